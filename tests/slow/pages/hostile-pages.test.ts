/** Texts that try to break out of their place run nothing in a real browser. */
import { expect, test } from 'vitest';
import { openSite } from '../../support/browser/open-site.ts';
import { buildHostile, HOSTILE_TITLES } from '../../support/sites/hostile.ts';

const reader = openSite(async () => ({ folder: await buildHostile(), base: '/base/' }));

test('every story shows its title and runs nothing else', async () => {
  const titles = new Map(HOSTILE_TITLES.map(({ path, title }) => [`/base${path}`, title]));
  const failures = await reader.failures(titles.keys(), {}, async ({ page, faults }, path) => {
    expect(await page.locator('h1').textContent()).toBe(titles.get(path));
    expect(faults).toEqual([]);
  });
  expect(failures).toEqual([]);
});

test('the home page runs nothing, nor does the way to it', async () => {
  const failures = await reader.failures(['/base/', '/base/en/'], {}, async ({ page, faults }) => {
    await page.waitForURL('**/en/');
    expect(await page.locator('h1').count()).toBe(1);
    expect(faults).toEqual([]);
  });
  expect(failures).toEqual([]);
});
