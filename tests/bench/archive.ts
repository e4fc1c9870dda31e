/**
 * Writes a newsroom of any size in any of 47 languages, the same for the same seed: about 700 words a story, with tables,
 * links, lists, code and footnotes. Stories of several languages share pictures, and few have all languages.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { joinVersion } from '../../src/core/i18n/source-version.ts';
import { textsOf } from '../../src/core/schemas/front-matter.ts';
import { textDigest } from '../../src/markdown/markdown-tree/blocks.ts';
import { createRandom } from '../support/cases/random.ts';
import { render } from '../support/markdown/render-markdown.ts';
import { ARCHIVE_LANGUAGES } from './archive/languages.ts';
import { createLexicon, ENGLISH } from './archive/lexicon.ts';
import { drawPictures } from './archive/pictures.ts';
import { AUTHORS, archiveSettings, CATEGORIES } from './archive/settings.ts';
import { type Story, type StoryText, storyFolder, tellStory } from './archive/story-text.ts';

/** How large an archive is. */
export interface ArchiveSize {
  stories: number;
  /** From 1 to 47; the default is English alone, without pictures. */
  languages?: number;
  seed?: number;
}

/** What an archive holds, and what a benchmark edits there. */
export interface Archive {
  /** The English article in the middle. */
  file: string;
  /** A sentence of it, which ends with “This is article N.” */
  sentence: string;
  /** How many articles there are, each in one language. */
  articles: number;
}

/** How many pictures the stories share; each lies beside one of them. */
const PICTURES = 12;
/** In which share of the languages a story is told: some are told everywhere, and some are of one region. */
const SHARES = [1, 1, 1, 0.9, 0.8, 0.4];

/** Fills the content folder of a newsroom. */
export async function writeArchive(
  folder: string,
  { stories, languages = 1, seed = 1 }: ArchiveSize,
): Promise<Archive> {
  const spoken = ARCHIVE_LANGUAGES.slice(0, languages);
  const lexicons = spoken.map((language) => createLexicon(language, seed));
  for (const [path, text] of archiveSettings(spoken, lexicons)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const pictures =
    languages > 1 ? Array.from({ length: Math.min(PICTURES, stories) }, (_, index) => storyFolder(index)) : [];
  await drawPictures(
    pictures.map((story) => join(folder, 'articles', story, 'picture.jpg')),
    seed,
  );
  const { next, below, pick } = createRandom(seed);
  let middle = { file: '', sentence: '' };
  let articles = 0;
  for (let index = 0; index < stories; index++) {
    const picture = languages > 1 ? { picture: `../../${pick(pictures)}/picture.jpg` } : {};
    const story: Story = { index, seed: below(2 ** 31), neighbour: below(stories), ...picture };
    const place = join(folder, 'articles', storyFolder(index));
    mkdirSync(place, { recursive: true });
    const [share, common] = [pick(SHARES), storyLines(story, pick)];
    let version = '';
    for (const [position, { tag }] of spoken.entries()) {
      if (position > 0 && next() >= share) continue;
      const text = tellStory(story, lexicons[position] as (typeof lexicons)[number], position === 0, next);
      if (position === 0 && languages > 1) version = versionOf(text);
      writeFileSync(
        join(place, `${tag}.md`),
        articleFile(story, text, position === 0 ? common : `sourceVersion: ${version}\n`),
      );
      articles++;
      if (position === 0 && index === Math.floor(stories / 2))
        middle = { file: join(place, `${tag}.md`), sentence: text.sentence };
    }
  }
  return { ...middle, articles };
}

/** The lines of front matter that translations take from their source. */
function storyLines({ index }: Story, pick: <T>(list: readonly T[]) => T): string {
  const day = String(1 + (index % 28)).padStart(2, '0');
  const month = String(1 + (Math.floor(index / 28) % 12)).padStart(2, '0');
  return `date: ${2010 + (index % 15)}-${month}-${day}
category: ${pick(CATEGORIES)}
authors: [${pick(AUTHORS)}]
tags: [${pick(ENGLISH)}, ${pick(ENGLISH)}]
`;
}

function articleFile(
  { picture }: Story,
  { title, description, takeaways, alt, body }: StoryText,
  more: string,
): string {
  const src = more.startsWith('date') ? `  src: ${picture}\n` : '';
  return `---
title: "${title}"
description: ${description}
${more}${picture ? `cover:\n${src}  alt: ${alt}\n` : ''}takeaways:
${takeaways.map((line) => `  - ${line}\n`).join('')}---

${body}`;
}

/** The version of a source that its translations name, so that no reader is told that they are old. */
function versionOf({ title, description, takeaways, alt, body }: StoryText): string {
  const texts = textsOf({ title, description, takeaways, cover: { src: '', alt } } as unknown as Parameters<
    typeof textsOf
  >[0]);
  return joinVersion(
    textDigest(texts.join('\n')),
    render(body).blocks.map(({ digest }) => digest),
  );
}
