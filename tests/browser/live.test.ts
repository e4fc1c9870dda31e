/** A page of live coverage that stays open while its newsroom goes on writing. */
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openSite, PHONE } from '../support/browser/open-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const reader = openSite();
const MINUTE = 60_000;
const READ = '#update-20260611-0930';
const NEWEST = '<article class="update prose" id="update-20260827-1400"';

const update = (id: string) =>
  `<article class="update prose" id="${id}"><p class="update-time meta"><a href="#${id}">Now</a></p><p>${id}</p></article>`;

/** Opens the page with a clock of the test's; `publish` lets the newsroom write more. */
async function visit(options = {}) {
  const { page, faults } = await reader.visit('about:blank', options);
  const address = reader.origin() + DEMO_PAGES.live;
  const html = await (await fetch(address)).text();
  const known = [...html.matchAll(/class="update prose[^"]*" id="([^"]+)"/g)].map(([, id]) => id as string);
  let newer: string[] = [];
  let ended = false;
  let asked = 0;
  await page.clock.install();
  await page.route('**/updates.json', (route) => {
    asked++;
    return route.fulfill({ json: { ended, updates: [...newer, ...known] } });
  });
  await page.goto(address);
  const publish = async (ids: string[], change = (text: string) => text) => {
    newer = ids;
    const body = change(html.replace(NEWEST, ids.map(update).join('') + NEWEST));
    await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body }));
  };
  const end = () => {
    ended = true;
  };
  return { page, faults, publish, end, asked: () => asked };
}

const button = (page: Page) => page.locator('.newer button');
const topOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => Math.round(element.getBoundingClientRect().top));

describe('an open page of live coverage', () => {
  test('says how many updates are new, and shows them when the reader wants, without a jump', async () => {
    for (const options of [{}, PHONE]) {
      const { page, faults, publish, asked } = await visit(options);
      await page.locator(READ).evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
      const before = await topOf(page, READ);
      await publish(['n1', 'n2']);
      expect(asked()).toBe(0);
      await page.clock.runFor(MINUTE + 1000);
      await expect.poll(() => button(page).textContent()).toBe('2 new updates');
      expect(await page.locator('.newer').getAttribute('role')).toBe('status');
      expect(await topOf(page, READ)).toBe(before);
      expect(await page.locator('#n1').count()).toBe(0);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await button(page).click();
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('n1');
      expect(await button(page).count()).toBe(0);
      const order = await page.locator('.update').evaluateAll((all) => all.map(({ id }) => id));
      expect(order.slice(1, 4)).toEqual(['n1', 'n2', 'update-20260827-1400']);
      expect(faults).toEqual([]);
    }
  });

  test('asks at most once a minute, and not while nobody sees it', async () => {
    const { page, asked } = await visit();
    // The clock stands between two steps, however long an answer takes: a minute at once could pass before it comes
    const untilAsked = (times: number) => expect.poll(() => page.clock.runFor(5000).then(asked)).toBe(times);
    await untilAsked(1);
    await page.clock.runFor(MINUTE - 10_000);
    expect(asked()).toBe(1);
    await untilAsked(2);
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    const then = asked();
    await page.clock.runFor(5 * MINUTE);
    expect(asked()).toBe(then);
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await page.clock.runFor(1000);
    await expect.poll(asked).toBe(then + 1);
  });

  test('learns that coverage has ended, and asks no more', async () => {
    const { page, publish, end, asked } = await visit();
    await publish([], (text) =>
      text.replace(/<p class="coverage-status meta">.*?<\/p>/s, '<p class="coverage-status meta">It is over</p>'),
    );
    end();
    await page.clock.runFor(MINUTE + 1000);
    await expect.poll(() => page.locator('.coverage-status').textContent()).toBe('It is over');
    await page.clock.runFor(5 * MINUTE);
    expect(asked()).toBe(1);
  });

  test('loads anew where the newer page may load what this one may not', async () => {
    const { page, publish } = await visit();
    await publish(['n1'], (text) => text.replace("img-src 'self'", "img-src 'self';media-src 'self'"));
    await page.clock.runFor(MINUTE + 1000);
    await button(page).click();
    await page.waitForURL(/#n1$/);
    await expect.poll(() => page.locator('#n1').count()).toBe(1);
  });
});
