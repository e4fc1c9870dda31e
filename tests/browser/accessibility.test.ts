/** Every kind of page keeps the rules of WCAG 2.2 AA that axe can check, in every look that it can take. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openSite, type Visit } from '../support/browser/open-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const reader = openSite();
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ALIKE = /^(topic|author|archive|year|month|standing|missing)$/;
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** Colours change with the theme alone, and lists are built of the same parts: not every look needs every rule. */
const looks = [
  { colorScheme: 'light', width: 320, rules: 'all rules', kinds: 'every kind of page' },
  { colorScheme: 'light', width: 1280, rules: 'all rules', kinds: 'every kind that is unlike' },
  { colorScheme: 'dark', width: 320, rules: 'the rules of colours', kinds: 'every kind that is unlike' },
  { colorScheme: 'dark', width: 1280, rules: 'the rules of colours', kinds: 'every kind of page' },
] as const;

describe.each(looks)('$colorScheme, $width pixels wide', ({ colorScheme, width, rules, kinds }) => {
  const options = { colorScheme, viewport: { width, height: 800 }, reducedMotion: 'reduce' as const, bypassCSP: true };
  const onlyColours = rules === 'the rules of colours';

  test(`${kinds} keeps ${rules}`, async () => {
    const shown = Object.entries(DEMO_PAGES).filter(([kind]) => kinds === 'every kind of page' || !ALIKE.test(kind));
    const paths = shown.map(([, path]) => path);
    const check = async ({ page }: Visit) => expect(await findViolations(page, { onlyColours })).toEqual([]);
    expect(await reader.failures(paths, options, check)).toEqual([]);
  });

  test(`the open menu keeps ${rules}`, async () => {
    const { page } = await reader.visit(DEMO_PAGES.award, options);
    if (width < 1000) await page.click('.menu-button');
    const summaries = await page.locator('#menu summary').all();
    expect(summaries.length).toBeGreaterThan(3);
    for (const summary of summaries) {
      await summary.click();
      expect(await page.locator('#menu details[open]').count()).toBe(1);
      expect(await findViolations(page, { within: '.site-header', onlyColours })).toEqual([]);
    }
  });
});

test('the check finds what is wrong', async () => {
  const { page } = await reader.visit(DEMO_PAGES.short, { bypassCSP: true });
  await page.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('beforeend', '<img src="/x.png">'));
  expect(await findViolations(page)).toEqual([expect.stringContaining('image-alt')]);
});

/** One line for each rule and element. */
async function findViolations(page: Page, { within = 'html', onlyColours = false } = {}): Promise<string[]> {
  await page.evaluate(source);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await page.evaluate(
    ([root, runOnly]) =>
      (window as unknown as { axe: typeof axe }).axe.run(root, { runOnly, resultTypes: ['violations'] }),
    [
      within,
      onlyColours ? { type: 'rule' as const, values: COLOURS } : { type: 'tag' as const, values: tags },
    ] as const,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary.split('\n').at(-1)}`),
  );
}
