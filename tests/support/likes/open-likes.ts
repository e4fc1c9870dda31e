/** A page with the button of likes, whose requests a test answers. */
import type { Page, Route } from 'playwright';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { openSite } from '../browser/open-site.ts';
import { type LikesService, openLikesService } from './likes-service.ts';

export const STORY = '2024/cyber-security-award';
export const HREF = `/api/likes/${STORY}`;

/** Chromium, now and then, calls a request aborted whose answer a script has read to its end, piece by piece. */
const IN_PIECES = /^failed: .*\/api\/likes\/.* net::ERR_ABORTED$/;

export const button = (page: Page) => page.locator('.like button');
export const count = (page: Page) => page.locator('.like span').textContent();
export const isPressed = (page: Page) => button(page).getAttribute('aria-pressed');
export const record = (page: Page) => page.evaluate(() => JSON.parse(localStorage.getItem('likes') ?? 'null'));

/** Serves the demo and the real service of likes while a test file runs; before each test 1,207 readers like the story. */
export function openLikes() {
  const reader = openSite();
  let service: LikesService;
  beforeAll(async () => {
    service = await openLikesService({ stories: [STORY], vars: { SITE: `${reader.origin()}/` } });
  });
  afterAll(() => service.close());
  beforeEach(() => service.edit({ method: 'PUT', body: { counts: { [STORY]: 1207 } } }));
  const toService = async (route: Route): Promise<void> => {
    const { pathname } = new URL(route.request().url());
    try {
      await route.fulfill({ response: await route.fetch({ url: service.origin + pathname }) });
    } catch (error) {
      // A page that its test has closed waits for no answer
      if (!/disposed|has been closed/.test(String(error))) throw error;
    }
  };
  return {
    reader,
    countOf: (path: string) => service.countOf(path),
    toService,
    /** Opens a page whose requests to the service `answer` answers, and lists them. */
    async visit(path: string | undefined, answer: (route: Route) => unknown = toService, options = {}) {
      const { page, faults } = await reader.visit('about:blank', options);
      const asked: string[] = [];
      await page.route(/\/api\/likes\/|likes\.example/, (route) => {
        const request = route.request();
        if (request.method() !== 'OPTIONS') asked.push(`${request.method()} ${new URL(request.url()).pathname}`);
        return answer(route);
      });
      if (path) await page.goto(reader.origin() + path);
      return { page, faultsOf: () => faults.filter((fault) => !IN_PIECES.test(fault)), asked };
    },
  };
}
