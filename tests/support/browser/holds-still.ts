/** Whether pages hold still while they arrive, and fit the narrowest window. */
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { layoutShiftOf } from './layout-shift.ts';

/** Class names of what takes its place and still can't be seen. */
const whatIsHidden = (elements: Element[]) =>
  elements
    .filter((element) => element.getClientRects().length > 0 && !element.checkVisibility({ visibilityProperty: true }))
    .map(({ className }) => className);

/** Fonts that come late are drawn late, so that readers see words at once; what else moves is a fault. */
export const withoutFonts = (page: Page) => page.route('**/*.woff2', (route) => route.abort());

/** Throws where a page that arrives slowly moves, or keeps places empty. */
export async function holdsStill(page: Page): Promise<void> {
  // A chevron that makes way for the word before it, when that arrives after it, counts 0.00001
  expect(await layoutShiftOf(page)).toBeLessThan(0.0001);
  expect(await page.locator('header .account, .rail').evaluateAll(whatIsHidden)).toEqual([]);
}

/** Throws where a page, or its menu, is wider than a window of 320 pixels. */
export async function fitsNarrowly(page: Page): Promise<void> {
  const width = () => page.evaluate(() => document.scrollingElement?.scrollWidth);
  expect(await width()).toBe(320);
  await page.click('.menu-button');
  expect(await width()).toBe(320);
}
