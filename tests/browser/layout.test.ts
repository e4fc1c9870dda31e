/** Pages hold still, fit their window and can be touched. */
import { describe, expect, test } from 'vitest';
import { fitsNarrowly, holdsStill, withoutFonts } from '../support/browser/holds-still.ts';
import { openSite, PHONE, type Visit } from '../support/browser/open-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const reader = openSite();
const PARTS = ['.text', '.cover', '.takeaways', '.prose > figure', '.writers', '.further', '.rail', '.call'];
/** Those that are laid out in ways of their own; the slow proofs look at all. */
const unlike = (
  ['home', 'award', 'arabic', 'sinhala', 'tables', 'live', 'category', 'search', 'standing'] as const
).map((kind) => DEMO_PAGES[kind]);

describe.each([360, 1280])('at %i pixels', (width) => {
  const options = { viewport: { width, height: 800 }, reducedMotion: 'reduce' as const };

  test('nothing moves while a page arrives', async () => {
    const slowly = unlike.map((path) => `${path}?slowly`);
    const check = ({ page }: Visit) => holdsStill(page);
    expect(await reader.failures(slowly, options, check, withoutFonts)).toEqual([]);
  });

  test('no heading is covered when it is jumped to', async () => {
    const { page } = await reader.visit(DEMO_PAGES.award, options);
    const ids = await page.$$eval('main :is(h2, h3)[id]', (headings) => headings.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(3);
    for (const id of ids) {
      await page.evaluate((hash) => location.assign(`#${hash}`), id);
      const covering = await page.evaluate((target) => {
        const heading = document.getElementById(target) as HTMLElement;
        const { left, top, height } = heading.getBoundingClientRect();
        const found = document.elementFromPoint(left + 4, top + Math.min(10, height / 2));
        return found === heading || heading.contains(found) ? '' : `${top}: ${found?.outerHTML.slice(0, 80)}`;
      }, id);
      expect(covering, id).toBe('');
    }
  });
});

test.each([
  [768, 'the text stands in the middle'],
  [1280, 'everything ends on the line of the text, or on that of the cover'],
])('at %i pixels %s', async (width) => {
  const { page } = await reader.visit(DEMO_PAGES.award, { viewport: { width, height: 800 } });
  const edges = await page.evaluate((selectors) => {
    const box = (selector: string) => (document.querySelector(selector) as Element).getBoundingClientRect();
    return Object.fromEntries(selectors.map((one) => [one, [box(one).left, box(one).right].map(Math.round)]));
  }, PARTS);
  const { '.text': text, '.cover': cover } = edges as Record<string, [number, number]>;
  expect(text && text[1] - text[0]).toBe(640);
  for (const part of ['.takeaways', '.prose > figure', '.writers']) expect(edges[part], part).toEqual(text);
  expect(edges['.further']).toEqual(cover);
  if (width === 768) expect(text?.[0]).toBe(width - (text?.[1] ?? 0));
  else for (const part of ['.rail', '.call']) expect(edges[part]?.[1], part).toBe(cover?.[1]);
});

test('the first words of an article stand above the fold of a small desktop, below a cover of half the window at most', async () => {
  const { page } = await reader.visit(DEMO_PAGES.award, { viewport: { width: 1280, height: 800 } });
  const first = await page.locator('.prose li').first().boundingBox();
  expect((first?.y ?? 800) + 24).toBeLessThan(800);
  const cover = await page.locator('.cover img').boundingBox();
  expect(cover?.height).toBeLessThanOrEqual(0.52 * 800);
});

test('pages fit 320 pixels', async () => {
  const options = { viewport: { width: 320, height: 700 } };
  expect(await reader.failures(unlike, options, ({ page }) => fitsNarrowly(page))).toEqual([]);
});

test.each([
  ['a phone', PHONE],
  ['a desktop', {}],
])('everything that can be touched on %s is 24 pixels high and wide, or stands in a text', async (_device, options) => {
  const { home, award, category, author, archive, year } = DEMO_PAGES;
  const failures = await reader.failures([home, award, category, author, archive, year], options, async ({ page }) => {
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input')]
        .filter((element) => element.checkVisibility() && !element.closest('.skip, .anchor, p, .prose li, td, dd'))
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ element, box }) => `${element.outerHTML.slice(0, 90)} ${box.width} × ${box.height}`),
    );
    expect(small).toEqual([]);
  });
  expect(failures).toEqual([]);
});
