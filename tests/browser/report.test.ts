/** The report for editors: read in a browser with and without scripts, sorted, and by the rules of WCAG. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, expect, test } from 'vitest';
import { surveyPage } from '../../src/core/survey/survey-page.ts';
import { surveyTables } from '../../src/core/survey/survey-tables.ts';
import { findViolations } from '../support/browser/find-violations.ts';
import { openSite, PHONE } from '../support/browser/open-site.ts';
import { makeEntry } from '../support/core/make-entry.ts';
import { makeArticles, makePage, makeSurvey } from '../support/core/make-survey.ts';

const survey = makeSurvey({
  articles: makeArticles([
    makeEntry('boats/en', { title: 'Boats', date: '2026-01-31' }),
    makeEntry('zebra/en', { title: 'A zebra at the quay', date: '2026-01-05' }),
    makeEntry('market/fr', { title: 'Marché', date: '2026-03-02', category: 'news' }),
  ]),
  pages: [9, 100, 20].map((kilobytes, index) =>
    makePage(`/${index}/`, { kind: `kind-${index}`, html: kilobytes * 1000 }),
  ),
  links: [
    { address: 'https://gone.example/', answer: { state: 'dead', status: 404 }, places: [{ file: 'content/a.md' }] },
  ],
});

const folder = mkdtempSync(join(tmpdir(), 'report-'));
afterAll(() => rmSync(folder, { recursive: true }));

const reader = openSite(async () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
  writeFileSync(join(folder, 'index.html'), surveyPage(survey, surveyTables(survey), { isAll: false, sha256 }));
  writeFileSync(join(folder, '_headers'), '');
  return { folder, base: '/' };
});

const column = (page: Page, id: string, place: number) =>
  page.locator(`#${id} tbody tr > :nth-child(${place})`).allTextContents();

test('a column is sorted by its head, up and down, numbers as numbers and words as words', async () => {
  const { page, faults } = await reader.visit('/');
  const sort = (name: string, id: string) => page.locator(`#${id}`).getByRole('button', { name, exact: true }).click();
  const head = page.locator('#kinds').getByRole('columnheader', { name: 'HTML, Brotli' });
  await sort('HTML, Brotli', 'kinds');
  expect(await column(page, 'kinds', 8)).toEqual(['9.0', '20.0', '100.0']);
  expect(await head.getAttribute('aria-sort')).toBe('ascending');
  await sort('HTML, Brotli', 'kinds');
  expect(await column(page, 'kinds', 8)).toEqual(['100.0', '20.0', '9.0']);
  expect(await head.getAttribute('aria-sort')).toBe('descending');
  await sort('Story', 'missing');
  expect(await column(page, 'missing', 1)).toEqual(['A zebra at the quay', 'Boats', 'Marché']);
  expect(await page.locator('#missing [aria-sort]').count()).toBe(1);
  expect(faults).toEqual([]);
});

test('it is all there without scripts', async () => {
  const { page, faults } = await reader.visit('/', { javaScriptEnabled: false });
  expect(await column(page, 'missing', 1)).toEqual(['Marché', 'Boats', 'A zebra at the quay']);
  expect(await page.getByRole('button').count()).toBe(0);
  expect(faults).toEqual([]);
});

test.each(['light', 'dark'] as const)('it keeps the rules of WCAG, on a phone, when it is %s', async (colorScheme) => {
  const { page } = await reader.visit('/', { ...PHONE, colorScheme, bypassCSP: true });
  expect(await findViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
