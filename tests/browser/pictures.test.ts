/** Pictures of a story are enlarged in a dialog, by touch, mouse and keyboard; the address names the one that is shown. */
import type { CDPSession, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openSite, PHONE } from '../support/browser/open-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const reader = openSite();
const { award, arabic } = DEMO_PAGES;

const LINKS = 'main figure > a:has(> picture)';
const still = { reducedMotion: 'reduce' as const };

const shown = (page: Page) => page.locator('dialog[open] [role=status]').textContent();
const isOpen = (page: Page) => page.locator('dialog.pictures[open]').count();
const hash = (page: Page) => new URL(page.url()).hash;
const scale = (page: Page) =>
  page
    .locator('dialog picture')
    .evaluate((picture) => new DOMMatrix(getComputedStyle(picture as HTMLElement).transform).a);
const focusedLink = (page: Page) =>
  page.locator(LINKS).evaluateAll((links) => links.indexOf(document.activeElement as HTMLElement));

/** Opens the page, and the picture of that number by a click. */
async function openPicture(number: number, options = {}, path: string = award) {
  const { page, faults } = await reader.visit(path, { ...still, ...options });
  await page
    .locator(LINKS)
    .nth(number - 1)
    .click();
  await expect.poll(() => isOpen(page)).toBe(1);
  return { page, faults };
}

test('a click shows the picture large, with its number, caption and credit, and breaks no policy', async () => {
  const { page, faults } = await openPicture(1);
  expect(await shown(page)).toBe('Picture 1 of 3');
  expect(await page.locator('dialog figcaption').textContent()).toContain('Picture: Orrery Studio');
  const image = page.locator('dialog img');
  expect(await image.getAttribute('alt')).toContain('golden trophy');
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.complete)).toBe(true);
  const box = (await image.boundingBox()) as { width: number; height: number };
  expect(box.width).toBeGreaterThan(1000);
  expect(box.width / box.height).toBeCloseTo(2000 / 1200, 1);
  expect(faults).toEqual([]);
});

test('nothing of the dialog is fetched before a picture is asked for', async () => {
  const { page } = await reader.visit(award);
  // The question about services has scripts of its own
  await page.locator('.ask').waitFor();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.waitForTimeout(300);
  expect(fetched.filter((path) => /\.js$|_words/.test(path))).toEqual([]);
  await page.locator(LINKS).first().click();
  await expect.poll(() => isOpen(page)).toBe(1);
  expect(fetched.filter((path) => /\.js$|_words/.test(path))).toEqual([
    expect.stringMatching(/\.js$/),
    '/_words/en.json',
  ]);
});

describe('the address', () => {
  test('names the picture that is shown, and opens it', async () => {
    const { page, faults } = await reader.visit(`${award}#picture-2`, still);
    await expect.poll(() => shown(page)).toBe('Picture 2 of 3');
    await page.keyboard.press('ArrowRight');
    expect([await shown(page), hash(page)]).toEqual(['Picture 3 of 3', '#picture-3']);
    await page.keyboard.press('Escape');
    await expect.poll(() => hash(page)).toBe('');
    expect(await isOpen(page)).toBe(0);
    expect(await focusedLink(page)).toBe(1);
    expect(faults).toEqual([]);
  });

  test('that names no picture of the story opens nothing', async () => {
    const { page } = await reader.visit(`${award}#picture-4`, still);
    await page.waitForTimeout(300);
    expect(await page.locator('dialog.pictures').count()).toBe(0);
  });

  test('is that of the page again when the reader goes back, which closes the dialog', async () => {
    const { page } = await openPicture(2);
    await page.keyboard.press('ArrowRight');
    await page.goBack();
    await expect.poll(() => isOpen(page)).toBe(0);
    expect(hash(page)).toBe('');
    await page.goForward();
    await expect.poll(() => shown(page)).toBe('Picture 3 of 3');
  });

  test('leaves no step behind when the dialog is closed', async () => {
    const { page } = await openPicture(2);
    const { length } = await page
      .evaluateHandle(() => history)
      .then((handle) => handle.evaluate((all) => ({ length: all.length })));
    await page.locator('dialog button').last().click();
    await expect.poll(() => hash(page)).toBe('');
    await page.locator(LINKS).nth(2).click();
    await expect.poll(() => hash(page)).toBe('#picture-3');
    expect(await page.evaluate(() => history.length)).toBe(length);
  });
});

