/** A reader of another language is offered theirs, and letters come from the reader's own system where it has them. */
import { describe, expect, test } from 'vitest';
import { openSite } from '../support/browser/open-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const reader = openSite();
const languages = (...preferred: string[]) => ({ locale: preferred[0] as string });

/** Visits a page, and answers the question about services, which comes before any offer. */
async function visit(path: string, options: Parameters<typeof reader.visit>[1]) {
  const { page, faults } = await reader.visit(path, options);
  await page.locator('.ask button').nth(1).click();
  await page.locator('.ask').waitFor({ state: 'detached' });
  return { page, faults };
}

describe('a reader who prefers another language', () => {
  test('is offered this page in it, in its own words, until they answer', async () => {
    const { page, faults } = await visit(DEMO_PAGES.award, languages('ar-EG'));
    const offer = page.locator('.offer');
    await offer.waitFor();
    expect(await offer.getAttribute('lang')).toBe('ar');
    expect(await offer.getAttribute('dir')).toBe('rtl');
    expect(await offer.locator('a').getAttribute('href')).toContain(DEMO_PAGES.arabic);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['privacyChoices']);
    await offer.locator('button').click();
    expect(await offer.count()).toBe(0);
    await page.reload({ waitUntil: 'networkidle' });
    expect(await offer.count()).toBe(0);
    expect(page.url()).toContain(DEMO_PAGES.award);
    expect(faults).toEqual([]);
  });

  test('sees whatever has the focus while the offer lies over the page (WCAG 2.2, 2.4.11)', async () => {
    const { page } = await visit(DEMO_PAGES.award, {
      ...languages('ar-EG'),
      viewport: { width: 320, height: 480 },
      reducedMotion: 'reduce',
    });
    await page.locator('.offer').waitFor();
    const hidden = [];
    for (let stop = 0; stop < 55; stop++) {
      await page.keyboard.press('Tab');
      hidden.push(
        ...(await page.evaluate(async () => {
          // The page scrolls to what has the focus in the frame after
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          const { activeElement: at } = document;
          const offer = document.querySelector('.offer') as HTMLElement;
          const isBelow =
            at && !offer.contains(at) && at.getBoundingClientRect().top >= offer.getBoundingClientRect().top;
          return isBelow ? [at.textContent] : [];
        })),
      );
    }
    expect(hidden).toEqual([]);
  });

  test('is offered the front page where this one is not translated', async () => {
    const { page } = await visit('/en/engineering/ninety-seven-minutes/', languages('ja'));
    await page.locator('.offer').waitFor();
    expect(await page.locator('.offer a').getAttribute('href')).toMatch(/\/ja\/$/);
  });

  test('is offered the script that they read', async () => {
    const { page } = await visit(DEMO_PAGES.award, languages('zh-TW'));
    await page.locator('.offer').waitFor();
    expect(await page.locator('.offer').getAttribute('lang')).toBe('zh-Hant');
  });
});

test.each([
  ['en-GB', DEMO_PAGES.award],
  ['ar-BH', DEMO_PAGES.arabic],
  ['sw', DEMO_PAGES.award],
])('a reader of %s on %s is offered nothing, and nothing is asked for', async (locale, path) => {
  const { page } = await visit(path, { locale });
  const files = page.context();
  const asked: string[] = [];
  files.on('request', (request) => asked.push(request.url()));
  await page.reload({ waitUntil: 'networkidle' });
  expect(await page.locator('.offer').count()).toBe(0);
  expect(asked.filter((url) => url.endsWith('.json'))).toEqual([]);
});

test.each([
  [DEMO_PAGES.award, /^$/],
  [DEMO_PAGES.arabic, /^$/],
  [DEMO_PAGES.japanese, /^$/],
  // Where the system has the script, not even that one is fetched
  [DEMO_PAGES.sinhala, /^(sinhala)?$/],
])('%s fetches a font for its own script at most', async (path, expected) => {
  const { page } = await reader.visit(path, { locale: path.split('/')[1] as string });
  await page.evaluate(() => document.fonts.ready);
  const fonts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.woff2') && !name.includes('/display-')),
  );
  expect(fonts.map((url) => /sinhala|lao|$/.exec(url)?.[0]).join()).toMatch(expected);
  const known = await page.evaluate(() => [...document.fonts].filter(({ family }) => /Subset/.test(family)).length);
  expect(known).toBe(path === DEMO_PAGES.sinhala ? 1 : 0);
});

test('every language can be reached without a script', async () => {
  const { page } = await reader.visit(DEMO_PAGES.award, { javaScriptEnabled: false });
  await page.click('.site-header .language summary');
  await page.click('.site-header .language .all');
  expect(page.url()).toMatch(/\/en\/languages\/$/);
  await page.click('main a[lang="ja"]');
  expect(page.url()).toMatch(/\/ja\/$/);
});
