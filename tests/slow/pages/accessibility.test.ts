/** Every kind of page keeps the rules of WCAG 2.2 AA that axe can check, in every look that it can take. */
import { expect, test } from 'vitest';
import { findViolations } from '../../support/browser/find-violations.ts';
import { openSite } from '../../support/browser/open-site.ts';
import { DEMO_PAGES } from '../../support/sites/demo.ts';

const reader = openSite();

test.each([
  ['light', 320],
  ['light', 1280],
  ['dark', 320],
  ['dark', 1280],
] as const)('every kind of page keeps the rules (%s, %i pixels wide)', async (colorScheme, width) => {
  const options = { colorScheme, viewport: { width, height: 800 }, reducedMotion: 'reduce' as const, bypassCSP: true };
  const failures = await reader.failures(Object.values(DEMO_PAGES), options, async ({ page }) => {
    expect(await findViolations(page)).toEqual([]);
  });
  expect(failures).toEqual([]);
});