describe('the keyboard', () => {
  test('opens a picture, stays in the dialog, and comes back to where it was', async () => {
    const { page } = await reader.visit(award, still);
    const scroll = await page
      .locator(LINKS)
      .nth(1)
      .evaluate((link: HTMLElement) => {
        link.focus();
        return scrollY;
      });
    await page.keyboard.press('Enter');
    await expect.poll(() => isOpen(page)).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Close');
    await page.keyboard.press('End');
    expect(await shown(page)).toBe('Picture 3 of 3');
    await page.keyboard.press('Home');
    expect(await shown(page)).toBe('Picture 1 of 3');
    await page.keyboard.press('ArrowLeft');
    expect(await shown(page)).toBe('Picture 1 of 3');
    await page.keyboard.press('Escape');
    await expect.poll(() => hash(page)).toBe('');
    expect(await focusedLink(page)).toBe(1);
    expect(await page.evaluate(() => scrollY)).toBe(scroll);
  });

  test('zooms, and moves a close-up with the arrows', async () => {
    const { page } = await openPicture(2);
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    expect(await scale(page)).toBeCloseTo(2.25);
    const left = async () => (await page.locator('dialog img').boundingBox())?.x ?? 0;
    const before = await left();
    await page.keyboard.press('ArrowRight');
    expect(await left()).toBeCloseTo(before - 80);
    expect(await shown(page)).toBe('Picture 2 of 3');
    await page.keyboard.press('0');
    expect(await scale(page)).toBe(1);
  });

  test('leads the other way from right to left', async () => {
    const { page } = await openPicture(1, {}, arabic);
    expect(await shown(page)).toBe('الصورة 1 من 3');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => hash(page)).toBe('#picture-2');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => hash(page)).toBe('#picture-1');
    const [previous, next] = await page.locator('dialog button').all();
    const x = async (button = next) => (await button?.boundingBox())?.x ?? 0;
    expect(await x(previous)).toBeGreaterThan(await x(next));
  });
});

describe('fingers', () => {
  test('swipe to the next picture and back, and down to close', async () => {
    const { page } = await openPicture(1, PHONE);
    const touch = await touchscreen(page);
    await touch.drag([[300, 300]], [[80, 310]]);
    await expect.poll(() => hash(page)).toBe('#picture-2');
    await touch.drag([[80, 300]], [[300, 310]]);
    await expect.poll(() => hash(page)).toBe('#picture-1');
    await touch.drag([[180, 300]], [[185, 500]]);
    await expect.poll(() => isOpen(page)).toBe(0);
  });

  test('swipe the other way from right to left', async () => {
    const { page } = await openPicture(1, PHONE, arabic);
    const touch = await touchscreen(page);
    await touch.drag([[80, 300]], [[300, 310]]);
    await expect.poll(() => hash(page)).toBe('#picture-2');
  });

  test('pinch to zoom, and then move the picture instead of leaving it', async () => {
    const { page } = await openPicture(1, PHONE);
    const touch = await touchscreen(page);
    await touch.drag(
      [
        [160, 370],
        [200, 370],
      ],
      [
        [120, 370],
        [240, 370],
      ],
    );
    expect(await scale(page)).toBeCloseTo(3, 0);
    expect(await shown(page)).toBe('Picture 1 of 3');
    await touch.drag([[300, 370]], [[60, 370]]);
    await expect.poll(() => hash(page)).toBe('#picture-1');
    await page.locator('dialog button').nth(1).click();
    expect(await scale(page)).toBe(1);
  });

  test('a mouse zooms where it clicks, and closes beside the picture', async () => {
    const { page } = await openPicture(2);
    await page.mouse.click(640, 400);
    expect(await scale(page)).toBe(2.5);
    await page.mouse.click(640, 400);
    expect(await scale(page)).toBe(1);
    await page.mouse.click(30, 400);
    await expect.poll(() => isOpen(page)).toBe(0);
  });
});

test('a click with a key held, and a page without a script, lead to the largest file', async () => {
  const { page } = await reader.visit(award, { javaScriptEnabled: false });
  await page.locator(LINKS).nth(1).click();
  await page.waitForURL(/\/_images\/[0-9a-f]+-1800\.webp$/);
  const { page: other } = await reader.visit(award);
  const opened = other.context().waitForEvent('page');
  await other
    .locator(LINKS)
    .nth(1)
    .click({ modifiers: ['Control'] });
  await opened;
  expect(await other.locator('dialog.pictures').count()).toBe(0);
});

test('a picture whose dialog can’t be fetched opens by itself', async () => {
  const { page } = await reader.visit(award);
  await page.route('**/_words/*', (route) => route.abort());
  await page.locator(LINKS).first().click();
  await page.waitForURL(/\/_images\/.*\.webp$/);
});

test('on paper stands the story, whatever is open', async () => {
  const { page } = await openPicture(2);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('dialog.pictures').isVisible()).toBe(false);
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflow)).toBe('visible');
  // Pictures lead nowhere that could be read
  const suffix = await page
    .locator(LINKS)
    .nth(1)
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(suffix).toBe('none');
});

test('readers who want less motion see none', async () => {
  const { page } = await openPicture(2);
  const duration = () =>
    page.locator('dialog picture').evaluate((picture) => getComputedStyle(picture).transitionDuration);
  expect(await duration()).toMatch(/^0s/);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await duration()).toMatch(/^0\.16s/);
});

interface Touchscreen {
  /** Moves as many fingers as there are points, all at once. */
  drag(from: [number, number][], to: [number, number][]): Promise<void>;
}

async function touchscreen(page: Page): Promise<Touchscreen> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: [number, number][]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  return {
    async drag(from, to) {
      await send('touchStart', from);
      for (const part of [0.25, 0.5, 0.75, 1])
        await send(
          'touchMove',
          from.map(([x, y], index): [number, number] => {
            const [endX, endY] = to[index] as [number, number];
            return [x + (endX - x) * part, y + (endY - y) * part];
          }),
        );
      await send('touchEnd', []);
    },
  };
}
