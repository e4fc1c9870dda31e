/** What a browser needs before it paints the text of a page, and what can wait. */
import { expect, test } from 'vitest';
import { failuresOf, named } from '../support/cases/failures.ts';
import type { HtmlElement } from '../support/html/html.ts';
import { readDemo } from '../support/sites/built-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const site = readDemo();
const pages = named(
  site.pages.filter(({ tree }) => tree.all('main').length > 0),
  ({ path }) => path,
);

const idOf = ({ attributes }: HtmlElement) => attributes.get('id');

test('a page is painted once, when its first screen has come: by the main part or by a heading in it', async () => {
  const failures = await failuresOf(pages, ({ tree }) => {
    const [expected, ...others] = tree.all('link').filter(isExpected);
    expect(others).toEqual([]);
    expect([expected?.parent?.name, expected?.attributes.get('blocking')]).toEqual(['head', 'render']);
    const id = expected?.attributes.get('href')?.slice(1);
    const names = tree.elements.filter((element) => idOf(element) === id).map(({ name }) => name);
    expect(names).toHaveLength(1);
    expect(id === 'content' ? 'main' : names[0]).toMatch(/^(main|h[2-6])$/);
  });
  expect(failures).toEqual([]);
});

test('a long text is painted before all of it has come', () => {
  const [expected] = site.page(DEMO_PAGES.code).tree.all('link').filter(isExpected);
  expect(expected?.attributes.get('href')).not.toBe('#content');
});

test('linked data stands behind all that readers see', async () => {
  const failures = await failuresOf(pages, ({ html }) => {
    const linked = html.indexOf('<script type="application/ld+json"');
    if (linked >= 0) expect(linked).toBeGreaterThan(html.lastIndexOf('</footer>'));
  });
  expect(failures).toEqual([]);
});

function isExpected({ attributes }: HtmlElement): boolean {
  return attributes.get('rel') === 'expect';
}
