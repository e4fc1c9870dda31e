import { describe, expect, it } from 'vitest';
import { parseJson, withVersion, writeJsonLike } from '../../../../src/releases/package-json/json-text.ts';
import { readKeptPaths } from '../../../../src/releases/package-json/kept-paths.ts';
import { asksForSame, seedLock } from '../../../../src/releases/package-json/merge-lock.ts';
import { mergePackage } from '../../../../src/releases/package-json/merge-package.ts';

const BASE = {
  name: 'broadsheet',
  version: '0.1.0',
  scripts: { build: 'a', dev: 'b' },
  dependencies: { astro: '1', zod: '1' },
};
const THEIRS = {
  ...BASE,
  version: '0.2.0',
  scripts: { build: 'a', dev: 'c', upgrade: 'd' },
  dependencies: { astro: '2' },
};

describe('package.json', () => {
  it('keeps what the newsroom has added, and takes what the release has changed', () => {
    const ours = {
      ...BASE,
      name: 'tidewater',
      scripts: { ...BASE.scripts, own: 'e' },
      dependencies: { ...BASE.dependencies, chalk: '5' },
      broadsheet: { keep: ['docs'] },
    };
    const { merged, conflicts } = mergePackage(BASE, ours, THEIRS);
    expect(conflicts).toEqual([]);
    expect(merged).toEqual({
      name: 'tidewater',
      version: '0.2.0',
      scripts: { build: 'a', dev: 'c', own: 'e', upgrade: 'd' },
      dependencies: { astro: '2', chalk: '5' },
      broadsheet: { keep: ['docs'] },
    });
    expect(Object.keys(merged['scripts'] as object)).toEqual(['build', 'dev', 'own', 'upgrade']);
  });

  it('takes what the newsroom has taken out for taken out, unless the release has changed it', () => {
    const ours = { ...BASE, scripts: { build: 'a' }, dependencies: { zod: '1' } };
    const { merged, conflicts } = mergePackage(BASE, ours, { ...THEIRS, scripts: { build: 'a', dev: 'b' } });
    expect(merged).toMatchObject({ scripts: { build: 'a' }, dependencies: { astro: '2' } });
    expect(conflicts).toEqual([{ key: 'dependencies.astro', ours: undefined, theirs: '2', taken: 'theirs' }]);
  });

  it('of what both have changed, takes the release’s packages, and the newsroom’s scripts', () => {
    const ours = { ...BASE, scripts: { build: 'a', dev: 'mine' }, dependencies: { astro: '1.5', zod: '1' } };
    const { merged, conflicts } = mergePackage(BASE, ours, THEIRS);
    expect(merged).toMatchObject({ scripts: { dev: 'mine' }, dependencies: { astro: '2' } });
    expect(conflicts.map(({ key, taken }) => `${key} ${taken}`)).toEqual([
      'scripts.dev ours',
      'dependencies.astro theirs',
    ]);
  });

  it('is told nothing of a prototype', () => {
    const ours = JSON.parse('{"version":"0.1.0","__proto__":{"a":1},"constructor":1}');
    expect(() => mergePackage(BASE, ours, THEIRS)).not.toThrow();
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  it('is written as it was', () => {
    expect(writeJsonLike('{\r\n\t"a": 1\r\n}\r\n', { a: 2 })).toBe('{\r\n\t"a": 2\r\n}\r\n');
    expect(writeJsonLike('\ufeff{\n    "a": 1\n}', { a: 2 })).toBe('\ufeff{\n    "a": 2\n}');
    expect(() => parseJson('{"a": 1,}', 'package.json')).toThrow(/^package\.json is no JSON: /);
    expect(() => parseJson('[]', 'package.json')).toThrow('must hold an object');
  });

  it('gets another version, and no other byte changes', () => {
    const text = '{\r\n  "name": "a",\r\n  "version": "0.1.0",\r\n  "x": {"version": "0.1.0"}\r\n}';
    expect(withVersion(text, '0.2.0', 'package.json')).toBe(text.replace('0.1.0', '0.2.0'));
    const lock =
      '{\n  "version": "0.1.0",\n  "lockfileVersion": 3,\n  "packages": {\n    "": {\n      "name": "a",\n      "version": "0.1.0"\n    },\n    "node_modules/b": {\n      "version": "0.1.0"\n    }\n  }\n}\n';
    const after = withVersion(lock, '0.2.0', 'package-lock.json');
    expect(after.match(/0\.2\.0/g)).toHaveLength(2);
    expect(JSON.parse(after).packages['node_modules/b'].version).toBe('0.1.0');
    expect(() => withVersion('{}', '0.2.0', 'package.json')).toThrow('names no version');
  });
});

describe('package-lock.json', () => {
  const lock = (packages: object) => ({ name: 'broadsheet', lockfileVersion: 3, packages });

  it('is the release’s, with the newsroom’s name', () => {
    const theirs = lock({ '': { name: 'broadsheet' }, 'node_modules/a': { version: '2' } });
    const seeded = seedLock(lock({}), lock({}), theirs, { name: 'tidewater' });
    expect(seeded).toEqual({
      ...theirs,
      name: 'tidewater',
      packages: { ...theirs.packages, '': { name: 'tidewater' } },
    });
  });

  it('begins with the versions to which the newsroom’s own packages are locked', () => {
    const base = lock({ '': {}, 'node_modules/a': { version: '1' }, 'node_modules/gone': { version: '1' } });
    const ours = lock({ ...base.packages, 'node_modules/chalk': { version: '5' } });
    const theirs = lock({ '': {}, 'node_modules/a': { version: '2' } });
    const { packages } = seedLock(base, ours, theirs, { dependencies: { a: '2', chalk: '5' } });
    expect(packages).toEqual({
      '': { dependencies: { a: '2', chalk: '5' } },
      'node_modules/a': { version: '2' },
      'node_modules/chalk': { version: '5' },
    });
  });

  it('is whole where both ask for the same packages', () => {
    expect(asksForSame({ dependencies: { a: '1', b: '2' } }, { name: 'x', dependencies: { b: '2', a: '1' } })).toBe(
      true,
    );
    expect(asksForSame({ dependencies: { a: '1' } }, { devDependencies: { a: '1' } })).toBe(false);
  });
});

describe('broadsheet.keep', () => {
  const keeps = (keep: unknown) => readKeptPaths({ broadsheet: { keep } });

  it.each([
    ['src/a.ts', 'src/a.ts'],
    ['docs', 'docs/b/c.md'],
    ['docs/', 'docs/b/c.md'],
    ['./docs', 'docs/b'],
    ['.github/**', '.github/workflows/x.yml'],
    ['src/styles/*.css', 'src/styles/tokens.css'],
    ['src/routes/[kind].astro', 'src/routes/[kind].astro'],
  ])('%s keeps %s', (pattern, path) => {
    expect(keeps([pattern]).keeperOf(path)).toBeDefined();
  });

  it.each([
    ['src/a.ts', 'src/a.tsx'],
    ['docs', 'docs.md'],
    ['src/styles/*.css', 'src/styles/x/tokens.css'],
  ])('%s does not keep %s', (pattern, path) => {
    expect(keeps([pattern]).keeperOf(path)).toBeUndefined();
  });

  it.each([
    ['docs'],
    [[1]],
    [['']],
    [['/etc']],
    [['../x']],
    [['a\\b']],
    [['C:/x']],
    [['package.json']],
    [['package-lock.json']],
  ])('can’t be %j', (keep) => {
    expect(() => keeps(keep)).toThrow(/keep/);
  });

  it('may be missing', () => {
    expect(readKeptPaths({}).keeperOf('src/a.ts')).toBeUndefined();
    expect(() => readKeptPaths({ broadsheet: ['docs'] })).toThrow('must be an object');
  });
});
