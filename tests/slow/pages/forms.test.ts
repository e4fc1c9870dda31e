/**
 * One of each form that a story can hold, in English and Arabic: they keep the rules of WCAG 2.2 AA that axe can check,
 * fit their window, hold still, and are reached by the Tab key.
 */
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findViolations } from '../../support/browser/find-violations.ts';
import { layoutShiftOf } from '../../support/browser/layout-shift.ts';
import { openSite } from '../../support/browser/open-site.ts';
import { tabStops } from '../../support/browser/tab-stops.ts';
import { FIXTURES, makeNewsroomFolder, removeNewsroom } from '../../support/newsrooms/newsroom-folder.ts';
import { buildNewsroom } from '../../support/sites/build-newsroom.ts';

const newsroom = makeNewsroomFolder(join(FIXTURES, 'forms'));
const reader = openSite(async () => {
  const { exitCode, output, outDir } = await buildNewsroom({
    name: 'forms',
    content: join(newsroom, 'content'),
    now: '2026-01-31T09:00:00Z',
  });
  expect(exitCode, output).toBe(0);
  return { folder: outDir, base: '/' };
});
afterAll(() => removeNewsroom(newsroom));

const PATHS = ['/en/reports/forms/', '/ar/reports/forms/', '/en/reports/long/', '/ar/reports/long/'];

test.each([
  ['light', 320],
  ['light', 1280],
  ['dark', 320],
  ['dark', 1280],
] as const)('%s, %i pixels wide', async (colorScheme, width) => {
  const options = { colorScheme, viewport: { width, height: 800 }, reducedMotion: 'reduce' as const, bypassCSP: true };
  const failures = await reader.failures(PATHS, options, async ({ page, faults }) => {
    expect(await layoutShiftOf(page)).toBeLessThan(0.0001);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await findViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    expect(await tabStops(page, 'main')).toBeGreaterThan(0);
  });
  expect(failures).toEqual([]);
});
