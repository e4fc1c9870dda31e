/** Choices that have been kept: what no longer counts of them, what outweighs them, and the list of what is kept. */
import { expect, test } from 'vitest';
import { openSite } from '../../support/browser/open-site.ts';
import { banner, button, stored, visitServices } from '../../support/browser/services-page.ts';
import { DEMO_PAGES } from '../../support/sites/demo.ts';

const reader = openSite();
const visit = visitServices.bind(undefined, reader);

test('a service that changes is asked about again by its name, and nothing runs until then', async () => {
  const { page, asked } = await visit();
  await button(page, 'Allow all').click();
  await expect.poll(() => asked.length).toBe(2);
  await page.evaluate(() => {
    const record = JSON.parse(localStorage.getItem('privacyChoices') as string);
    record.terms = record.services.matomo = 'other';
    localStorage.setItem('privacyChoices', JSON.stringify(record));
  });
  await page.reload({ waitUntil: 'networkidle' });
  expect(await banner(page).textContent()).toContain('New or changed since your last choice: Matomo.');
  expect(asked).toHaveLength(2);
});

test('a record that holds anything else counts as none', async () => {
  const { page, asked, faults } = await visit('/404.html');
  for (const text of ['', 'null', '7', '[]', '{', '{"choices":7}', '{"terms":"x","choices":{"performance":"yes"}}']) {
    await page.evaluate((value) => localStorage.setItem('privacyChoices', value), text);
    await page.reload();
    await banner(page).waitFor();
  }
  expect({ asked, faults }).toEqual({ asked: [], faults: [] });
});

test('Global Privacy Control outweighs an earlier consent', async () => {
  const { page, asked } = await visit();
  await button(page, 'Allow all').click();
  await expect.poll(() => asked.length).toBe(2);
  await page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
  await page.reload({ waitUntil: 'networkidle' });
  expect(asked).toHaveLength(2);
  expect(await stored(page)).toEqual(['privacyChoices']);
});

test('the list of what is kept is searched, filtered by ground, and left again', async () => {
  const { page } = await visit(DEMO_PAGES.privacy);
  const names = () => page.locator('.list article:visible h4').allInnerTexts();
  const details = page.getByRole('link', { name: 'Cookie details: Counting readers' });
  await details.click();
  expect(await names()).toEqual(['Matomo']);
  await button(page, 'Back').click();
  expect(await details.evaluate((link) => link === document.activeElement)).toBe(true);
  await page.getByRole('link', { name: 'Cookie details: Strictly necessary' }).click();
  expect(await names()).toEqual(['Orrery']);
  await button(page, 'Back').click();
  await details.click();
  await page.locator('.filter summary').click();
  await page.getByLabel('Legitimate interest', { exact: true }).check();
  await button(page, 'Apply').click();
  expect(await names()).toEqual([]);
  await page.locator('.filter summary').click();
  await button(page, 'Clear').click();
  expect(await names()).toEqual(['Matomo']);
  await page.getByRole('searchbox', { name: 'Search the cookie list' }).fill('nowhere');
  expect(await names()).toEqual([]);
  expect(await page.locator('.list [role=status]').textContent()).toContain('nowhere');
});
