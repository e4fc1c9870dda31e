/** Services of others: what is asked, kept and loaded before a reader's choice, after it, and after it is taken back. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { servicesScript } from '../../src/core/consent/services-script.ts';
import { consentSchema } from '../../src/core/schemas/consent.ts';
import { layoutShiftOf } from '../support/browser/layout-shift.ts';
import { openSite, PHONE } from '../support/browser/open-site.ts';
import {
  banner,
  button,
  centre,
  MATOMO,
  recordOf,
  SCRIPTS,
  stored,
  visitServices,
} from '../support/browser/services-page.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const reader = openSite();
const visit = visitServices.bind(undefined, reader);

describe('before a choice', () => {
  test('nothing is kept, nobody is asked, and the question is the first that a keyboard reaches', async () => {
    const { page, asked, faults } = await visit();
    await banner(page).waitFor();
    expect(await stored(page)).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Allow all');
    expect({ asked, faults }).toEqual({ asked: [], faults: [] });
  });

  test('the three answers weigh the same', async () => {
    const { page } = await visit();
    const looks = await banner(page)
      .locator('button')
      .evaluateAll((buttons) =>
        buttons.map((one) => {
          const { backgroundColor, color, fontSize, fontWeight, borderColor } = getComputedStyle(one);
          return { backgroundColor, color, fontSize, fontWeight, borderColor, height: one.clientHeight };
        }),
      );
    expect(looks).toHaveLength(3);
    expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(1);
  });

  test('the question moves nothing, and never lies over the link to the choices', async () => {
    for (const options of [{}, PHONE]) {
      const { page } = await visit(DEMO_PAGES.home, options);
      await banner(page).waitFor();
      const shift = await layoutShiftOf(page);
      expect(shift).toBe(0);
      await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
      const link = await page.locator('.copyright .privacy').boundingBox();
      const box = await banner(page).boundingBox();
      expect((link?.y ?? 0) + (link?.height ?? 0)).toBeLessThanOrEqual(box?.y ?? 0);
    }
  });
});

test('the offer of another language, which follows an answer, never lies over the link to the choices', async () => {
  const { page } = await visit(DEMO_PAGES.arabic, PHONE);
  await page.locator('.ask button').first().click();
  const offer = page.locator('.offer:not(.ask)');
  await offer.waitFor();
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
  const link = await page.locator('.copyright .privacy').boundingBox();
  expect((link?.y ?? 0) + (link?.height ?? 0)).toBeLessThanOrEqual((await offer.boundingBox())?.y ?? 0);
});

test('after “Reject all” nobody is asked, and only the record is kept', async () => {
  const { page, asked, faults } = await visit();
  await button(page, 'Reject all').click();
  await expect.poll(() => banner(page).count()).toBe(0);
  await page.goto(`${reader.origin()}${DEMO_PAGES.home}`, { waitUntil: 'networkidle' });
  expect(await banner(page).count()).toBe(0);
  expect(await stored(page)).toEqual(['privacyChoices']);
  expect(await recordOf(page)).toMatchObject({ choices: { performance: false, functional: false }, language: 'en' });
  expect({ asked, faults }).toEqual({ asked: [], faults: [] });
});

test('after “Allow all” exactly the scripts that were named are asked for, here and on the next page', async () => {
  const { page, asked, faults } = await visit();
  await button(page, 'Allow all').click();
  await expect.poll(() => asked.toSorted()).toEqual(SCRIPTS);
  await page.goto(`${reader.origin()}${DEMO_PAGES.home}`, { waitUntil: 'networkidle' });
  expect(asked.toSorted()).toEqual([...SCRIPTS, ...SCRIPTS].sort());
  expect(await stored(page)).toEqual(['plebiscite_7', 'privacyChoices', '_pk_id.1.ab']);
  expect(await page.evaluate(() => (window as { said?: unknown }).said)).toEqual([
    'setTrackerUrl',
    'setSiteId',
    'trackPageView',
    'enableLinkTracking',
  ]);
  expect(faults).toEqual([]);
});

test('one category is allowed alone, in the dialog that “Choose” opens with nothing ticked', async () => {
  const { page, asked, faults } = await visit();
  await button(page, 'Choose').click();
  await centre(page).waitFor();
  expect(await centre(page).locator('.switch:checked').count()).toBe(0);
  await centre(page).getByLabel('Counting readers', { exact: true }).check();
  await centre(page).getByRole('button', { name: 'Confirm my choices' }).click();
  await expect.poll(() => asked).toEqual([MATOMO]);
  expect(await centre(page).count()).toBe(0);
  expect(await banner(page).count()).toBe(0);
  expect(faults).toEqual([]);
});

test('after consent is withdrawn, what the services kept is gone and they have stopped', async () => {
  const { page, asked, faults } = await visit();
  await button(page, 'Allow all').click();
  await expect.poll(() => asked.length).toBe(2);
  await page.locator('.copyright .privacy').click();
  await centre(page).waitFor();
  expect(await centre(page).locator('.record').textContent()).toMatch(/You made your choice on .*20\d\d/);
  await Promise.all([page.waitForEvent('load'), button(page, 'Withdraw my consent').click()]);
  await page.waitForLoadState('networkidle');
  expect(await stored(page)).toEqual(['privacyChoices']);
  expect(await page.evaluate(() => 'said' in window)).toBe(false);
  expect(await recordOf(page)).toMatchObject({
    choices: { performance: false, functional: false },
    withdrawn: expect.stringMatching(/^20/),
  });
  expect(asked).toHaveLength(2);
  expect(faults).toEqual([]);
});

test('a ready service finds what its snippet leaves, after the signals of Consent Mode, which begin denied', async () => {
  const services = {
    analytics: { ready: 'google-analytics', id: 'G-AB12CD34EF' },
    tags: { ready: 'google-tag-manager', id: 'GTM-AB12CD3', consentMode: ['ad_storage'] },
    plausible: { ready: 'plausible', id: 'pa-AbC' },
  };
  const settings = Object.entries(services).map(([id, lines]) => [id, { ...lines, category: 'performance' }]);
  const consent = consentSchema.parse({
    categories: { performance: { name: 'Counting', text: 'We count.' } },
    services: Object.fromEntries(settings),
  });
  // The demo names no host of theirs
  const { page } = await visit('/404.html', { bypassCSP: true });
  const body = servicesScript(consent, readFileSync('src/client/consent/services.js', 'utf8'));
  await page.route('**/services-*.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
  const asked: string[] = [];
  await page.route(/googletagmanager|plausible\.io/, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/javascript', body: '' });
  });
  await page.reload({ waitUntil: 'networkidle' });
  await button(page, 'Allow all').click();
  await expect
    .poll(() => asked)
    .toEqual([
      'https://www.googletagmanager.com/gtag/js?id=G-AB12CD34EF',
      'https://www.googletagmanager.com/gtm.js?id=GTM-AB12CD3',
      'https://plausible.io/js/pa-AbC.js',
    ]);
  const { said, plausible } = await page.evaluate(() => {
    const { dataLayer, plausible } = window as unknown as {
      dataLayer: Iterable<unknown>[];
      plausible: { (event: string): void; q: Iterable<unknown>[]; o: object };
    };
    plausible('visit');
    const said = dataLayer.map((one) => (Symbol.iterator in one ? [...one] : one));
    return { said, plausible: { options: plausible.o, queue: plausible.q.map((one) => [...one]) } };
  });
  const states = (state: string) => expect.objectContaining({ analytics_storage: state, ad_storage: state });
  expect(said).toEqual([
    ['consent', 'default', states('denied')],
    ['consent', 'update', states('granted')],
    ['js', expect.any(Date)],
    ['config', 'G-AB12CD34EF'],
    { 'gtm.start': expect.any(Number), event: 'gtm.js' },
  ]);
  expect(said[1]).toMatchObject({ 2: { ad_user_data: 'denied' } });
  expect(plausible).toEqual({ options: {}, queue: [['visit']] });
});

