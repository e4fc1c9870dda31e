/** Headings have the newsroom's own face as soon as a page needn't wait for it, and never before. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { layoutShiftOf } from '../support/browser/layout-shift.ts';
import { openSite, PHONE } from '../support/browser/open-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const reader = openSite();

/** Whether the letters of the title are drawn with a font that the page has fetched. */
async function isFetched(page: Page): Promise<boolean> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await session.detach();
  expect(fonts.length).toBeGreaterThan(0);
  return fonts.every(({ isCustomFont }) => isCustomFont);
}

test('the second page has the face, also on paper', async () => {
  const { page, faults } = await reader.visit(DEMO_PAGES.award);
  await page.evaluate(() => document.fonts.ready);
  await page.goto(reader.origin() + DEMO_PAGES.home);
  expect(await isFetched(page)).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await isFetched(page)).toBe(true);
  // What the first page still fetched when the second was asked for
  expect(faults.filter((fault) => !fault.endsWith('net::ERR_ABORTED'))).toEqual([]);
});

test('a page that it comes too late for keeps the face of the system, and nothing moves', async () => {
  const { page } = await reader.visit('about:blank', PHONE);
  await page.route('**/*.woff2', async (route) => {
    await wait(700);
    await route.continue();
  });
  const arrived = page.waitForResponse('**/*.woff2');
  await page.goto(reader.origin() + DEMO_PAGES.award);
  await arrived;
  await page.evaluate(() => document.fonts.ready);
  expect(await layoutShiftOf(page)).toBeLessThan(0.0001);
  expect(await isFetched(page)).toBe(false);
});

test('a language without the face fetches none', async () => {
  const { page } = await reader.visit('about:blank');
  const fetched: string[] = [];
  page.on('request', (request) => request.resourceType() === 'font' && fetched.push(request.url()));
  await page.goto(reader.origin() + DEMO_PAGES.arabic);
  expect(fetched).toEqual([]);
});
