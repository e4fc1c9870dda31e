/** The button of likes where the service misbehaves, storage holds anything, or another host counts. */
import type { Page, Route } from 'playwright';
import { describe, expect, test } from 'vitest';
import { failuresOf, named } from '../../support/cases/failures.ts';
import { button, count, HREF, isPressed, openLikes, record, STORY } from '../../support/likes/open-likes.ts';
import { DEMO_PAGES } from '../../support/sites/demo.ts';

const { reader, visit } = openLikes();

describe('what a service may do', () => {
  const json = (body: unknown, more = {}) => ({ contentType: 'application/json', body: JSON.stringify(body), ...more });
  const MISDEEDS: Record<string, (route: Route) => Promise<void>> = {
    'it is down': (route) => route.abort(),
    'it fails': (route) => route.fulfill(json({ count: 95, liked: true }, { status: 500 })),
    'it refuses': (route) => route.fulfill(json({ error: 'Too many' }, { status: 429 })),
    'it leads elsewhere': (route) =>
      route.fulfill({ status: 302, headers: { location: 'https://elsewhere.example/' } }),
    'it sends a page': (route) => route.fulfill({ contentType: 'text/html', body: '{"count":95,"liked":true}' }),
    'it sends nothing': (route) => route.fulfill({ status: 204 }),
    'it sends no JSON': (route) => route.fulfill({ contentType: 'application/json', body: '<b>95</b>' }),
    'it sends too much': (route) => route.fulfill(json({ count: 95, liked: true, more: 'x'.repeat(2_000_000) })),
    'the count is negative': (route) => route.fulfill(json({ count: -1, liked: true })),
    'the count is no whole number': (route) => route.fulfill(json({ count: 9.5, liked: true })),
    'the count is larger than a number can be': (route) =>
      route.fulfill({ contentType: 'application/json', body: '{"count":1e400,"liked":true}' }),
    'the count is markup': (route) => route.fulfill(json({ count: '<img src=x onerror=alert(1)>', liked: true })),
    'the vote is another': (route) => route.fulfill(json({ count: 95, liked: false })),
    'it says null': (route) => route.fulfill(json(null)),
  };

  test('leaves the page as it was, and the reader without a like, whatever goes wrong', async () => {
    let misbehave: ((route: Route) => Promise<void>) | undefined;
    const { page, faultsOf } = await visit(DEMO_PAGES.award, async (route) => {
      if (route.request().method() === 'GET') return (misbehave ?? MISDEEDS['it says null'])?.(route);
      await expect.poll(() => misbehave).toBeTruthy();
      await misbehave?.(route);
      misbehave = undefined;
    });
    await button(page).scrollIntoViewIfNeeded();
    const failures = await failuresOf(named(Object.keys(MISDEEDS)), async (name) => {
      await button(page).click();
      await expect.poll(() => count(page)).toBe('95 likes');
      expect(await isPressed(page)).toBe('true');
      misbehave = MISDEEDS[name];
      await expect.poll(() => isPressed(page)).toBe('false');
      await expect.poll(() => count(page)).toBe('94 likes');
      expect(await record(page)).toMatchObject({ liked: [] });
    });
    expect(failures).toEqual([]);
    // What a browser itself notes of a request that failed
    expect(
      faultsOf().filter((fault) => !/Failed to load resource|failed: .*\/api\/likes\/|other host/.test(fault)),
    ).toEqual([]);
  });

  test('changes nothing when it answers the first question so', async () => {
    const failures = await failuresOf(named(['it sends too much', 'the count is negative']), async (name) => {
      const { page, asked } = await visit(DEMO_PAGES.short, MISDEEDS[name]);
      await button(page).scrollIntoViewIfNeeded();
      await expect.poll(() => asked).toHaveLength(1);
      await page.waitForLoadState('networkidle');
      expect([await count(page), await isPressed(page)]).toEqual(['', 'false']);
    });
    expect(failures).toEqual([]);
  });
});

describe('what a browser keeps', () => {
  test('is forgotten 400 days after the first like', async () => {
    const { page } = await visit(DEMO_PAGES.award);
    for (const [days, kept] of [
      [399, 'true'],
      [401, 'false'],
    ] as const) {
      await page.evaluate(
        ({ days, liked }) => {
          const date = new Date(Date.now() - days * 86_400_000);
          localStorage.setItem('likes', JSON.stringify({ token: 'a'.repeat(32), date, liked }));
        },
        { days, liked: [HREF] },
      );
      await page.reload();
      expect(await isPressed(page)).toBe(kept);
      expect((await record(page)) !== null).toBe(kept === 'true');
    }
  });

  test('may be anything, and the button works', async () => {
    const { page, faultsOf } = await visit(DEMO_PAGES.award);
    for (const liked of [{}, 7, null]) {
      const text = JSON.stringify({ token: 'a'.repeat(32), date: new Date(), liked });
      await page.evaluate((text) => localStorage.setItem('likes', text), text);
      await page.reload();
      await button(page).click();
      await expect.poll(() => isPressed(page), { message: text }).toBe('true');
      await expect.poll(() => record(page)).toMatchObject({ liked: [HREF] });
    }
    // What was still being fetched when the page was loaded anew
    expect(faultsOf().filter((fault) => !/ERR_ABORTED/.test(fault))).toEqual([]);
  });

  test('is nothing where storage is refused, and then no vote is sent', async () => {
    const { page, faultsOf, asked } = await visit(undefined);
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      }),
    );
    await page.goto(reader.origin() + DEMO_PAGES.award);
    await button(page).click();
    await expect.poll(() => isPressed(page)).toBe('false');
    await expect.poll(() => count(page)).toBe('1,207 likes');
    expect(asked).toEqual([`GET ${HREF}`]);
    expect(faultsOf()).toEqual([]);
  });
});

test('another host is not asked before the reader reaches for the button', async () => {
  for (const reach of [
    (page: Page) => button(page).hover(),
    (page: Page) => button(page).focus(),
    (page: Page) => button(page).dispatchEvent('click'),
  ]) {
    const { page } = await reader.visit('about:blank');
    const asked: string[] = [];
    await page.route(/likes\.example/, (route) => {
      if (route.request().method() !== 'OPTIONS') asked.push(route.request().method());
      const headers = {
        'access-control-allow-origin': '*',
        'access-control-allow-methods': '*',
        'access-control-allow-headers': '*',
      };
      return route.fulfill({ headers, contentType: 'application/json', body: '{"count":7,"liked":true}' });
    });
    await page.route(`**${DEMO_PAGES.award}`, async (route) => {
      const html = await (await route.fetch()).text();
      const changed = html.replace(`"${HREF}"`, `"https://likes.example/${STORY}"`);
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: changed.replace(/connect-src [^;]*/, '$& https://likes.example'),
      });
    });
    await page.goto(reader.origin() + DEMO_PAGES.award);
    await button(page).scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    await reach(page);
    await expect.poll(() => asked.length).toBe(1);
  }
});

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
