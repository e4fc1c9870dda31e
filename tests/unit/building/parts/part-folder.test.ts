import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mergeParts, refuseSite, writePart } from '../../../../src/building/parts/part-folder.ts';
import { cachePaths } from '../../../../src/disk/cache-dir.ts';
import { readSealed, writeSealed } from '../../../../src/disk/sealed-json.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';

function partOf(
  number: number,
  count: number,
  own: string,
  folder = join(makeFolder({ '.keep': '' }), 'part'),
): string {
  const cache = makeFolder({
    'bodies/0123456789abcdef.bodies': 'of all parts',
    [`images/maker/card-${own}.jpeg`]: own,
    'images/maker/card-others.jpeg': 'of another part',
    [`pages/${own}.zst`]: own,
    [`search/en/${own}.pf_meta`]: own,
    'pictures.json': '{}',
  });
  writeSealed(join(cache, 'pages/record.json'), { packs: [[`${own}.zst`, 10, 1]], pages: { [`/${own}/`]: [own, 0] } });
  writeSealed(join(cache, 'search.json'), { [`en/${own}`]: { key: own, files: [`en/${own}.pf_meta`] } });
  const copyBodies = (bodies: string) => {
    mkdirSync(bodies, { recursive: true });
    writeFileSync(join(bodies, `${own}.bodies`), own);
  };
  writePart(cachePaths(cache), folder, { number, count }, { copyBodies, images: new Set([`card-${own}.jpeg`]) });
  return folder;
}

describe('parts', () => {
  it('hold what is theirs alone, and come together in one cache', () => {
    const [one, two] = [partOf(1, 2, 'aa'), partOf(2, 2, 'bb')];
    expect(readdirSync(join(one, 'bodies'))).toEqual(['aa.bodies']);
    expect(existsSync(join(one, 'images/maker/card-others.jpeg'))).toBe(false);
    const cache = makeFolder({ 'bodies/aa.bodies': 'made here' });
    expect(mergeParts([two, one], cachePaths(cache))).toEqual({ missing: [] });
    const read = (path: string) => readFileSync(join(cache, path), 'utf8');
    expect(read('bodies/aa.bodies')).toBe('made here');
    expect([read('images/maker/card-bb.jpeg'), read('pages/aa.zst'), read('search/en/bb.pf_meta')]).toEqual([
      'bb',
      'aa',
      'bb',
    ]);
    expect(readSealed(join(cache, 'pages/record.json'))).toEqual({
      packs: [
        ['bb.zst', 10, 1],
        ['aa.zst', 10, 1],
      ],
      pages: { '/bb/': ['bb', 0], '/aa/': ['aa', 1] },
    });
    expect(Object.keys(readSealed(join(cache, 'search.json')) ?? {}).sort()).toEqual(['en/aa', 'en/bb']);
    expect(existsSync(join(cache, 'part.json'))).toBe(false);
  });

  it('have their seals again after an archive has lost their times', () => {
    const folder = partOf(1, 1, 'aa');
    const file = 'images/maker/card-aa.jpeg';
    const { mtimeMs } = statSync(join(folder, file));
    utimesSync(join(folder, file), 1_800_000_000, 1_800_000_000);
    const cache = makeFolder({ '.keep': '' });
    mergeParts([folder], cachePaths(cache));
    expect(statSync(join(cache, file)).mtimeMs).toBe(mtimeMs);
  });

  it('that were damaged on the way are refused', () => {
    const folder = partOf(1, 1, 'aa');
    const mark = join(folder, 'part.json');
    writeFileSync(mark, readFileSync(mark, 'utf8').replace('"count":1', '"count":2'));
    expect(() => mergeParts([folder], cachePaths(makeFolder({ '.keep': '' })))).toThrow(
      /was damaged on the way, or made with another CACHE_KEY/,
    );
  });

  it('that are missing are named, so that their work is done where they come together', () => {
    expect(mergeParts([partOf(2, 3, 'aa')], cachePaths(makeFolder({ '.keep': '' })))).toEqual({
      missing: ['1/3', '3/3'],
    });
  });

  it('of two divisions, and folders that hold none, are refused', () => {
    const cache = cachePaths(makeFolder({ '.keep': '' }));
    expect(() => mergeParts([partOf(1, 2, 'aa'), partOf(1, 3, 'bb')], cache)).toThrow(
      /is one of 3 parts, and .* one of 2\./,
    );
    expect(() => mergeParts([makeFolder({ '404.html': '' })], cache)).toThrow(
      /holds no part: “npm run build -- --shard 1\/2”/,
    );
  });

  it('are laid over others into a folder that itself stays, as it may be a link or a disk', () => {
    const link = join(makeFolder({ '.keep': '' }), 'link');
    symlinkSync(partOf(1, 2, 'aa'), link);
    partOf(2, 2, 'bb', link);
    expect(readdirSync(join(link, 'bodies'))).toEqual(['bb.bodies']);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(() => refuseSite(makeFolder({ 'lost+found/a': '' }))).not.toThrow();
  });

  it('are never laid over a site', () => {
    expect(() => refuseSite(makeFolder({ '404.html': '' }))).toThrow(/holds a site.*OUT_DIR=part/);
    expect(() => refuseSite(partOf(1, 2, 'aa'))).not.toThrow();
    expect(() => refuseSite(join(makeFolder({ '.keep': '' }), 'nothing'))).not.toThrow();
  });
});
