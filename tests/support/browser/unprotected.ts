/** A reader whose pages have no Content-Security-Policy at all, so that whatever slipped into them would run. */
import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { OpenSite } from './open-site.ts';

const META = /<meta http-equiv="content-security-policy"[^>]*>/gi;
/** The smallest GIF, for pictures of the newsroom's own public address. */
const PICTURE = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64');

/**
 * Opens an empty page of the site in a tab whose every answer comes without policy. What is asked of the newsroom's
 * public addresses, `own`, is a picture; any other host is a fault.
 */
export async function openUnprotected(reader: OpenSite, own: readonly string[]) {
  const { page, faults } = await reader.visit('about:blank');
  const isOwn = (url: string) => own.some((origin) => url.startsWith(`${origin}/`));
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    if (url.endsWith('/empty-page')) return route.fulfill({ contentType: 'text/html', body: '<!doctype html><body>' });
    if (isOwn(url)) return route.fulfill({ contentType: 'image/gif', body: PICTURE });
    if (!url.startsWith(`${reader.origin()}/`)) return route.abort();
    const response = await route.fetch();
    // A payload may be the name of a picture of ours, which asks nobody else
    const isNoPicture = response.status() === 404 && route.request().resourceType() === 'image';
    if (isNoPicture) return route.fulfill({ contentType: 'image/gif', body: PICTURE });
    const { 'content-security-policy': _, ...headers } = response.headers();
    if (!headers['content-type']?.startsWith('text/html')) return route.fulfill({ response, headers });
    return route.fulfill({ response, headers, body: (await response.text()).replace(META, '') });
  });
  const empty = () => page.goto(`${reader.origin()}/empty-page`);
  await empty();
  return {
    page,
    empty,
    /** What went wrong since it was asked last. */
    faults: () => faults.splice(0).filter((fault) => !isOwn(fault.replace(/^other host: /, ''))),
  };
}

/**
 * Puts HTML into the page as a careless reader would, so that its scripts run, and touches all that it holds. Waits until
 * what it asks has been asked.
 */
export async function showCarelessly(page: Page, pieces: readonly string[]): Promise<void> {
  await page.evaluate((all) => {
    for (const html of all) {
      const place = document.createElement('div');
      document.body.append(place);
      place.append(document.createRange().createContextualFragment(html));
    }
    const events = ['mouseover', 'focus', 'toggle', 'error', 'load', 'animationstart', 'pointerenter', 'beforetoggle'];
    for (const element of document.querySelectorAll('body *')) {
      for (const type of events) element.dispatchEvent(new Event(type));
      if (element instanceof HTMLDetailsElement) element.open = true;
      if (element instanceof HTMLImageElement) element.loading = 'eager';
    }
  }, pieces);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
}

/** Throws where the tab would not notice code that runs: all else here would prove nothing. */
export async function noticesCode({ page, empty, faults }: Awaited<ReturnType<typeof openUnprotected>>): Promise<void> {
  await showCarelessly(page, ['<script>alert("a script")</script>', '<b onmouseover=alert("a-handler")>x</b>']);
  await showCarelessly(page, [
    '<img src=/empty-page onerror=alert("a-picture")>',
    '<img src="https://b.example/x.gif">',
  ]);
  await expect.poll(() => page.evaluate(() => document.images[1]?.complete)).toBe(true);
  const noticed = faults();
  for (const what of [
    'dialog: a script',
    'dialog: a-handler',
    'dialog: a-picture',
    'other host: https://b.example/x.gif',
  ])
    expect(noticed).toContain(what);
  await empty();
  faults();
}
