/** The text of one generated story in one language: about 700 English words, or as much as they say in another. */
import { createRandom } from '../../support/cases/random.ts';
import { capital, ENGLISH, type Lexicon } from './lexicon.ts';

/** What the languages of a story have in common. */
export interface Story {
  index: number;
  /** From which its shape follows: how long each sentence is, its figures, its neighbour. */
  seed: number;
  /** The index of the story that it links to. */
  neighbour: number;
  /** The file of its picture, as a story refers to it. */
  picture?: string;
}

/** The texts of a story in one language. */
export interface StoryText {
  title: string;
  description: string;
  takeaways: string[];
  /** The sentence that a benchmark edits; in English it ends with “This is article N.” */
  sentence: string;
  /** What the picture shows. */
  alt: string;
  body: string;
}

/** The folder of a story below `articles/`. */
export function storyFolder(index: number): string {
  return `${2010 + (index % 15)}/story-${index}`;
}

/**
 * Tells a story in the words of a language. Shape and figures follow from the story, so that its languages are
 * translations of each other.
 */
export function tellStory(story: Story, lexicon: Lexicon, isSource: boolean, random: () => number): StoryText {
  const shape = createRandom(story.seed);
  const sentenceWithSpace = () => lexicon.sentence(shape.between(8, 16), random);
  const sentence = () => sentenceWithSpace().trim();
  const word = () => lexicon.word(random);
  const paragraph = () => Array.from({ length: 5 }, sentenceWithSpace).join('').trim();
  const row = () => `| ${word()} | ${shape.below(9000)} | ${shape.below(100)}% |`;
  const [title, description] = [`${capital(word())} — ${word()} ${story.index}`, sentence()];
  const takeaways = [sentence(), sentence()];
  const first = isSource
    ? `${sentence()} This is article ${story.index}.`
    : `${sentenceWithSpace()}${lexicon.sentence(3, random)}${story.index}.`;
  const alt = sentence();
  const picture = story.picture === undefined ? '' : `![${alt}](${story.picture})\n_${capital(word())} ${word()}_\n\n`;
  const english = shape.pick(ENGLISH);
  const body = `${first}

${paragraph()}

## ${capital(word())} ${word()}

${paragraph()} [${word()} ${word()}](../../${storyFolder(story.neighbour)}/en.md), [${word()}](https://www.example.org/${english}).

| ${capital(word())} | ${word()} | ${word()} |
| :--- | ---: | ---: |
${Array.from({ length: 6 }, row).join('\n')}

_${capital(word())} ${word()}_

${picture}### ${capital(word())} ${word()}

${paragraph()}

- ${sentence()}
- **${capital(word())}**: ${sentence()}
- ${sentence()}

> ${paragraph()}

## ${capital(word())} ${word()}

${paragraph()}

\`\`\`ts
const ${english} = new Map<string, number>();
for (const line of lines) ${english}.set(line.trim(), line.length); // ${story.index}
\`\`\`

${paragraph()} ${paragraph()}

${sentence()}[^1]

[^1]: ${sentence()}
`;
  return { title, description, takeaways, sentence: first, alt, body };
}
