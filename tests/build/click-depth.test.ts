/** Every story can be found from its home by links alone. */
import { expect, test } from 'vitest';
import { readDemo } from '../support/sites/built-site.ts';

const site = readDemo();
const byPath = new Map(site.pages.map((page) => [page.path, page]));
const homes = site.pages.filter(({ path }) => /^\/[^/]+\/$/.test(path));

/** How many clicks each page is away from a home, as far as three. */
function distances(home: string): Map<string, number> {
  const found = new Map([[home, 0]]);
  let border = [home];
  for (let clicks = 1; clicks <= 3; clicks++) {
    const next = border.flatMap((path) =>
      (byPath.get(path)?.tree.all('a') ?? []).flatMap(({ attributes }) => {
        const href = (attributes.get('href') ?? '').split('#', 1)[0] as string;
        return byPath.has(decodeURI(href)) ? [decodeURI(href)] : [];
      }),
    );
    border = [...new Set(next)].filter((path) => !found.has(path));
    for (const path of border) found.set(path, clicks);
  }
  return found;
}

test('every listed page is at most three clicks away from its home', () => {
  const isIndexed = (html: string) => !html.includes('content="noindex') && !html.includes('http-equiv="refresh"');
  const far = homes.flatMap(({ path: home }) => {
    const reached = distances(home);
    return site.pages.filter(
      ({ path, html }) => path.startsWith(home) && isIndexed(html) && (reached.get(path) ?? 4) > 3,
    );
  });
  expect(far.map(({ path }) => path)).toEqual([]);
});

test('the homes are those of the newsroom', () => expect(homes.length).toBeGreaterThan(14));
