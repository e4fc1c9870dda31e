/** Walks a page by the Tab key. */
import type { Page } from 'playwright';
import { expect } from 'vitest';

/**
 * Presses Tab to the end of a page, or of its main part; throws where a stop can't be seen, or where the key misses what
 * a mouse can use. Answers how many stops there are.
 */
export async function tabStops(page: Page, scope: 'body' | 'main'): Promise<number> {
  if (scope === 'main') for (const key of ['Tab', 'Enter']) await page.keyboard.press(key);
  await page.evaluate(noteStops, scope);
  const hasEnded = () => page.evaluate(() => document.documentElement.dataset['stops'] === 'end');
  for (let presses = 0; presses < 600 && !(await hasEnded()); presses += 10)
    for (let press = 0; press < 10; press += 1) await page.keyboard.press('Tab');
  expect(await hasEnded()).toBe(true);
  const unmarked = await page
    .locator('[data-stop]:not([data-stop=""])')
    .evaluateAll((elements) => elements.map((element) => (element as HTMLElement).dataset['stop']));
  expect(unmarked).toEqual([]);
  // The outline has the links of headings, too
  const missed = await page.evaluate(
    (within) =>
      [...document.querySelectorAll(`${within} :is(a[href]:not(.anchor), button, summary, input, select, textarea)`)]
        .filter(
          (element) =>
            element.checkVisibility({ visibilityProperty: true }) && !('stop' in (element as HTMLElement).dataset),
        )
        // On wide screens what folds stands open, and nothing is left to use in its title
        .filter(
          (element) => getComputedStyle(element).pointerEvents !== 'none' && !(element as HTMLInputElement).disabled,
        )
        .map((element) => `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`),
    scope,
  );
  expect(missed).toEqual([]);
  return page.locator('[data-stop]').count();
}

/**
 * Marks every element inside of `scope` that the Tab key stops at by `data-stop`, with what is wrong with it, when the
 * next press leaves it. After the last one the page has `data-stops="end"`.
 */
function noteStops(scope: string) {
  const root = document.documentElement;
  let hasBegun = false;
  const note = () => {
    const element = document.activeElement as HTMLElement;
    if (!element.matches(`${scope} *`)) {
      if (hasBegun) root.dataset['stops'] = 'end';
      return;
    }
    if (root.dataset['stops'] === 'end') return;
    hasBegun = true;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const isMarked = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    const isSeen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
    element.dataset['stop'] =
      isMarked && isSeen ? '' : `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`;
  };
  addEventListener('keydown', note, { capture: true });
}
