/** Reading a page tells nobody, stores nothing and breaks no rule of its policy. */
import { expect, test } from 'vitest';
import { openSite } from '../support/browser/open-site.ts';
import { unquietPages } from '../support/browser/unquiet-pages.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const reader = openSite();
const { home, award, japanese, tables, code, category, archive, search, embeds, privacy } = DEMO_PAGES;

test('no page asks another host, stores anything or reports an error', async () => {
  const paths = [home, award, japanese, tables, code, category, archive, search, embeds, privacy];
  expect(await unquietPages(reader, paths)).toEqual([]);
});

test('the watch notices a request to another host, and the policy stops it', async () => {
  const { page, faults } = await reader.visit('/en/');
  await page.evaluate(() => {
    document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/pixel.gif' }));
  });
  await expect.poll(() => faults.join('\n')).toMatch(/elsewhere\.example.*Content Security Policy/s);
});

test('an address without a page answers with the newsroom’s own page', async () => {
  const { page, faults } = await reader.visit('/en/no/such/page/');
  expect(await page.locator('h1').count()).toBe(1);
  expect(faults).toEqual([expect.stringContaining('404')]);
});

test('the site’s own address leads to its home', async () => {
  const { page, faults } = await reader.visit('/');
  await page.waitForURL('**/en/');
  expect(faults).toEqual([]);
});
