/** Texts of strangers that are long and odd: none costs more than its length, and none is a reason never to end. */
import { expect, it } from 'vitest';
import { createFindings } from '../../../../src/importing/archive/findings.ts';
import { mapShortcodes } from '../../../../src/importing/kinds/bodies/hugo-shortcodes.ts';
import { mapKramdown } from '../../../../src/importing/kinds/bodies/kramdown.ts';
import { tellSettings } from '../../../../src/importing/kinds/fields/settings-rest.ts';
import { readFacts } from '../../../../src/importing/kinds/fields/story-fields.ts';
import { takeTitle } from '../../../../src/importing/kinds/fields/story-title.ts';
import { mapSubstack } from '../../../../src/importing/kinds/substack/substack-html.ts';
import { wordsOf } from '../../../../src/importing/kinds/wordpress/words.ts';
import { readFrontMatter } from '../../../../src/importing/sources/front-matter.ts';
import { readJson } from '../../../../src/importing/sources/front-matter-toml.ts';
import { linesOfRows } from '../../../../src/importing/sources/json-rows.ts';
import { lineOfKey } from '../../../../src/importing/sources/value-lines.ts';

const LENGTH = 200_000;
const fill = (part: string, length = LENGTH) => part.repeat(length / part.length);
const place = { file: 'a.md', line: 1, linesBefore: 0, tell: () => {} };
const title = (heading: string) => takeTitle(undefined, `# ${heading}`, 'name', place);
const keys = (count: number, key: (index: number) => string) =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [key(index), 'word'])));

const LONG: Readonly<Record<string, () => unknown>> = {
  'a heading of stars': () => title(fill(' *a')),
  'a heading of brackets': () => title(fill('[')),
  'a heading of marks': () => title(fill('{#')),
  'a heading of tabs': () => title(`a${fill('\t')}`),
  'spaces in a heading with a brace': () => mapKramdown(`# {a${fill(' ')}x`, place),
  'spaces in a line with a brace': () => mapKramdown(`a {x${fill(' ')}x`, place),
  'shortcodes of spaces': () =>
    mapShortcodes(fill(`{{<${' '.repeat(3900)}>}}`, 1_000_000), place, {
      addressOf: () => undefined,
      param: () => undefined,
    }),
  'a fence of front matter with spaces': () => readFrontMatter(`---${fill(' ')}x`, 'a.md', () => {}),
  'keys on one line': () =>
    readJson(
      keys(30_000, (index) => `key${index}`),
      place,
    ),
  'keys that are written with signs': () =>
    readJson(
      keys(30_000, (index) => `"${index}`),
      place,
    ),
  'comments in a title that never end': () => wordsOf(fill('<!--')),
  'signs of tags in a card of Substack': () =>
    mapSubstack(
      `<div class="tweet" data-attrs='{"url":"x","full_text":"${fill('<')}"}'>`,
      'a.html',
      () => {},
      () => undefined,
    ),
  'rows in rows of JSON': () => linesOfRows(fill('{"a":[', 1_000_000)),
};

it.each(Object.entries(LONG))(
  '%s take no time to speak of',
  (_, read) => {
    const begun = process.cpuUsage().user;
    read();
    expect((process.cpuUsage().user - begun) / 1e6).toBeLessThan(4);
  },
  120_000,
);

it('texts with quotation marks that never close are grouped in no time', () => {
  const begun = process.cpuUsage().user;
  const findings = createFindings();
  findings.tell({ kind: 'dropped', where: { file: 'a.md' }, what: fill('“x') });
  expect(findings.groups()).toHaveLength(1);
  expect((process.cpuUsage().user - begun) / 1e6).toBeLessThan(4);
}, 120_000);

it('a key as long as a page is told shortened, however many texts it has', () => {
  const told: string[] = [];
  const tell = ({ what }: { what: string }) => void told.push(what);
  const long = 'a.'.repeat(10_000);
  const fields = new Map([[long, Array.from({ length: 1000 }, (_, index) => `word ${index}`)]]);
  const begun = process.cpuUsage().user;
  tellSettings(fields, [], 'a.yaml', tell);
  readFacts(fields, { file: 'a.md', tell });
  expect(told).toHaveLength(2000);
  expect(Math.max(...told.map(({ length }) => length))).toBeLessThan(500);
  expect((process.cpuUsage().user - begun) / 1e6).toBeLessThan(4);
}, 120_000);

it('a key without a name is read, and those below it have their lines', () => {
  const fields = readJson('{\n "": 1,\n "b": 2\n}', place);
  expect([...fields]).toEqual([
    ['', '1'],
    ['b', '2'],
  ]);
  expect(lineOfKey(fields, 'b')).toBe(3);
});
