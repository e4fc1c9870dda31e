import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { SOURCE_WORDS } from '../../../src/locales/registry.ts';
import { makeNewsroomFolder, readNewsroomFolder, removeNewsroom } from '../../support/newsrooms/newsroom-folder.ts';
import { runCommand } from '../../support/newsrooms/run-command.ts';

let folder: string;
const begin = (...tags: string[]) => runCommand('new', folder, '--language', ...tags);
const read = (file: string) => readFileSync(join(folder, 'content', file), 'utf8');

beforeAll(() => {
  folder = makeNewsroomFolder();
});
afterAll(() => removeNewsroom(folder));

describe('npm run new -- --language', { timeout: 120_000 }, () => {
  it('lists a language, writes its words to fill in, and tells what is known and what is left', async () => {
    const before = read('site/site.yaml');
    const { code, out } = await begin('TH');
    expect([code, out]).toEqual([0, expect.stringContaining('Wrote content/words/th.yaml')]);
    expect(out).toContain('name: ไทย (written from left to right)');
    expect(out).toMatch(/\d+ of Broadsheet’s own words/);
    expect(read('site/site.yaml').replace('  - tag: th\n', '')).toBe(before);
    expect(read('words/th.yaml')).toContain('  # Skip to content\n  skipToContent:\n');
    // What CLDR has is filled in
    expect(read('words/th.yaml')).toContain('year: "ปี"');
  });

  it('so that what is filled in is all that is left to say', async () => {
    const checks = async () => new Set((await readNewsroomFolder(folder)).problems.map(({ check }) => check));
    expect(await checks()).toEqual(new Set(['unknown-locale']));
    const words = parse(read('words/th.yaml')) as Record<string, Record<string, unknown>>;
    const english: Record<string, unknown> = { ...SOURCE_WORDS };
    for (const key of Object.keys(words['interface'] ?? {})) {
      const word = english[key] as string | { other: string };
      (words['interface'] ?? {})[key] = typeof word === 'string' ? word : { other: word.other };
    }
    for (const key of Object.keys(words['phrases'] ?? {}))
      (words['phrases'] ?? {})[key] = key.includes('{count}') ? { other: key } : key;
    writeFileSync(join(folder, 'content/words/th.yaml'), stringify(words));
    expect(await checks()).toEqual(new Set());
  });

  it('lets an edition inherit from the language that the newsroom has', async () => {
    const { out } = await begin('en-AU');
    expect(out).toContain('Added en-AU to content/site/site.yaml, which inherits from en');
    expect(out).toContain('No word is missing in en-AU.');
    expect(read('site/site.yaml')).toContain('  - tag: en-AU\n    inherits: en\n');
  });

  it('refuses what is no tag', async () => {
    expect(await begin('english')).toMatchObject({ code: 2 });
    expect(await begin('Thai language')).toMatchObject({
      code: 2,
      errors: expect.stringContaining('is no language tag'),
    });
    expect(await begin()).toMatchObject({ code: 2, errors: expect.stringContaining('One language is needed') });
  });
});
