/** The search of the demo as a reader uses it. */
import type { Page } from 'playwright';
import { expect } from 'vitest';

export const status = (page: Page) => page.locator('.search [role=status]').textContent();
export const isOpen = (page: Page) => page.locator('dialog[open] .search').isVisible();

/** Waits as long as a machine that is busy with other things needs. */
export const eventually = <T>(value: () => T) => expect.poll(value, { timeout: 15_000 });

export async function openDialog(page: Page) {
  await page.keyboard.press('/');
  await eventually(() => isOpen(page)).toBe(true);
}

/** Asks, and waits for the answer. */
export async function ask(page: Page, query: string) {
  await page.locator('.search [role=status]').evaluate((element) => {
    element.textContent = '';
  });
  await page.fill('.search input', query);
  await eventually(() => status(page)).toMatch(/[^…]$/);
}
