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

test('styles of what stands below the first screen are asked for where it ends, once, and not before', async () => {
  const failures = await failuresOf(pages, ({ tree, html }) => {
    const [below, ...others] = tree.all('link').filter(isBelow);
    expect(others).toEqual([]);
    expect(below?.parent?.name).not.toBe('head');
    const id = tree.all('link').find(isExpected)?.attributes.get('href')?.slice(1);
    const at = html.indexOf(below?.attributes.get('href') as string);
    // A browser that waits for them has all that it needs to paint
    expect(at).toBeGreaterThan(id === 'content' ? html.lastIndexOf('</main>') : html.indexOf(` id="${id}"`));
    expect(at).toBeLessThan(html.lastIndexOf('<footer class="site-footer'));
  });
  expect(failures).toEqual([]);
});

test('a page asks for five scripts at most: two, and those of consent, code and one more that few pages need', async () => {
  const failures = await failuresOf(pages, ({ tree }) => {
    const scripts = tree.all('script').filter(({ attributes }) => attributes.get('type') === 'module');
    expect(scripts.length).toBeLessThanOrEqual(5);
  });
  expect(failures).toEqual([]);
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

/** The one sheet of a page without a condition. */
function isBelow({ attributes, parent }: HtmlElement): boolean {
  return attributes.get('rel') === 'stylesheet' && !attributes.has('media') && parent?.name !== 'noscript';
}