test('Global Privacy Control refuses for its reader, and the page says so', async () => {
  const { page, asked, faults } = await visit(DEMO_PAGES.privacy, { signal: true });
  expect(await banner(page).count()).toBe(0);
  expect(await page.getByText('Your browser sends the signal Global Privacy Control').isVisible()).toBe(true);
  expect(await page.locator('.choices .switch:enabled').count()).toBe(0);
  expect(await page.locator('.choices .acts .button:visible').count()).toBe(0);
  expect(await stored(page)).toEqual([]);
  expect({ asked, faults }).toEqual({ asked: [], faults: [] });
});

test('without JavaScript the page tells everything, and has nothing that can’t work', async () => {
  const { page, asked } = await visit(DEMO_PAGES.privacy, { javaScriptEnabled: false });
  const choices = page.locator('.choices');
  expect(await choices.locator(':is(button, input, summary):visible').count()).toBe(0);
  expect(await choices.locator('.without-script').isVisible()).toBe(true);
  for (const name of ['theme', 'languageOffered', 'currency', 'privacyChoices', '_pk_id.*', 'plebiscite_*'])
    expect(await choices.getByText(name, { exact: true }).isVisible(), name).toBe(true);
  expect(asked).toEqual([]);
});

test('the address #privacy-choices opens the choices on any page', async () => {
  const { page, faults } = await visit(`${DEMO_PAGES.arabic}#privacy-choices`);
  await page.getByRole('dialog').waitFor();
  expect(await page.getByRole('dialog').locator('.switch').count()).toBe(2);
  expect(faults).toEqual([]);
});
