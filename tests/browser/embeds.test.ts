/** What others can be loaded into a page: nothing before a reader asks, in a frame with few rights, until it is taken back. */
import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openSite, PHONE } from '../support/browser/open-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const reader = openSite();

const CHART = 'https://charts.orrery.example/embed/ninety-seven-minutes?language=en&theme=light';
const THREAD = 'https://social.orrery.example/api/v1/statuses/116473920581736204/context';

const LOOKUP = 'https://public.api.bsky.app/xrpc/com.atproto.identity.resolveHandle?handle=a.example';
/** What is known of the account that is looked up. */
let account: object = {};
const OPEN = { 'access-control-allow-origin': '*' };

const author = { display_name: 'Ana Reyes', acct: 'ana', url: 'https://social.orrery.example/@ana' };
const ANSWER = {
  id: '2',
  in_reply_to_id: '116473920581736204',
  url: 'https://social.orrery.example/@ana/2',
  content:
    '<p>Were the rehearsals <b>really</b> nine?<br><a href="https://a.example/">Yes</a> <a href="javascript:alert(1)">no</a></p><script>alert(1)</script>',
  created_at: '2026-04-25T10:00:00Z',
  spoiler_text: '',
  language: 'en',
  account: author,
};
const REPLY = {
  ...ANSWER,
  id: '3',
  in_reply_to_id: '2',
  url: 'javascript:alert(1)',
  content:
    'Nine: <a href="/en/">these</a><svg><style>p{}</style></svg><ul><li>one</li><li>two</li></ul><blockquote><p>Three.</p></blockquote>',
};

/** The demo's page with other sources in its places, each by the data that its card would have, and their hosts allowed. */
async function withSources(page: Page, { figure, comments }: Record<'figure' | 'comments', string>, hosts: string[]) {
  await page.route(`**${DEMO_PAGES.embeds}*`, async (route) => {
    const response = await route.fetch();
    const html = (await response.text())
      .replace(/data-frame="[^"]*"/, figure)
      .replace(/data-post="[^"]*"/, comments)
      .replace(/(script|style|connect)-src 'self'/g, `$& ${hosts.join(' ')}`)
      .replace('frame-src ', `$&${hosts.join(' ')} `);
    return route.fulfill({ response, body: html });
  });
  await page.goto(`${reader.origin()}${DEMO_PAGES.embeds}?giscus=a%2Bb&n=1`);
}

/** Visits a page; others are noted as they are asked, and the server of comments answers what `answer` was given. */
async function visit(options: BrowserContextOptions = {}, path: string = DEMO_PAGES.embeds) {
  const { page } = await reader.visit('about:blank', { colorScheme: 'light', ...options });
  const asked: string[] = [];
  let answers: unknown;
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
  return { page, asked, faults, answer };
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const chart = (page: Page) => button(page, 'Load: Payments in and out on 19 April, minute by minute');
const frame = (page: Page) => page.locator('.embed iframe');
const recordOf = (page: Page) => page.evaluate(() => JSON.parse(localStorage.getItem('privacyChoices') ?? 'null'));

describe('a card', () => {
  test('asks nobody before its reader does, then loads one frame, with few rights and without a move', async () => {
    const { page, asked, faults } = await visit();
    expect(asked).toEqual([]);
    const place = page.locator('figure .place');
    await place.scrollIntoViewIfNeeded();
    const before = await place.boundingBox();
    await chart(page).click();
    await frame(page).waitFor();
    await expect.poll(() => asked).toEqual([CHART]);
    expect(await place.boundingBox()).toEqual(before);
    expect(await frame(page).boundingBox()).toEqual(before);
    expect(await frame(page).evaluate((one) => one === document.activeElement)).toBe(true);
    expect(
      await frame(page).evaluate(({ attributes }) => [...attributes].map(({ name, value }) => [name, value])),
    ).toEqual(
      expect.arrayContaining([
        ['title', 'Orrery Charts: Payments in and out on 19 April, minute by minute'],
        ['loading', 'lazy'],
        ['referrerpolicy', 'strict-origin-when-cross-origin'],
        [
          'sandbox',
          'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-presentation allow-storage-access-by-user-activation allow-same-origin',
        ],
      ]),
    );
    expect(await recordOf(page)).toBeNull();
    expect(faults).toEqual([]);
  });

  test('is passed by a link, and keeps its own link', async () => {
    const { page } = await visit(PHONE);
    const skip = page.getByRole('link', { name: /^Skip: Payments/ });
    await skip.focus();
    expect(await skip.evaluate((link) => link.getBoundingClientRect().height > 20)).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href)).toBe(
      'https://charts.orrery.example/ninety-seven-minutes',
    );
  });

  test('without JavaScript, and on paper, is its link alone', async () => {
    const { page, asked } = await visit({ javaScriptEnabled: false });
    expect(await page.locator('.place:visible, .embed .skip:visible').count()).toBe(0);
    expect(await page.locator('.embed a[href^="https:"]:visible').count()).toBe(2);
    expect(asked).toEqual([]);
  });
});

