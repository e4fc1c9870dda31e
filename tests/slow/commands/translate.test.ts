import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeNewsroomFolder, readNewsroomFolder, removeNewsroom } from '../../support/newsrooms/newsroom-folder.ts';
import { runCommand } from '../../support/newsrooms/run-command.ts';

const STORY = 'content/articles/harbour-watch';
let folder: string;
const file = (name: string) => join(folder, STORY, name);
const change = (name: string, from: string, to: string) =>
  writeFileSync(file(name), readFileSync(file(name), 'utf8').replace(from, to));
const make = (...options: string[]) => runCommand('new', folder, ...options);
const problems = async () =>
  (await readNewsroomFolder(folder)).problems.map(({ check, message }) => `${check}: ${message}`);

beforeAll(() => {
  folder = makeNewsroomFolder();
});
afterAll(() => removeNewsroom(folder));

describe('npm run new', { timeout: 120_000 }, () => {
  it('begins a translation as a draft that says what its source says', async () => {
    const { code, out } = await make('--translate', 'articles/harbour-watch', 'EN-gb');
    expect([code, out]).toEqual([0, expect.stringContaining(`Wrote ${STORY}/en-GB.md`)]);
    const text = readFileSync(file('en-GB.md'), 'utf8');
    expect(text).toMatch(/^---\ntitle: A night with the harbour watch\n/);
    expect(text).toContain('draft: true\nsourceVersion: ');
    expect(text).toContain('alt: A pilot boat leaving the quay before dawn');
    expect(text).not.toMatch(/^(date|category|authors|promotion):/m);
    expect(text).toContain('## The first boat');
    expect(await problems()).toEqual([]);
  });

  it('says nothing of a change in punctuation, and which paragraph has changed in substance', async () => {
    change('en.md', 'quay.', 'quay!');
    expect(await problems()).toEqual([]);
    change('en.md', 'stands at', 'leans over');
    expect(await problems()).toEqual([
      `outdated-translation: ${STORY}/en.md has changed since this was translated: the paragraph on line 13.`,
    ]);
  });

  it('notes that a translation is up to date, and changes nothing else', async () => {
    const before = readFileSync(file('en-GB.md'), 'utf8').replace(/sourceVersion: .*/, '');
    expect(await make('--mark-current', 'harbour-watch')).toMatchObject({ code: 0, out: `Marked ${STORY}/en-GB.md\n` });
    expect(readFileSync(file('en-GB.md'), 'utf8').replace(/sourceVersion: .*/, '')).toBe(before);
    expect(await problems()).toEqual([]);
    expect(await make('--mark-current', 'harbour-watch', 'en-GB')).toMatchObject({
      out: `Was current: ${STORY}/en-GB.md\n`,
    });
  });

  it('begins no translation of a story that can’t be read', async () => {
    const before = readFileSync(file('en.md'), 'utf8');
    change('en.md', 'title: A night', 'title: The #1 night');
    rmSync(file('en-GB.md'));
    expect(await make('--translate', 'harbour-watch', 'en-GB')).toMatchObject({
      code: 2,
      errors: expect.stringContaining('has problems'),
    });
    writeFileSync(file('en.md'), before);
    expect(await make('--translate', 'harbour-watch', 'en-GB')).toMatchObject({ code: 0 });
  });

  it('writes over no translation, and says what it does not know', async () => {
    expect(await make('--translate', 'harbour-watch', 'en-GB')).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/There is .*already/),
    });
    expect((await make('--translate', 'harbor-watch', 'en-GB')).errors).toContain('Did you mean “harbour-watch”?');
    expect((await make('--translate', 'harbour-watch', 'en-BG')).errors).toContain('Did you mean “en-GB”?');
    expect((await make('--translate', 'harbour-watch')).errors).toContain('A story and one language are needed.');
    expect((await make('--mark-current', 'harbour-watch', 'en')).errors).toContain('has no translation in en');
  });
});
