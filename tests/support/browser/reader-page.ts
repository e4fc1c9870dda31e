/** Opens a small page with the real styles and reader scripts in a browser, without building a newsroom. */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { handedOver } from '../sites/handover.ts';

const read = (path: string) => readFileSync(new URL(`../../../src/${path}`, import.meta.url), 'utf8');
const STYLES = ['tokens', 'base', 'header', 'footer', 'article', 'prose', 'languages', 'later'].map((name) =>
  read(`styles/${name}.css`).replace(/^@import .*$/m, ''),
);
const BRAND = ':root{--brand:#0b6b6f;--on-brand:#fff;--brand-dark:#5bb;--on-brand-dark:#111}';

/** A browser of the Chromium that runs for all tests. */
export async function openBrowser(): Promise<Browser> {
  return chromium.connect(await handedOver('chromium'));
}

interface ReaderPage extends BrowserContextOptions {
  body: string;
  /** Names of modules in `src/client/`. */
  scripts: string[];
  direction?: 'ltr' | 'rtl';
  /** The words that scripts fetch. */
  words?: object;
}

/** The page has an address of its own, so that storage works as for a reader. */
export async function openReaderPage(browser: Browser, options: ReaderPage): Promise<Page> {
  const { body, scripts, direction = 'ltr', words, ...context } = options;
  const html = `<!doctype html><html lang="en" dir="${direction}"><head><meta charset="utf-8">
    <meta name="theme-color" content="#fff" media="(prefers-color-scheme: light)">
    <meta name="theme-color" content="#111" media="(prefers-color-scheme: dark)">
    <style>${BRAND}${STYLES.join('')}</style></head><body>${body}
    ${scripts.map((name) => `<script type="module" src="/client/${name}.ts"></script>`).join('')}
    </body></html>`;
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, ...context })).newPage();
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (/^\/(client|core)\//.test(pathname)) {
      const script = stripTypeScriptTypes(read(pathname.slice(1))).replaceAll('import.meta.env.BASE_URL', "'/'");
      return route.fulfill({ contentType: 'text/javascript', body: script });
    }
    return pathname === '/_words/en.json' && words
      ? route.fulfill({ json: words })
      : route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
  });
  await page.goto('https://reader.example/');
  return page;
}