test('a map stands in a frame that only its own page may load', async () => {
  const { page, asked, faults } = await visit({}, DEMO_PAGES.map);
  await button(page, 'Load: Victoria Harbour, Hong Kong, on a map').click();
  await expect.poll(() => asked).toEqual([expect.stringContaining('/export/embed.html?bbox=114.15427')]);
  expect(faults).toEqual([]);
});

describe('a host that is allowed for good', () => {
  test('loads on the next visit, until it is taken back in the privacy choices', async () => {
    const { page, asked, faults } = await visit();
    await button(page, 'Always load from Orrery Charts').click();
    await frame(page).waitFor();
    expect(await recordOf(page)).toEqual({ embeds: { 'charts.orrery.example': expect.stringMatching(/^20.*Z$/) } });
    await expect.poll(() => asked).toEqual([CHART]);
    await page.reload({ waitUntil: 'networkidle' });
    await frame(page).scrollIntoViewIfNeeded();
    await expect.poll(() => asked).toEqual([CHART, CHART]);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    // It is no answer to the question about services
    await page.locator('.ask').waitFor();
    await page.locator('.copyright .privacy').click();
    const again = page.getByRole('dialog').getByRole('button', { name: /^Ask me again/ });
    await again.waitFor();
    await Promise.all([page.waitForEvent('load'), again.click()]);
    await chart(page).waitFor();
    expect(await frame(page).count()).toBe(0);
    expect(await recordOf(page)).toBeNull();
    expect(faults).toEqual([]);
  });

  test('stays allowed with an answer about services, and is refused with all of them', async () => {
    const { page } = await visit();
    await button(page, 'Always load from Orrery Charts').click();
    await button(page, 'Allow all').click();
    await expect.poll(async () => (await recordOf(page))?.choices?.['performance']).toBe(true);
    expect((await recordOf(page)).embeds).toEqual({ 'charts.orrery.example': expect.any(String) });
    await page.locator('.copyright .privacy').click();
    await Promise.all([
      page.waitForEvent('load'),
      page.getByRole('dialog').getByRole('button', { name: 'Reject all' }).click(),
    ]);
    expect(await recordOf(page)).toMatchObject({ choices: { performance: false } });
    expect(await recordOf(page)).not.toHaveProperty('embeds');
  });

  test('is none that a broken record names', async () => {
    const { page, asked, faults } = await visit();
    for (const record of ['[]', '{"embeds":7}', '{"embeds":{"charts.orrery.example":true}}']) {
      await page.evaluate((text) => localStorage.setItem('privacyChoices', text), record);
      await page.reload();
      expect(await frame(page).count(), record).toBe(0);
    }
    expect({ asked, faults }).toEqual({ asked: [], faults: [] });
  });
});

