/** Tables that are wider than their place are scrolled by keyboard, with the names of the rows in sight. */
import { expect, test } from 'vitest';
import { openSite, PHONE } from '../support/browser/open-site.ts';

const reader = openSite();
const REPORT = '/en/reports/transparency-report/';

test('a table is a stop of the Tab key only where it scrolls, and its first column stays where it is', async () => {
  const { page, faults } = await reader.visit(REPORT, { ...PHONE, reducedMotion: 'reduce' });
  const stops = () =>
    page.locator('.table-scroll').evaluateAll((boxes) =>
      boxes
        // A chart's is folded
        .filter((box) => box.checkVisibility())
        .map((box) => [box.scrollWidth > box.clientWidth, box.hasAttribute('tabindex')]),
    );
  await expect.poll(async () => (await stops()).every(([scrolls, isStop]) => scrolls === isStop)).toBe(true);
  expect((await stops()).flat()).toContain(true);
  const moved = await page
    .locator('.table-scroll')
    .first()
    .evaluate((box) => {
      box.scrollLeft = 120;
      const [name, number] = [...box.querySelectorAll('tbody tr:first-child > *')].map(
        (cell) => cell.getBoundingClientRect().x,
      );
      return { name, isBehind: (number ?? 0) < (name ?? 0) + 40, edge: box.getBoundingClientRect().x };
    });
  expect(moved.name).toBe(moved.edge);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(async () => (await stops()).flat()).not.toContain(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
  expect(faults).toEqual([]);
});
