/**
 * Hostile texts in a real browser without any Content-Security-Policy: what is published is harmless by itself, in pages,
 * and where others put our Markdown and feeds into pages of theirs without a look.
 */
import { expect, test } from 'vitest';
import { openSite } from '../../support/browser/open-site.ts';
import { noticesCode, openUnprotected, showCarelessly } from '../../support/browser/unprotected.ts';
import { failuresOf, named } from '../../support/cases/failures.ts';
import { HTML_PAYLOADS } from '../../support/cases/html-payloads.ts';
import { readFeed } from '../../support/feeds/read-feed.ts';
import { SITE } from '../../support/markdown/alternate-faults.ts';
import { PLACES, printedIn } from '../../support/markdown/alternate-places.ts';
import { OTHER_READERS } from '../../support/markdown/other-readers.ts';
import { render } from '../../support/markdown/render-markdown.ts';
import { readSite } from '../../support/sites/built-site.ts';
import { buildHostile, HOSTILE_TITLES } from '../../support/sites/hostile.ts';

const reader = openSite(async () => ({ folder: await buildHostile(), base: '/base/' }));
const OWN = ['https://hostile.example', new URL(SITE).origin];

const open = async () => {
  const tab = await openUnprotected(reader, OWN);
  await noticesCode(tab);
  return tab;
};

test('every page runs nothing of its texts, and asks no other host', async () => {
  const { page, empty, faults } = await open();
  const pages = readSite(await buildHostile()).pages.map(({ path }) => path);
  const failures = await failuresOf(named(pages), async (path) => {
    // What the last page still fetched is cut off, and no fault of the next
    await empty();
    faults();
    const answer = await page.goto(`${reader.origin()}/base${path}`, { waitUntil: 'load' });
    expect(answer?.headers()).not.toHaveProperty('content-security-policy');
    expect(await page.locator('meta[http-equiv="content-security-policy" i]').count()).toBe(0);
    await showCarelessly(page, []);
    expect(faults().join('\n')).toBe('');
  });
  expect(failures).toEqual([]);
});

test('a search for hostile titles shows them as they are', async () => {
  const { page, faults } = await open();
  await page.goto(`${reader.origin()}/base/en/search/?q=script`);
  await expect.poll(() => page.locator('.search li a').count()).toBeGreaterThan(0);
  const titles = new Set(HOSTILE_TITLES.map(({ title }) => title.trim()));
  const found = await page.locator('.search li a').allTextContents();
  expect(found.filter((title) => titles.has(title.trim()))).not.toEqual([]);
  expect(faults().join('\n')).toBe('');
});

test('feeds run nothing where a reader shows their titles and texts as HTML, nor when they are opened', async () => {
  const { page, empty, faults } = await open();
  const site = readSite(await buildHostile());
  const feeds = [...site.files].filter((file) => /\/(feed\.xml|atom\.xml|feed\.json)$/.test(file));
  expect(feeds.length).toBeGreaterThan(5);
  const failures = await failuresOf(named(feeds), async (file) => {
    const { entries } = readFeed(file, site.read(file).toString());
    await empty();
    await showCarelessly(
      page,
      entries.flatMap(({ content }) => content ?? []),
    );
    if (file.endsWith('.xml')) await page.goto(`${reader.origin()}/base${file}`);
    expect(faults().join('\n')).toBe('');
  });
  expect(failures).toEqual([]);
});

test('Markdown of stories runs nothing, whoever prints it', async () => {
  const { page, empty, faults } = await open();
  const site = readSite(await buildHostile());
  const files = [...site.files].filter((file) => /\/(index\.md|llms(-full)?\.txt)$/.test(file));
  expect(files.length).toBeGreaterThan(HOSTILE_TITLES.length);
  const failures = await failuresOf(named(files), async (file) => {
    const text = site
      .read(file)
      .toString()
      .replace(/^---\n.*?\n---\n/s, '');
    await empty();
    await showCarelessly(
      page,
      Object.values(OTHER_READERS).map((print) => print(text)),
    );
    expect(faults().join('\n')).toBe('');
  });
  expect(failures).toEqual([]);
});

/** As many as a page takes at once. */
const BATCH = 150;

test('payloads run nothing in any place of a story, in its page and in what others print of its Markdown', async () => {
  const { page, empty, faults } = await open();
  const batches = Array.from({ length: Math.ceil(HTML_PAYLOADS.length / BATCH) }, (_, index) => index * BATCH);
  const failures = await failuresOf(named(batches), async (from) => {
    const pieces = HTML_PAYLOADS.slice(from, from + BATCH).flatMap((payload, index) => {
      const place = PLACES[(from + index) % PLACES.length] as (typeof PLACES)[number];
      const files = printedIn(place, payload);
      const body = render(payload).html.replace(/\0\w+(?::\d+)?\0/g, '/');
      return [body, ...files.flatMap((file) => Object.values(OTHER_READERS).map((print) => print(file)))];
    });
    await empty();
    await showCarelessly(page, pieces);
    expect(faults().join('\n')).toBe('');
  });
  expect(failures).toEqual([]);
});
