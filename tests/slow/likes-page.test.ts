/** A page whose service of likes never answers. */
import { expect, test } from 'vitest';
import { openSite } from '../support/browser/open-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const reader = openSite();

test('a like that gets no answer in eight seconds is taken back, and the page stays as it was', async () => {
  const { page } = await reader.visit('about:blank');
  await page.route('**/api/likes/**', () => {});
  await page.goto(reader.origin() + DEMO_PAGES.award);
  const button = page.locator('.like button');
  await button.click();
  await expect.poll(() => page.locator('.like span').textContent()).toBe('95 likes');
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  await expect.poll(() => button.getAttribute('aria-pressed'), { timeout: 20_000 }).toBe('false');
  await expect.poll(() => page.locator('.like span').textContent()).toBe('94 likes');
});
