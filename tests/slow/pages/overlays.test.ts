/** What opens over a page, and what search has found, keeps the rules of WCAG 2.2 AA that axe can check, in every look that it can take. */
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { findViolations } from '../../support/browser/find-violations.ts';
import { DESKTOP, openSite, PHONE } from '../../support/browser/open-site.ts';
import { ask, openDialog } from '../../support/browser/search-page.ts';
import { failuresOf, named } from '../../support/cases/failures.ts';
import { DEMO_PAGES } from '../../support/sites/demo.ts';

const reader = openSite();

interface Overlay {
  name: string;
  /** Finds it once it is open. */
  selector: string;
  /** On small screens it stands in the menu, which must be open. */
  inMenu?: boolean;
  open(page: Page): Promise<unknown>;
}

const click = (selector: string) => (page: Page) => page.locator(selector).filter({ visible: true }).first().click();
const picker = (name: string): Overlay => ({
  name,
  selector: `#menu .${name} .panel`,
  inMenu: true,
  open: click(`#menu .${name} summary`),
});

const OVERLAYS: Overlay[] = [
  { name: 'question', selector: '.ask', open: (page) => page.locator('.ask').waitFor() },
  { name: 'choices', selector: '.choices-dialog', open: click('.ask button:last-of-type') },
  { name: 'choices from the footer', selector: '.choices-dialog', open: click('.copyright .privacy') },
  { name: 'menu', selector: '#menu', inMenu: true, open: click('#menu .menu summary') },
  picker('language'),
  picker('currency'),
  picker('theme'),
  {
    name: 'app',
    selector: '#app',
    inMenu: true,
    open: async (page) => {
      const button = page.locator('[popovertarget=app]');
      if (await button.isVisible()) await button.click();
    },
  },
  { name: 'picture', selector: 'dialog.pictures', open: click('main figure > a:has(> picture)') },
  { name: 'search', selector: 'dialog .search', open: (page) => page.keyboard.press('/') },
];

const looks = [
  { colorScheme: 'light', width: 320, forcedColors: 'none' },
  { colorScheme: 'dark', width: 1280, forcedColors: 'none' },
  { colorScheme: 'dark', width: 320, forcedColors: 'active' },
] as const;

describe.each(looks)(
  '$colorScheme, $width pixels wide, forced colours: $forcedColors',
  ({ colorScheme, width, forcedColors }) => {
    const options = { colorScheme, forcedColors, viewport: { width, height: 800 }, reducedMotion: 'reduce' as const };

    test.each([DEMO_PAGES.award, DEMO_PAGES.arabic])('on %s', async (path) => {
      const overlays = named(OVERLAYS, ({ name }) => name);
      const failures = await failuresOf(overlays, async ({ selector, inMenu, open }) => {
        const { page } = await reader.visit(path, { ...options, bypassCSP: true });
        if (inMenu && width < 1000) await page.click('.menu-button');
        await open(page);
        await page.locator(selector).filter({ visible: true }).waitFor();
        const violations = await findViolations(page, selector);
        // The browser chooses the colours then, and tells axe those that were meant
        expect(violations.filter((line) => forcedColors === 'none' || !line.startsWith('color-contrast'))).toEqual([]);
      });
      expect(failures).toEqual([]);
    });
  },
);

describe.each([
  { colorScheme: 'light', ...PHONE },
  { colorScheme: 'dark', ...DESKTOP },
] as const)('$colorScheme, $viewport.width pixels wide', (look) => {
  test.each([
    ['the dialog', DEMO_PAGES.japanese, '警察'],
    ['the page', '/ar/search/', 'الشرطة'],
  ])('what search has found keeps the rules in %s', async (where, path, query) => {
    const { page } = await reader.visit(path, { ...look, reducedMotion: 'reduce', bypassCSP: true });
    if (where === 'the dialog') await openDialog(page);
    await ask(page, query);
    expect(await findViolations(page, '.search')).toEqual([]);
  });
});

test('what folds out within the choices keeps the rules', async () => {
  const { page } = await reader.visit(DEMO_PAGES.arabic, { reducedMotion: 'reduce', bypassCSP: true });
  await page.locator('.ask button').last().click();
  await page.locator('.choices-dialog .switch').first().check();
  await page.locator('.choices-dialog [data-details]').last().click();
  await page.locator('.choices-dialog .filter summary').click();
  expect(await findViolations(page, '.choices-dialog')).toEqual([]);
});
