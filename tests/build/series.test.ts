/** A part of a series leads to the others. */
import { expect, test } from 'vitest';
import { readDemo } from '../support/sites/built-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const site = readDemo();
const FIRST = '/en/engineering/moving-the-ledger/';
const SECOND = '/en/engineering/ninety-seven-minutes/';

/** What stands in the section of a page: the address of each part, or `here`. */
function parts(path: string): string[] {
  const { tree } = site.page(path);
  const isInside = (element: { parent: unknown; attributes: ReadonlyMap<string, string> } | undefined): boolean =>
    element !== undefined &&
    (element.attributes.get('aria-labelledby') === 'in-this-series' || isInside(element.parent as typeof element));
  return tree
    .all('a', 'span')
    .filter(isInside)
    .map(({ attributes }) => (attributes.get('aria-current') === 'page' ? 'here' : (attributes.get('href') ?? '')));
}

test('each part links to the others in the order in which they came out, and marks itself', () => {
  const [whole = '', ...first] = parts(FIRST);
  expect(site.page(whole).path).toContain('/series/');
  expect(first).toEqual(['here', SECOND]);
  expect(parts(SECOND)).toEqual([whole, FIRST, 'here']);
});

test('a page that is no part of a series carries nothing of it, styles included', () => {
  expect(parts(DEMO_PAGES.award)).toEqual([]);
  expect(site.page(DEMO_PAGES.award).html).not.toContain('.series');
});
