import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mergeParts, refuseSite, writePart } from '../../../../src/building/parts/part-folder.ts';
import { cachePaths } from '../../../../src/disk/cache-dir.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';

function partOf(number: number, count: number, own: string): string {
  const cache = makeFolder({
    [`bodies/${own}/${own}.json`]: own,
    'bodies/xx/others.json': 'of another part',
    [`images/maker/card-${own}.jpeg`]: own,
    'images/maker/card-others.jpeg': 'of another part',
    [`pages/${own}.zst`]: own,
    'pages/record.json': JSON.stringify({ packs: [[`${own}.zst`, 10, 1]], pages: { [`/${own}/`]: [own, 0] } }),
    [`search/en/${own}.pf_meta`]: own,
    'search.json': JSON.stringify({ [`en/${own}`]: { key: own, files: [`en/${own}.pf_meta`] } }),
    'pictures.json': '{}',
  });
  const folder = join(makeFolder({ '.keep': '' }), 'part');
  writePart(
    cachePaths(cache),
    folder,
    { number, count },
    { bodies: new Set([own]), images: new Set([`card-${own}.jpeg`]) },
  );
  return folder;
}

describe('parts', () => {
  it('hold what is theirs alone, and come together in one cache', () => {
    const [one, two] = [partOf(1, 2, 'aa'), partOf(2, 2, 'bb')];
    expect(existsSync(join(one, 'bodies/xx'))).toBe(false);
    expect(existsSync(join(one, 'images/maker/card-others.jpeg'))).toBe(false);
    const cache = makeFolder({ 'bodies/aa/aa.json': 'made here' });
    expect(mergeParts([two, one], cachePaths(cache))).toEqual({ missing: [] });
    const read = (path: string) => readFileSync(join(cache, path), 'utf8');
    expect(read('bodies/aa/aa.json')).toBe('made here');
    expect([read('images/maker/card-bb.jpeg'), read('pages/aa.zst'), read('search/en/bb.pf_meta')]).toEqual([
      'bb',
      'aa',
      'bb',
    ]);
    expect(JSON.parse(read('pages/record.json'))).toEqual({
      packs: [
        ['bb.zst', 10, 1],
        ['aa.zst', 10, 1],
      ],
      pages: { '/bb/': ['bb', 0], '/aa/': ['aa', 1] },
    });
    expect(Object.keys(JSON.parse(read('search.json'))).sort()).toEqual(['en/aa', 'en/bb']);
    expect(existsSync(join(cache, 'part.json'))).toBe(false);
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

  it('are never laid over a site', () => {
    expect(() => refuseSite(makeFolder({ '404.html': '' }))).toThrow(/holds a site.*OUT_DIR=part/);
    expect(() => refuseSite(partOf(1, 2, 'aa'))).not.toThrow();
    expect(() => refuseSite(join(makeFolder({ '.keep': '' }), 'nothing'))).not.toThrow();
  });
});
