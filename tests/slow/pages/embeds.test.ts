/** Embeds of other providers than the demo's, and a record of allowed hosts that is broken. */
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { button, chart, frame, LOOKUP, visitEmbeds } from '../../support/browser/embeds-page.ts';
import { openSite } from '../../support/browser/open-site.ts';
import { DEMO_PAGES } from '../../support/sites/demo.ts';

const reader = openSite();
const visit = visitEmbeds.bind(undefined, reader);

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

describe('a host that is allowed for good', () => {
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

describe('of other kinds', () => {
  test('an account at Bluesky is looked up; giscus takes the session that a reader brings back', async () => {
    const { page, asked, faults, know } = await visit();
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
    know({});
    await chart(page).click();
    await page.locator('figure').getByRole('alert').waitFor();
    expect(await frame(page).count()).toBe(0);
    know({ did: 'did:plc:a1' });
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