describe('comments', () => {
  test('are the answers to a post, as text with links of the web alone', async () => {
    const { page, asked, faults, answer } = await visit();
    answer([ANSWER, REPLY]);
    await button(page, 'Load: Comments').click();
    const thread = page.locator('.thread');
    await thread.waitFor();
    expect(asked).toEqual([THREAD]);
    expect(await thread.evaluate((list) => list === document.activeElement)).toBe(true);
    expect(await thread.locator('p').allTextContents()).toEqual([
      expect.stringMatching(/^Ana Reyes @ana · 25 Apr 2026/),
      'Were the rehearsals really nine?\nYes no',
      expect.stringMatching(/^Ana Reyes/),
      'Nine: these',
      'one',
      'two',
      'Three.',
    ]);
    expect(await thread.locator('li li').count()).toBe(1);
    const links = await thread.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(links).toEqual([author.url, ANSWER.url, 'https://a.example/', author.url]);
    expect(await thread.locator('b, style, script').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('that can’t be had say so, and can be asked for again, whatever the server answers', async () => {
    const { page, answer, faults } = await visit();
    const load = button(page, 'Load: Comments');
    for (const answers of [undefined, 'none', [{ ...ANSWER, created_at: 'soon' }]]) {
      answer(answers);
      await load.click();
      await expect.poll(() => page.getByRole('alert').allTextContents()).toEqual(['This can’t be loaded just now.']);
      expect(await load.evaluate((one) => one === document.activeElement)).toBe(true);
    }
    answer([{}, 7, null]);
    await load.click();
    await page.getByText('There are no comments yet.').waitFor();
    expect(faults).toEqual([]);
  });
});

describe('of other kinds', () => {
  test('an account at Bluesky is looked up; giscus takes the session that a reader brings back', async () => {
    const { page, asked, faults } = await visit();
    const frameOf = 'data-frame="https://embed.bsky.app/embed/{did}/app.bsky.feed.post/3k?colorMode={theme}"';
    await withSources(
      page,
      {
        figure: `${frameOf} data-lookup="${LOOKUP}"`,
        comments: 'data-frame="https://giscus.app/en/widget?term=a&theme={theme}&session={session}"',
      },
      ['https://embed.bsky.app', 'https://public.api.bsky.app', 'https://giscus.app'],
    );
    expect(asked).toEqual([]);
    account = {};
    await chart(page).click();
    await page.locator('figure').getByRole('alert').waitFor();
    expect(await frame(page).count()).toBe(0);
    account = { did: 'did:plc:a1' };
    await chart(page).click();
    const post = 'https://embed.bsky.app/embed/did:plc:a1/app.bsky.feed.post/3k?colorMode=light';
    await expect.poll(() => asked).toEqual([LOOKUP, LOOKUP, post]);
    await button(page, 'Load: Comments').click();
    await expect.poll(() => asked.slice(3)).toEqual(['https://giscus.app/en/widget?term=a&theme=light&session=a%2Bb']);
    expect(new URL(page.url()).search).toBe('?n=1');
    const rights = await frame(page).evaluateAll((all) => all.map((one) => (one as HTMLIFrameElement).sandbox.value));
    expect(rights.map((one) => one.includes('allow-top-navigation-by-user-activation'))).toEqual([false, true]);
    expect(faults).toEqual([]);
  });

  test('a page of our own gets no rights of ours; Isso brings its script, in the page’s language', async () => {
    const { page, asked } = await visit();
    const own = `${reader.origin()}/404.html`;
    const comments = 'data-script="https://talk.example/js/embed.min.js" data-thread="/en/a/"';
    await withSources(page, { figure: `data-frame="${own}"`, comments }, ['https://talk.example']);
    await chart(page).click();
    await frame(page).waitFor();
    expect(await frame(page).getAttribute('sandbox')).not.toContain('allow-same-origin');
    await button(page, 'Load: Comments').click();
    await expect.poll(() => page.evaluate(() => (window as { isso?: number }).isso)).toBe(1);
    expect(asked).toEqual(['https://talk.example/js/embed.min.js']);
    expect(await page.locator('#isso-thread').getAttribute('data-isso-id')).toBe('/en/a/');
    const script = page.locator('script[data-isso]');
    expect(await script.getAttribute('data-isso')).toBe('https://talk.example/');
    expect(await script.getAttribute('data-isso-lang')).toBe('en');
  });
});
