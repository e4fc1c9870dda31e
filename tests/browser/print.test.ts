/** On paper stands the story alone. */
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openSite } from '../support/browser/open-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const reader = openSite();
/** A4 between its margins, in CSS pixels. */
const PAPER = { viewport: { width: 665, height: 970 } };
const MANY_PICTURES = '/en/company/lamp-at-fennick-head/';

/** A page as its print shows it. */
async function printed(path: string, options = {}): Promise<Page> {
  const { page } = await reader.visit(path, { ...PAPER, ...options });
  await page.emulateMedia({ media: 'print' });
  // The sheet for paper is fetched last
  await page.waitForFunction(
    () => getComputedStyle(document.querySelector('.site-footer') as Element).display === 'none',
  );
  return page;
}

test('the privacy choices are printed as they stand', async () => {
  const page = await printed(DEMO_PAGES.privacy);
  expect(await page.locator('.choices h1').isVisible()).toBe(true);
  expect(await page.locator('.choices button, .ask').filter({ visible: true }).count()).toBe(0);
});

test('an article is printed without what only a screen can use', async () => {
  const page = await printed(DEMO_PAGES.award);
  const parts =
    '#menu, .menu-button, .search-link, .sections, .site-footer, .outline, .share, .call, nav:not(.topics), button, .button, form, .skip';
  expect(await page.locator(parts).filter({ visible: true }).count()).toBe(0);
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect(await page.locator('main picture img').first().isVisible()).toBe(true);
});

test('above an article stands the newsroom’s name, below its title the address', async () => {
  const page = await printed(DEMO_PAGES.award);
  const [brand, title, address] = await Promise.all(
    ['.brand', 'h1', '.address'].map((part) => page.locator(part).boundingBox()),
  );
  expect(brand?.y).toBeLessThan(title?.y ?? 0);
  expect(address?.y).toBeGreaterThan(title?.y ?? Number.POSITIVE_INFINITY);
  expect(await page.locator('.address').textContent()).toBe(
    await page.locator('link[rel=canonical]').getAttribute('href'),
  );
});

test.each([
  ['the system’s', { colorScheme: 'dark' as const }, undefined],
  ['the reader’s', {}, 'dark'],
])('a dark page is printed black on white, whether dark is %s choice', async (_, options, theme) => {
  const page = await printed(DEMO_PAGES.award, options);
  const colors = await page.evaluate((chosen) => {
    if (chosen) document.documentElement.dataset['theme'] = chosen;
    const { color, backgroundColor } = getComputedStyle(document.querySelector('.prose p') as HTMLElement);
    return [color, backgroundColor, getComputedStyle(document.documentElement).backgroundColor];
  }, theme);
  expect(colors).toEqual(['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)']);
});

describe('the pictures of a page that nobody has scrolled', () => {
  test('are printed', async () => {
    const { page } = await reader.visit(MANY_PICTURES);
    const missing = () => page.evaluate(() => [...document.images].filter((image) => !image.complete).length);
    expect(await missing()).toBeGreaterThan(0);
    await page.pdf();
    expect(await missing()).toBe(0);
  });

  test('are fetched by a script where a browser only announces that it prints', async () => {
    const { page } = await reader.visit(MANY_PICTURES);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  });
});

describe('the address of a link', () => {
  const suffix = (page: Page, selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element, '::after').content.replaceAll('"', ''));

  test('is printed after it in the text, in full where it is the site’s own', async () => {
    const page = await printed(DEMO_PAGES.code);
    expect(await suffix(page, '.prose a[href^="https://"]')).toContain('https://www.rfc-editor.org/');
    // Joined from the origin and the path
    const own = await suffix(page, '.prose a[href="/en/reports/proof-of-reserves/"]');
    expect(own).toMatch(/^ \(\u2066https:\/\/blog\.orrery\.example *\/en\/reports\/proof-of-reserves\/ *\u2069\)$/);
  });

  test('is printed in lists of stories', async () => {
    expect(await suffix(await printed(DEMO_PAGES.award), '.further a')).toContain('https://');
    expect(await suffix(await printed(DEMO_PAGES.home), '.card a')).toContain('https://');
  });

  test('is left out where it leads to the page itself', async () => {
    const page = await printed(DEMO_PAGES.code);
    expect(await suffix(page, '.prose sup a')).toBe('none');
    expect(await page.locator('[role="doc-backlink"]').filter({ visible: true }).count()).toBe(0);
  });
});

test('what is folded or scrolls on a screen is printed whole', async () => {
  const page = await printed(DEMO_PAGES.code);
  const folded = page.locator('.prose details:not([open]) > :not(summary)');
  expect(await folded.count()).toBeGreaterThan(0);
  for (const part of await folded.all()) expect((await part.boundingBox())?.height).toBeGreaterThan(10);
  for (const path of [DEMO_PAGES.code, '/en/reports/transparency-report/']) {
    const wide = await (await printed(path)).evaluate(() =>
      [...document.querySelectorAll('main :is(table, pre, figure, img)')]
        .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth)
        .map(({ outerHTML }) => outerHTML.slice(0, 200)),
    );
    expect(wide).toEqual([]);
  }
});

test('a list of stories is printed as a list of words', async () => {
  const page = await printed(DEMO_PAGES.home, { viewport: { width: 961, height: 643 } });
  expect(await page.locator('main picture').filter({ visible: true }).count()).toBe(0);
  const edges = await page
    .locator('.card')
    .evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect()).map(({ left, width }) => [left, width]));
  expect(new Set(edges.map(String)).size).toBe(1);
});
