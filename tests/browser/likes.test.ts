/** A reader likes a story, and takes it back; the service is the real one, or one that misbehaves. */
import type { Page, Route } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSite, PHONE } from '../support/browser/open-site.ts';
import { failuresOf, named } from '../support/cases/failures.ts';
import { type LikesService, openLikesService } from '../support/likes/likes-service.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const reader = openSite();
const STORY = '2024/cyber-security-award';
const HREF = `/api/likes/${STORY}`;

let service: LikesService;
beforeAll(async () => {
  service = await openLikesService({ stories: [STORY], vars: { SITE: `${reader.origin()}/` } });
});
afterAll(() => service.close());
beforeEach(() => service.edit({ method: 'PUT', body: { counts: { [STORY]: 1207 } } }));

/** Chromium, now and then, calls a request aborted whose answer a script has read to its end, piece by piece. */
const IN_PIECES = /^failed: .*\/api\/likes\/.* net::ERR_ABORTED$/;

const button = (page: Page) => page.locator('.like button');
const count = (page: Page) => page.locator('.like span').textContent();
const isPressed = (page: Page) => button(page).getAttribute('aria-pressed');
const record = (page: Page) => page.evaluate(() => JSON.parse(localStorage.getItem('likes') ?? 'null'));

/** Opens a page whose requests to the service `answer` answers, and lists them. */
async function visit(path: string | undefined, answer: (route: Route) => unknown = toService, options = {}) {
  const { page, faults } = await reader.visit('about:blank', options);
  const asked: string[] = [];
  await page.route(/\/api\/likes\/|likes\.example/, (route) => {
    const request = route.request();
    if (request.method() !== 'OPTIONS') asked.push(`${request.method()} ${new URL(request.url()).pathname}`);
    return answer(route);
  });
  if (path) await page.goto(reader.origin() + path);
  return { page, faultsOf: () => faults.filter((fault) => !IN_PIECES.test(fault)), asked };
}

async function toService(route: Route): Promise<void> {
  const { pathname } = new URL(route.request().url());
  await route.fulfill({ response: await route.fetch({ url: service.origin + pathname }) });
}

let holding: Promise<unknown> | undefined;

/** Lets no vote reach the service until the function is called that it returns. */
function hold(): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  holding = promise;
  return resolve;
}

async function held(route: Route): Promise<void> {
  if (route.request().method() === 'PUT') await holding;
  await toService(route);
}

describe('with the service at the newsroom’s own host', () => {
  test('the count is asked for when the button comes into view, and is written in the digits of the page', async () => {
    for (const [path, lang] of [
      [DEMO_PAGES.award, 'en'],
      [DEMO_PAGES.arabic, 'ar'],
    ] as const) {
      const { page, faultsOf, asked } = await visit(path, toService, PHONE);
      const printed = await count(page);
      expect(printed).toContain(new Intl.NumberFormat(lang).format(94));
      expect(asked).toEqual([]);
      await button(page).scrollIntoViewIfNeeded();
      await expect.poll(() => count(page)).toContain(new Intl.NumberFormat(lang).format(1207));
      expect(asked).toEqual([`GET ${HREF}`]);
      expect(await record(page)).toBe(null);
      expect(faultsOf()).toEqual([]);
    }
  });

  test('a like shows at once, is kept, and is counted once in all languages', async () => {
    const { page, faultsOf } = await visit(DEMO_PAGES.award, held);
    await button(page).scrollIntoViewIfNeeded();
    await expect.poll(() => count(page)).toBe('1,207 likes');
    const release = hold();
    await button(page).press('Space');
    await expect.poll(() => count(page)).toBe('1,208 likes');
    expect(await isPressed(page)).toBe('true');
    expect(await service.countOf(`/${STORY}`)).toBe(1207);
    release();
    await expect.poll(() => service.countOf(`/${STORY}`)).toBe(1208);
    expect(await record(page)).toEqual({
      token: expect.stringMatching(/^[0-9a-f]{32}$/),
      date: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      liked: [HREF],
    });
    await page.goto(reader.origin() + DEMO_PAGES.arabic);
    expect(await isPressed(page)).toBe('true');
    await button(page).scrollIntoViewIfNeeded();
    await expect.poll(() => count(page)).toContain(new Intl.NumberFormat('ar').format(1208));
    await button(page).click();
    expect(await isPressed(page)).toBe('false');
    await expect.poll(() => count(page)).toContain(new Intl.NumberFormat('ar').format(1207));
    await expect.poll(() => record(page)).toBe(null);
    expect(await service.countOf(`/${STORY}`)).toBe(1207);
    expect(faultsOf()).toEqual([]);
  });

  test('what is pressed while a vote is on its way follows it, and another tab knows', async () => {
    const { page, asked } = await visit(DEMO_PAGES.award, held);
    const release = hold();
    await button(page).click();
    await expect.poll(() => asked).toContain(`PUT ${HREF}`);
    // In one go: a vote that has waited for eight seconds is taken back
    await button(page).evaluate((node: HTMLButtonElement) => {
      for (let times = 0; times < 5; times++) node.click();
    });
    release();
    await expect.poll(() => asked.filter((one) => one.startsWith('PUT'))).toHaveLength(2);
    await expect.poll(() => record(page)).toBe(null);
    expect([await isPressed(page), await service.countOf(`/${STORY}`)]).toEqual(['false', 1207]);
    const other = await page.context().newPage();
    await other.goto(reader.origin() + DEMO_PAGES.award);
    await button(other).scrollIntoViewIfNeeded();
    await button(page).click();
    await expect.poll(() => isPressed(other)).toBe('true');
    await expect.poll(() => service.countOf(`/${STORY}`)).toBe(1208);
  });
});

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
