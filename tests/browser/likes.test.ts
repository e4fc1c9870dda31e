/** A reader likes a story, and takes it back; the service is the real one. */
import type { Route } from 'playwright';
import { describe, expect, test } from 'vitest';
import { PHONE } from '../support/browser/open-site.ts';
import { button, count, HREF, isPressed, openLikes, record, STORY } from '../support/likes/open-likes.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const { reader, visit, toService, countOf } = openLikes();

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
    expect(await countOf(`/${STORY}`)).toBe(1207);
    release();
    await expect.poll(() => countOf(`/${STORY}`)).toBe(1208);
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
    await expect.poll(() => isPressed(page)).toBe('false');
    await expect.poll(() => count(page)).toContain(new Intl.NumberFormat('ar').format(1207));
    await expect.poll(() => record(page)).toBe(null);
    expect(await countOf(`/${STORY}`)).toBe(1207);
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
    expect([await isPressed(page), await countOf(`/${STORY}`)]).toEqual(['false', 1207]);
    const other = await page.context().newPage();
    await other.goto(reader.origin() + DEMO_PAGES.award);
    await button(other).scrollIntoViewIfNeeded();
    await button(page).click();
    await expect.poll(() => isPressed(other)).toBe('true');
    await expect.poll(() => countOf(`/${STORY}`)).toBe(1208);
  });
});
