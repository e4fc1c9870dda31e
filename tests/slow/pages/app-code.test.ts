/** A camera reads the code of the app on a page, in every theme. */
import { expect, test } from 'vitest';
import { openSite } from '../../support/browser/open-site.ts';
import { readCode } from '../../support/pictures/read-code.ts';
import { DEMO_PAGES } from '../../support/sites/demo.ts';

const reader = openSite();
const button = '[popovertarget="app"]';

test.each([
  ['light', 'en', {}],
  ['dark', 'ar', { colorScheme: 'dark' as const }],
  ['forced colours', 'en', { colorScheme: 'dark' as const, forcedColors: 'active' as const }],
])('in %s a camera reads the code on the page (%s)', async (_, tag, options) => {
  const { page } = await reader.visit(tag === 'ar' ? DEMO_PAGES.arabic : DEMO_PAGES.award, options);
  await page.click(button);
  await page.locator('#app img').evaluate((image: HTMLImageElement) => image.decode());
  expect(await readCode(await page.screenshot())).toBe(`https://www.orrery.example/${tag}/download/app`);
});
