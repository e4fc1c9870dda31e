/** Texts that try to break out of their place run nothing in a real browser. */
import { expect, test } from 'vitest';
import { buildHostile, HOSTILE_TITLES } from '../support/hostile.ts';
import { useSiteReader } from '../support/site-reader.ts';

const reader = useSiteReader(async () => ({ folder: await buildHostile(), base: '/base/' }));

test.each(HOSTILE_TITLES)('$path shows its title and runs nothing else', async ({ path, title }) => {
  const { page, faults } = await reader.visit(`/base${path}`);
  expect(await page.locator('h1').textContent()).toBe(title);
  expect(faults).toEqual([]);
});

test.each(['/base/', '/base/en/'])('%s runs nothing', async (path) => {
  const { page, faults } = await reader.visit(path);
  await page.waitForURL('**/en/');
  expect(await page.locator('h1').count()).toBe(1);
  expect(faults).toEqual([]);
});
