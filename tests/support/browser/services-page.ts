/** The demo with services of others that a test answers, as a reader sees it who is asked for consent. */
import type { BrowserContextOptions, Page } from 'playwright';
import { DEMO_PAGES } from '../sites/demo.ts';
import type { OpenSite } from './open-site.ts';

export const MATOMO = 'https://stats.orrery.example/matomo.js';
export const SCRIPTS = ['https://cdn.plebiscite.example/survey.js', MATOMO];

/** What the demo's services would answer: each keeps what consent.yaml says of it. */
const KEPT: Record<string, string> = {
  [MATOMO]: "document.cookie = '_pk_id.1.ab=1; max-age=1000; path=/'; window.said = _paq.map(([name]) => name);",
  'https://cdn.plebiscite.example/survey.js': "localStorage.setItem('plebiscite_7', 'yes');",
};

/** Visits a page; requests to services are noted. With `signal`, the browser sends Global Privacy Control. */
export async function visitServices(
  reader: OpenSite,
  path: string = DEMO_PAGES.award,
  options: BrowserContextOptions & { signal?: boolean } = {},
) {
  const { page } = await reader.visit('about:blank', options);
  const asked: string[] = [];
  await page.route(/\.example\//, (route) => {
    const url = route.request().url();
    asked.push(url);
    return route.fulfill({ contentType: 'text/javascript', body: KEPT[url] ?? '' });
  });
  if (options.signal)
    await page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(reader.origin() + path, { waitUntil: 'networkidle' });
  return { page, asked, faults };
}

export const banner = (page: Page) => page.locator('.ask');
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const centre = (page: Page) => page.getByRole('dialog', { name: 'Cookie preferences' });

export async function stored(page: Page) {
  const kept = await page.evaluate(() => Object.keys(localStorage).sort());
  const names = (await page.context().cookies()).map(({ name }) => name);
  return [...kept, ...names];
}

export const recordOf = (page: Page) =>
  page.evaluate(() => JSON.parse(localStorage.getItem('privacyChoices') ?? 'null'));
