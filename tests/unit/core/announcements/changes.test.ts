/** What deploys have changed, one after another, is what has changed between the first site and the last. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  type Changes,
  compareSites,
  joinChanges,
  readChanges,
  writeChanges,
} from '../../../../src/core/announcements/changes.ts';
import type { SiteFile } from '../../../../src/core/deploy/site-record.ts';
import { createRandom } from '../../../support/cases/random.ts';

const SITE = 'https://a.example/news/';

function siteOf(files: Record<string, string>, kinds: Record<string, SiteFile['kind']> = {}): SiteFile[] {
  return Object.entries(files).map(([path, text]) => ({
    path,
    digest: createHash('sha256').update(text).digest('hex'),
    size: text.length,
    type: 'text/html',
    ...(/\.(br|gz)$/.test(path) && { encoding: 'br' as const }),
    ...(kinds[path] && { kind: kinds[path] }),
  }));
}

const listed = ({ added, changed, removed }: Pick<Changes, 'added' | 'changed' | 'removed'>) => ({
  added: added.map(({ address }) => address),
  changed: changed.map(({ address }) => address),
  removed: removed.map(({ address }) => address),
});

describe('the changes between two sites', () => {
  it('are full addresses, of pages without their files, each with what it is', () => {
    const kinds = { 'en/été & co/index.html': 'page', 'en/feed.xml': 'feed' } as const;
    const before = siteOf({ 'en/feed.xml': '1', 'en/a#b?.html': '1', 'index.html': '1', _redirects: '1' });
    const after = siteOf(
      {
        'en/été & co/index.html': '1',
        'en/été & co/index.html.br': '1',
        'en/feed.xml': '2',
        'index.html': '1',
        '_astro/a.12345678.js': '1',
        _redirects: '2',
      },
      kinds,
    );
    expect(compareSites(SITE, before, after)).toEqual({
      version: 1,
      site: SITE,
      added: [
        { address: `${SITE}_astro/a.12345678.js`, kind: 'asset' },
        { address: `${SITE}en/%C3%A9t%C3%A9%20&%20co/`, kind: 'page' },
      ],
      changed: [{ address: `${SITE}en/feed.xml`, kind: 'feed' }],
      removed: [{ address: `${SITE}en/a%23b%3F.html`, kind: 'file' }],
    });
  });

  it('of a page whose address has no ending name that', () => {
    const after = siteOf({ 'en/a.html': '1', 'index.html': '1' }).map((file) => ({ ...file, plain: true as const }));
    const [plain, home] = after;
    const { plain: _, ...root } = home as SiteFile;
    expect(listed(compareSites(SITE, [], [plain as SiteFile, root])).added).toEqual([SITE, `${SITE}en/a`]);
  });

  it('of several deploys are those between the first site and the last; what came and went is removed', () => {
    const { below, pick } = createRandom(Number(process.env['SEED'] ?? 7));
    const random = () =>
      Object.fromEntries(
        Array.from({ length: 8 }, (_, index) => [`${index}.html`, pick(['1', '2'])]).filter(() => below(3) > 0),
      );
    for (let round = 0; round < 200; round++) {
      const [first, second, third, last] = [random(), random(), random(), random()].map((files) => siteOf(files)) as [
        SiteFile[],
        SiteFile[],
        SiteFile[],
        SiteFile[],
      ];
      const joined = listed(
        joinChanges(
          joinChanges(compareSites(SITE, first, second), compareSites(SITE, second, third)),
          compareSites(SITE, third, last),
        ),
      );
      const direct = listed(compareSites(SITE, first, last));
      // A page that was changed and changed back, or came and went and came, is told once too often
      const told = [...joined.added, ...joined.changed];
      expect(told).toEqual(expect.arrayContaining([...direct.added, ...direct.changed]));
      expect(joined.removed).toEqual(expect.arrayContaining(direct.removed));
      const fresh = new Set(direct.added);
      expect(joined.added.filter((address) => !fresh.has(address))).toEqual([]);
      const there = new Set(last.map(({ path }) => SITE + path));
      expect(joined.removed.filter((address) => there.has(address))).toEqual([]);
      expect(told.filter((address) => !there.has(address))).toEqual([]);
    }
  });

  it('are read as they were written, and never for addresses of another site', () => {
    const now = compareSites(SITE, siteOf({ 'a.html': '1' }), siteOf({ 'b.html': '1', 'c.html': '1' }));
    const changes = { ...now, isAnnounced: false };
    expect(readChanges(writeChanges(changes))).toEqual(changes);
    expect(writeChanges(changes).split('\n').length).toBe(7);
    const stranger = { ...changes, removed: [{ address: 'https://b.example/', kind: 'page' as const }] };
    for (const text of ['', '{}', 'null', '[]', writeChanges(stranger)]) expect(readChanges(text)).toBeUndefined();
  });
});
