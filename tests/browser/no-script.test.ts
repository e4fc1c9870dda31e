/** Without JavaScript every page reads, and leads everywhere. */
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { DESKTOP, openSite, PHONE } from '../support/browser/open-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const reader = openSite();

describe.each([
  ['a phone', PHONE],
  ['a desktop', DESKTOP],
])('on %s', (device, options) => {
  const visit = async (path: string) => (await reader.visit(path, { ...options, javaScriptEnabled: false })).page;

  test('pages show their title and their text', async () => {
    const without = { ...options, javaScriptEnabled: false };
    const failures = await reader.failures([DEMO_PAGES.award, DEMO_PAGES.category], without, async ({ page }) => {
      expect(await page.locator('h1').isVisible()).toBe(true);
      expect(await page.locator('main :is(p, li)').last().isVisible()).toBe(true);
    });
    expect(failures).toEqual([]);
  });

  test('every entry of the menu can be seen and followed', async () => {
    const page = await visit(DEMO_PAGES.award);
    if (device === 'a phone') await page.click('.menu-button');
    for (const link of await page.locator('nav.menu > ul > li > a').all()) expect(await link.isVisible()).toBe(true);
    const panels = await page.locator('nav.menu details').all();
    expect(panels.length).toBeGreaterThan(2);
    for (const panel of panels) {
      await panel.locator('summary').click();
      expect(await unseenLinks(panel.locator('a'))).toEqual([]);
    }
  });

  test('every link of the footer can be reached', async () => {
    const page = await visit(DEMO_PAGES.award);
    for (const column of await page.locator('.columns details').all()) {
      if (device === 'a phone') await column.locator('summary').click();
      expect(await unseenLinks(column.locator('a'))).toEqual([]);
    }
  });

  test('the outline leads to its sections', async () => {
    const page = await visit(DEMO_PAGES.award);
    if (device === 'a phone') await page.click('.outline summary');
    const link = page.locator('.outline a').nth(3);
    const text = (await link.textContent())?.trim();
    await link.click();
    expect(new URL(page.url()).hash).not.toBe('');
    await expect.poll(() => headingAtTop(page)).toBe(text);
  });

  test('nothing is offered that only a script can do', async () => {
    const page = await visit(DEMO_PAGES.award);
    expect(
      await page
        .locator('.copy button, .device button, .like button, .theme, .currency')
        .filter({ visible: true })
        .count(),
    ).toBe(0);
    expect(await page.locator('.like span').textContent()).toBe('94 likes');
    expect(await page.locator('.like span').isVisible()).toBe(true);
  });
});

async function unseenLinks(links: ReturnType<Page['locator']>): Promise<(string | null)[]> {
  const all = await links.all();
  const texts = await Promise.all(
    all.map(async (link) => ((await link.isVisible()) ? [] : [await link.textContent()])),
  );
  return texts.flat();
}

/** The heading that a jump brought to the top of the window. */
async function headingAtTop(page: Page): Promise<string | undefined> {
  for (const heading of await page.locator('main :is(h1, h2, h3)').all()) {
    const box = await heading.boundingBox();
    if (box && box.y >= 0 && box.y < 300) return (await heading.textContent())?.trim();
  }
  return undefined;
}
