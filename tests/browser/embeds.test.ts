/** What others can be loaded into a page: nothing before a reader asks, in a frame with few rights, until it is taken back. */
import { describe, expect, test } from 'vitest';
import { button, chart, frame, recordOf, THREAD, visitEmbeds } from '../support/browser/embeds-page.ts';
import { openSite, PHONE } from '../support/browser/open-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const reader = openSite();
const visit = visitEmbeds.bind(undefined, reader);

const CHART = 'https://charts.orrery.example/embed/ninety-seven-minutes?language=en&theme=light';
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
