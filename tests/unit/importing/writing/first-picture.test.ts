import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ImportedStory } from '../../../../src/importing/archive/archive.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';
import { importItems, story } from '../../../support/importing/import-items.ts';
import { FIXTURES } from '../../../support/newsrooms/newsroom-folder.ts';

const JPEG = readFileSync(join(FIXTURES, 'base/content/articles/harbour-watch/stage.jpg'));

async function bring(markdown: string, facts: Partial<ImportedStory> = {}) {
  const path = makeFolder({ 'a.jpg': JPEG, 'b.jpg': JPEG });
  const body = { format: 'markdown' as const, text: markdown };
  const imported = await importItems([story('1', { slug: 'a', body, ...facts })], { source: { path } });
  return { ...imported, file: imported.text('articles/2019/a/en.md') ?? '' };
}

it.each([
  ['a picture with its caption', '![A boat](a.jpg)\n_The boat. At noon._\n\nIt came late. So did we.', 'It came late.'],
  ['an embed', '<https://video.example/1>\n\nIt came late.', 'It came late.'],
  ['a shortcode', '\\[form id="7"]\n\nIt came late.', 'It came late.'],
  ['shortcodes around words', '\\[row]\\[column]It came late.\\[/column]\\[/row]', 'It came late.'],
  ['a picture before words', '![A boat](a.jpg) It came late.', 'It came late.'],
  ['lines', 'Harbour Street 4\\\nTidewater', 'Harbour Street 4 Tidewater'],
  ['an abbreviation', 'St. Olav came late. So did we.', 'St. Olav came late.'],
  ['words in brackets', 'They saw [him] there.', 'They saw [him] there.'],
])('the description that is made of a text which begins with %s is a sentence of it', async (_, text, description) => {
  const { file } = await bring(text, { description: '' });
  expect(file).toContain(`\ndescription: ${description}\n`);
});

const cover = { src: 'a.jpg', alt: 'A boat' };

it('a text that begins with the picture above it shows that once, with its caption', async () => {
  const { file, told } = await bring('![Boat](a.jpg)\n_The boat_\n\nIt came late.', { cover });
  expect(file).toContain('cover:\n  src: a.jpg\n  alt: A boat\n  caption: The boat\n---\n\nIt came late.\n');
  expect(told).toEqual(['mended: The text of “Story 1” began with the picture above it: that stands there once.']);
});

it.each([
  ['another picture', '![Boat](b.jpg)\n\nIt came late.'],
  ['a caption with a link', '![Boat](a.jpg)\n_[The boat](https://boat.example/)_\n\nIt came late.'],
  ['words before it', 'It came late.\n\n![Boat](a.jpg)'],
])('a text with %s keeps it', async (_, text) => {
  expect((await bring(text, { cover })).file).toContain(`---\n\n${text}\n`);
});

it('a picture that is named twice is counted once', async () => {
  const { files } = await bring('Words.\n\n![Boat](a.jpg)\n\n![Boat](./a.jpg)');
  expect(files).toMatchObject({ written: 2, same: 0 });
});
