/** A reader of a built site: a browser that visits its pages and notes everything that goes wrong there. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { failuresOf, named } from '../cases/failures.ts';
import { DEMO_FOLDER } from '../sites/demo.ts';
import { handedOver } from '../sites/handover.ts';
import { type StaticServer, serveSite } from '../sites/static-server.ts';

export interface Visit {
  page: Page;
  /** Console errors, broken policies, dialogs, failed requests and requests to other hosts. */
  faults: string[];
}

export interface OpenSite {
  /** http://127.0.0.1:50123 */
  origin(): string;
  /** Opens a page in a browser of its own, which is closed when the test ends. */
  visit(path: string, options?: BrowserContextOptions): Promise<Visit>;
  /**
   * Opens one page after another in two tabs, which is much less work than one tab each; answers a line for each page
   * that `check` throws at. `prepare` gets each tab while it is empty.
   */
  failures(
    paths: Iterable<string>,
    options: BrowserContextOptions,
    check: (visit: Visit, path: string) => unknown,
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<string[]>;
}

/** While one tab waits for its page, the other is read. */
const TABS = 2;

export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
export const DESKTOP = { viewport: { width: 1280, height: 800 } };

/** Serves a site while a test file runs: the demo's, where no other is named. */
export function openSite(build?: () => Promise<{ folder: string; base: string }>): OpenSite {
  let browser: Browser;
  let server: StaticServer;
  beforeAll(async () => {
    const { folder, base } = (await build?.()) ?? { folder: DEMO_FOLDER, base: '/' };
    server = await serveSite(folder, base);
    browser = await chromium.connect(await handedOver('chromium'));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  async function open(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
    const context = await browser.newContext({ ...DESKTOP, ...options });
    const page = await context.newPage();
    const faults = watch(page, server.origin);
    if (path !== 'about:blank') await page.goto(server.origin + path, { waitUntil: 'load' });
    return { page, faults };
  }
  return {
    origin: () => server.origin,
    async visit(path, options) {
      const visit = await open(path, options);
      onTestFinished(() => visit.page.context().close());
      return visit;
    },
    async failures(paths, options, check, prepare) {
      const ofOneTab = async (own: string[]) => {
        const visit = await open('about:blank', options);
        try {
          await prepare?.(visit.page);
          return await failuresOf(named(own), async (path) => {
            // What the last page still fetched is cut off, and no fault of the next
            await visit.page.goto('about:blank');
            visit.faults.splice(0);
            await visit.page.goto(server.origin + path, { waitUntil: 'load' });
            await check(visit, path);
          });
        } finally {
          await visit.page.context().close();
        }
      };
      const all = [...paths];
      const tabs = Array.from({ length: Math.min(TABS, all.length) || 1 }, (_, tab) =>
        ofOneTab(all.filter((_, index) => index % TABS === tab)),
      );
      return (await Promise.all(tabs)).flat();
    },
  };
}

function watch(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    const isFault = message.type() === 'error' || message.type() === 'warning';
    // Browsers ask for it by themselves where a page names no icon, as one that only leads on
    if (isFault && !message.location().url.endsWith('/favicon.ico')) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => {
    // A busy browser gives up its fade between two pages and says so of CSS's own (csswg-drafts issue 13726)
    if (!message.startsWith('Transition was ')) faults.push(`script: ${message}`);
  });
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) faults.push(`other host: ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return faults;
}
