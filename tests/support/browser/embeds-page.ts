/** The demo's page of embeds and comments, whose servers a test answers. */
import type { BrowserContextOptions, Page } from 'playwright';
import { DEMO_PAGES } from '../sites/demo.ts';
import type { OpenSite } from './open-site.ts';

export const THREAD = 'https://social.orrery.example/api/v1/statuses/116473920581736204/context';

export const LOOKUP = 'https://public.api.bsky.app/xrpc/com.atproto.identity.resolveHandle?handle=a.example';
const OPEN = { 'access-control-allow-origin': '*' };

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const chart = (page: Page) => button(page, 'Load: Payments in and out on 19 April, minute by minute');
export const frame = (page: Page) => page.locator('.embed iframe');
export const recordOf = (page: Page) =>
  page.evaluate(() => JSON.parse(localStorage.getItem('privacyChoices') ?? 'null'));

/** Visits a page; others are noted as they are asked, and the server of comments answers what `answer` was given. */
export async function visitEmbeds(
  reader: OpenSite,
  options: BrowserContextOptions = {},
  path: string = DEMO_PAGES.embeds,
) {
  const { page } = await reader.visit('about:blank', { colorScheme: 'light', ...options });
  const asked: string[] = [];
  let answers: unknown;
  let account: object = {};
  await page.route(/\.example\/|openstreetmap\.org|giscus\.app|bsky\.app/, (route) => {
    const url = route.request().url();
    asked.push(url);
    if (url.endsWith('.js')) return route.fulfill({ contentType: 'text/javascript', body: 'window.isso = 1' });
    if (url === LOOKUP) return route.fulfill({ headers: OPEN, json: account });
    if (url !== THREAD) return route.fulfill({ contentType: 'text/html', body: '<p>Loaded</p>' });
    if (answers === undefined) return route.fulfill({ status: 500, headers: OPEN });
    return route.fulfill({ headers: OPEN, json: { descendants: answers } });
  });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 500/.test(message.text())) faults.push(message.text());
  });
  await page.goto(reader.origin() + path, { waitUntil: 'networkidle' });
  const answer = (given: unknown) => {
    answers = given;
  };
  /** What is known of the account that is looked up. */
  const know = (given: object) => {
    account = given;
  };
  return { page, asked, faults, answer, know };
}
