/** Reading a page tells nobody, stores nothing and breaks no rule of its policy. */
import { expect, test } from 'vitest';
import { openSite } from '../support/browser/open-site.ts';
import { readDemo } from '../support/sites/built-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const reader = openSite();
/** A page of each kind, and every story in English: each holds something that no other does. */
const stories = readDemo()
  .pages.filter(({ html, path }) => path.startsWith('/en/') && html.includes('<article') && !html.includes('"refresh"'))
  .map(({ path }) => path);
const paths = [...new Set([...Object.values(DEMO_PAGES), ...stories])];

test('no page asks another host, stores anything or reports an error', async () => {
  const failures = await reader.failures(paths, {}, async ({ page, faults }) => {
    // Pictures load as the reader comes near
    const broken = await page.evaluate(async () => {
      for (const image of document.images) image.loading = 'eager';
      const images = [...document.images];
      const isDone = (image: HTMLImageElement) =>
        new Promise((done) => {
          if (image.complete) done(0);
          image.onload = image.onerror = done;
        });
      await Promise.all(images.map(isDone));
      return images.filter(({ naturalWidth }) => naturalWidth === 0).map(({ currentSrc }) => currentSrc);
    });
    expect(broken).toEqual([]);
    expect(faults).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  });
  expect(failures).toEqual([]);
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
