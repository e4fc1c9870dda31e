import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { ALL_MADE, type Made, makerIn } from '../../../src/disk/makers.ts';
import { importsOf } from '../../../src/disk/source-fingerprint.ts';

/** A copy of the generator's sources, in which files may be changed. */
const copy = mkdtempSync(join(realpathSync(tmpdir()), 'broadsheet-'));
for (const path of ['src', 'package-lock.json']) cpSync(path, join(copy, path), { recursive: true });
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const original = new Map(ALL_MADE.map((made) => [made, makerIn(process.cwd(), made)]));

/** What is made anew after a change of one file. */
function madeAnew(path: string, from: string | RegExp, to: string): Made[] {
  const file = join(copy, path);
  const source = readFileSync(file, 'utf8');
  const changed = source.replace(from, to);
  expect(changed).not.toBe(source);
  writeFileSync(file, changed);
  onTestFinished(() => writeFileSync(file, source));
  return ALL_MADE.filter((name) => makerIn(copy, name) !== original.get(name));
}

it('the code that made a thing has the same name wherever the project lies', () => {
  for (const made of ALL_MADE) {
    expect(original.get(made)).toMatch(/^[0-9a-f]{16}$/);
    expect(makerIn(copy, made)).toBe(original.get(made));
  }
});

const CHANGED_CODE: [path: string, made: Made[]][] = [
  ['src/markdown/markdown-tree/figures.ts', ['bodies']],
  ['src/newsroom/yaml/misreadings.ts', ['catalogue']],
  ['src/images/inspect/try-drawing.ts', ['inspections', 'pictureProcess']],
  ['src/images/variants/variants.ts', ['variants', 'pictureProcess']],
  ['src/images/cards/draw-card.ts', ['cards', 'pictureProcess']],
  ['src/output/search/search-engine.ts', ['search']],
  ['src/core/syndication/rss.ts', ['keys', 'outputFiles']],
  ['src/core/pages/story-card.ts', ['keys']],
];

it.each(CHANGED_CODE)('a change of %s renews %j alone', (path, made) => {
  expect(madeAnew(path, /$/, '\n')).toEqual(made);
});

const CHANGED_PACKAGES: [name: string, made: Made[]][] = [
  ['remark-gfm', ['bodies']],
  ['micromark', ['bodies']],
  ['svgo', ['inspections', 'positions', 'drawings', 'variants', 'cards', 'pictureProcess', 'keys', 'desk']],
  ['sharp', ['inspections', 'positions', 'drawings', 'variants', 'cards', 'pictureProcess', 'keys']],
  ['@fontsource-variable/noto-sans-thai', ['cards', 'pictureProcess', 'keys']],
  ['pagefind', ['search']],
  ['typescript', []],
];

it.each(CHANGED_PACKAGES)('another version of %s renews %j alone', (name, made) => {
  expect(madeAnew('package-lock.json', `"node_modules/${name}": {\n      "version": "`, '$&9')).toEqual(made);
});

it('imports of types are told from those that run code', () => {
  const source = [
    "import type { A } from './a.ts';",
    "import {\n  type B,\n  b,\n} from './b.ts';",
    "export type { C } from './c.ts';",
    "import './d.css?inline';",
    "const e = await import('./e.ts');",
    "new Worker(new URL('./f.ts', import.meta.url));",
    "export const g = './g.ts';",
    "const i = require('./i.json');",
    "// import './h.ts';",
  ].join('\n');
  const imports = importsOf(source);
  expect(imports.filter(({ isType }) => !isType).map(({ specifier }) => specifier)).toEqual([
    './b.ts',
    './d.css',
    './e.ts',
    './f.ts',
    './i.json',
  ]);
  expect(imports.filter(({ isType }) => isType).map(({ specifier }) => specifier)).toEqual(['./a.ts', './c.ts']);
});
