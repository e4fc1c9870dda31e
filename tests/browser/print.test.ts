/** On paper stands the story alone. */
import { expect, test } from 'vitest';
import { DEMO_PAGES } from '../support/demo.ts';
import { useSiteReader } from '../support/site-reader.ts';

const reader = useSiteReader();

test('an article is printed without what only a screen can use', async () => {
  const { page } = await reader.visit(DEMO_PAGES.award, { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  const parts = '.site-header, .site-footer, .outline, .share, .call, .crumbs, button, .skip';
  expect(await page.locator(parts).filter({ visible: true }).count()).toBe(0);
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect(await page.locator('main picture img').first().isVisible()).toBe(true);
  const colors = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.querySelector('main p') as HTMLElement);
    return [color, backgroundColor, getComputedStyle(document.documentElement).backgroundColor];
  });
  expect(colors).toEqual(['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)']);
});

test('on paper links in the text are followed by their addresses', async () => {
  const { page } = await reader.visit(DEMO_PAGES.code);
  await page.emulateMedia({ media: 'print' });
  const link = page.locator('.prose a[href^="https://"]').first();
  expect(await link.evaluate((element) => getComputedStyle(element, '::after').content)).toContain('https://');
});
