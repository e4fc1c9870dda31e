/** Writes a newsroom of any size, the same for the same seed: about 700 words an article, tables, links, code. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../support/cases/random.ts';

const WORDS =
  'harbour ledger signal editor market river archive lantern council method record bridge winter number witness garden report engine letter border question customs museum island pattern measure railway theatre season formula account village current journal mountain compass station library weather quarter'.split(
    ' ',
  );
const CATEGORIES = ['reports', 'company', 'guides', 'opinion'];
const AUTHORS = ['ada', 'ben', 'cleo'];

/** Where one article lies, and the sentence that a benchmark edits. */
export interface ArchiveArticle {
  file: string;
  sentence: string;
}

/** Fills `folder` with a newsroom of `count` articles; answers the article in the middle. */
export function writeArchive(folder: string, count: number, seed = 1): ArchiveArticle {
  const random = createRandom(seed).next;
  const write = (path: string, text: string) => {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  write('site/site.yaml', SITE);
  write('site/navigation.yaml', NAVIGATION);
  for (const id of CATEGORIES) write(`categories/${id}.yaml`, `name: ${capital(id)}\n`);
  for (const id of AUTHORS) write(`authors/${id}.yaml`, `name: ${capital(id)} Example\n`);
  let middle: ArchiveArticle | undefined;
  for (let index = 0; index < count; index++) {
    const sentence = `${sentenceOf(random)} This is article ${index}.`;
    const file = write(`articles/${storyOf(index)}/en.md`, articleText(index, count, sentence, random));
    if (index === Math.floor(count / 2)) middle = { file, sentence };
  }
  return middle as ArchiveArticle;
}

function storyOf(index: number): string {
  return `${2010 + (index % 15)}/story-${index}`;
}

function articleText(index: number, count: number, sentence: string, random: () => number): string {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const neighbour = storyOf(Math.floor(random() * count));
  const paragraph = () => Array.from({ length: 5 }, () => sentenceOf(random)).join(' ');
  const day = String(1 + (index % 28)).padStart(2, '0');
  const month = String(1 + (Math.floor(index / 28) % 12)).padStart(2, '0');
  return `---
title: "${capital(pick(WORDS))} and ${pick(WORDS)}, number ${index}"
description: ${sentenceOf(random)}
date: ${2010 + (index % 15)}-${month}-${day}
category: ${pick(CATEGORIES)}
authors: [${pick(AUTHORS)}]
tags: [${pick(WORDS)}, ${pick(WORDS)}]
takeaways:
  - ${sentenceOf(random)}
  - ${sentenceOf(random)}
---

${sentence}

${paragraph()}

## ${capital(pick(WORDS))} first

${paragraph()} See [the story next to it](../../${neighbour}/en.md) and [a page elsewhere](https://www.example.org/${pick(WORDS)}).

| ${capital(pick(WORDS))} | Amount | Share |
| :--- | ---: | ---: |
${Array.from({ length: 6 }, () => `| ${pick(WORDS)} | ${Math.floor(random() * 9000)} | ${Math.floor(random() * 100)}% |`).join('\n')}

_How the ${pick(WORDS)} was counted_

### ${capital(pick(WORDS))} in detail

${paragraph()}

- ${sentenceOf(random)}
- **${capital(pick(WORDS))}**: ${sentenceOf(random)}
- ${sentenceOf(random)}

> ${paragraph()}

## ${capital(pick(WORDS))} last

${paragraph()}

\`\`\`ts
const ${pick(WORDS)} = new Map<string, number>();
for (const line of lines) ${pick(WORDS)}.set(line.trim(), line.length); // ${pick(WORDS)}
\`\`\`

${paragraph()} ${paragraph()}

A last remark.[^1]

[^1]: ${sentenceOf(random)}
`;
}

function sentenceOf(random: () => number): string {
  const words = Array.from({ length: 8 + Math.floor(random() * 9) }, () => WORDS[Math.floor(random() * WORDS.length)]);
  return `${capital(words.join(' '))}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const SITE = `name: Archive
section: News
description: A newsroom of generated stories, for measuring.
url: https://archive.example/
timeZone: UTC
locales:
  - tag: en
brand:
  accent: "#7a1f3d"
`;

const NAVIGATION = `menu:
  - label: Markets
    url: https://www.archive.example/markets
  - label: Services
    groups:
      - title: Daily
        links:
${Array.from({ length: 8 }, (_, index) => `          - label: Service ${index + 1}\n            description: What service ${index + 1} does for readers\n            url: https://www.archive.example/services/${index + 1}`).join('\n')}
footer:
${Array.from({ length: 4 }, (_, column) => `  - title: Column ${column + 1}\n    links:\n${Array.from({ length: 10 }, (_, index) => `      - label: Link ${index + 1}\n        url: https://www.archive.example/${column + 1}/${index + 1}`).join('\n')}`).join('\n')}
`;
