/** The way to the next page: fetched while the reader points at it, and shown by a quiet fade. */
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openSite } from '../support/browser/open-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const reader = openSite();

/** Paths that the browser asks for ahead, as it asks for them. */
function watchPrefetches(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => {
    if (request.headers()['sec-purpose']?.startsWith('prefetch')) paths.push(new URL(request.url()).pathname);
  });
  return paths;
}

describe('while the reader points at a link', () => {
  test('the browser fetches a page of the newsroom, and the policy refuses nothing', async () => {
    const { page, faults } = await reader.visit(DEMO_PAGES.award);
    const fetched = watchPrefetches(page);
    const link = page.locator('.further a').first();
    await link.hover();
    await expect.poll(() => fetched).toEqual([await link.getAttribute('href')]);
    expect(faults).toEqual([]);
  });

  test('it fetches no file, no section of the page, nothing that is not to be followed', async () => {
    const { page } = await reader.visit(DEMO_PAGES.award);
    const fetched = watchPrefetches(page);
    await page.evaluate(() => {
      const links = [
        { href: '/en/feed.xml' },
        { href: '/en/security/cyber-security-award/index.md' },
        { href: '/llms.txt' },
        { href: '#further-reading' },
        // An address to which no other link of the page leads
        { href: '/en/archive/2026/', rel: 'noopener nofollow' },
        { href: '/en/engineering/' },
      ].map((link) => Object.assign(document.createElement('a'), { textContent: link.href, ...link }));
      document.querySelector('main')?.replaceChildren(...links.flatMap((link) => [link, document.createElement('br')]));
    });
    // The last one may be fetched, which tells that the others had their time
    for (const link of await page.locator('main a').all()) {
      await link.hover();
      await page.waitForTimeout(400);
    }
    await expect.poll(() => fetched).toEqual(['/en/engineering/']);
  });
});

describe('the change from page to page', () => {
  /** What moves when a link is followed, each by the name of what it moves, in milliseconds. */
  async function transition(reducedMotion: 'reduce' | 'no-preference') {
    const { page } = await reader.visit(DEMO_PAGES.award, { reducedMotion });
    await page.context().addInitScript(() => {
      addEventListener('pagereveal', ({ viewTransition }) => {
        const motions = viewTransition?.ready.then(() =>
          document.getAnimations().map(({ effect }) => {
            const { pseudoElement } = effect as KeyframeEffect;
            return [pseudoElement, Number(effect?.getComputedTiming().duration)] as const;
          }),
        );
        Object.assign(globalThis, { motions });
      });
    });
    await page.locator('.further a').first().click();
    await page.waitForURL('**/day-with-investigators/');
    // A page may have loaded before its first frame
    await page.waitForFunction(() => 'motions' in globalThis);
    const motions = await page.evaluate(() => (globalThis as { motions?: Promise<[string, number][]> }).motions);
    return motions?.filter(([name]) => name?.startsWith('::view-transition'));
  }

  test('is a fade of at most a fifth of a second, in which the header stays', async () => {
    const motions = await transition('no-preference');
    expect(motions?.length).toBeGreaterThan(0);
    for (const [, duration] of motions ?? []) expect(duration).toBeLessThanOrEqual(200);
    expect(motions?.map(([name]) => name).join()).not.toContain('header');
  });

  test('is none for readers who want no motion', async () => expect(await transition('reduce')).toBeUndefined());

  test('gives each name to one element', async () => {
    const paths = [DEMO_PAGES.award, DEMO_PAGES.home, DEMO_PAGES.category];
    const failures = await reader.failures(paths, { reducedMotion: 'no-preference' }, async ({ page }) => {
      const names = await page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .map((element) => getComputedStyle(element).viewTransitionName)
          .filter((name) => name !== 'none'),
      );
      expect(names).toEqual(['root', 'header']);
    });
    expect(failures).toEqual([]);
  });
});
