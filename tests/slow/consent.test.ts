/**
 * Four services in three categories, served from hosts of this machine: what leaves the page, and what it keeps, on every
 * page before a choice, after each choice, and after it is taken back; with the pages' policy and without any.
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite } from '../support/browser/open-site.ts';
import { FIXTURES, makeNewsroomFolder, removeNewsroom } from '../support/newsrooms/newsroom-folder.ts';
import { buildNewsroom } from '../support/sites/build-newsroom.ts';
import { readSite } from '../support/sites/built-site.ts';

/** What each service answers: it writes all that consent.yaml says of it, and reports to its own host. */
const ANSWERS: Record<string, string> = {
  '/count.js': `{ const { origin } = new URL(document.currentScript.src);
    document.cookie = '_count=1; path=/; max-age=9000';
    document.cookie = '_count_deep=1; path=' + location.pathname;
    new Image().src = origin + '/pixel.gif';
    navigator.sendBeacon(origin + '/beacon'); }`,
  '/matomo.js': `{ document.cookie = '_pk_id.7.ab12=1; path=/'; document.cookie = '_pk_ses.7.ab12=1; path=/';
    const said = Object.fromEntries(_paq); fetch(said.setTrackerUrl + '?idsite=' + said.setSiteId, { mode: 'no-cors' }); }`,
  '/first.js': "window.first = true; sessionStorage.setItem('survey', location.pathname);",
  '/second.js': "if (first) localStorage.setItem('survey_7', 'yes');",
  '/ads.js': `{ const { origin } = new URL(document.currentScript.src);
    document.cookie = '_ad=1; path=/; domain=' + location.hostname; indexedDB.open('ads');
    document.body.append(Object.assign(document.createElement('iframe'), { src: origin + '/frame' })); }`,
};
const RUNNING = [
  '/ads.js',
  '/beacon',
  '/count.js',
  '/first.js',
  '/frame',
  '/matomo.js',
  '/matomo.php?idsite=7',
  '/pixel.gif',
  '/second.js',
];
const KEPT = [
  'cookie _ad',
  'cookie _count',
  'cookie _pk_id.7.ab12',
  'cookie _pk_ses.7.ab12',
  'database ads',
  'local privacyChoices',
  'local survey_7',
  'session survey',
];

/** What every service has been asked for since the last look. */
const asked: string[] = [];
const servers = Array.from({ length: 4 }, () =>
  createServer(({ url = '' }, response) => {
    asked.push(url);
    response.setHeader('content-type', url.endsWith('.js') ? 'text/javascript' : 'text/html');
    response.end(ANSWERS[url] ?? '');
  }),
);
let newsroom = '';
let built = '';
let paths: string[] = [];
/** Those that lead on to another by themselves. */
let leadingOn = new Set<string>();

beforeAll(async () => {
  await Promise.all(servers.map((server) => new Promise<void>((done) => server.listen(0, 'localhost', done))));
  newsroom = makeNewsroomFolder(join(FIXTURES, 'consent'));
  const file = join(newsroom, 'content/site/consent.yaml');
  const ports = servers.map((server) => String((server.address() as AddressInfo).port));
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/\b100([1-4])\b/g, (_, index) => ports[index - 1] ?? ''),
  );
  const { exitCode, output, outDir } = await buildNewsroom({
    name: 'consent',
    content: join(newsroom, 'content'),
    now: '2026-01-31T09:00:00Z',
  });
  expect(exitCode, output).toBe(0);
  built = outDir;
  const { pages } = readSite(outDir);
  paths = pages.map(({ path }) => path);
  leadingOn = new Set(pages.filter(({ html }) => html.includes('http-equiv="refresh"')).map(({ path }) => path));
});

afterAll(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  removeNewsroom(newsroom);
});

/** The pages and headers of the newsroom without their policies: the scripts alone must hold. */
function withoutPolicy(): string {
  const folder = `${built}-without-policy`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(built, folder, { recursive: true });
  for (const { path, html } of readSite(folder).pages) {
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    writeFileSync(file, html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, ''));
  }
  writeFileSync(join(folder, '_headers'), '');
  return folder;
}

const settle = (page: Page) => page.waitForTimeout(300);

/** Names all that the browser keeps, whoever wrote it. */
async function kept(page: Page): Promise<string[]> {
  const stored = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((name) => `local ${name}`),
    ...Object.keys(sessionStorage).map((name) => `session ${name}`),
    ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
  ]);
  const cookies = (await page.context().cookies()).map(({ name }) => `cookie ${name}`);
  return [...new Set([...stored, ...cookies])].filter((one) => one !== 'cookie _count_deep').sort();
}

describe.each([
  ['with the pages’ policy', () => built],
  ['without any policy', withoutPolicy],
])('%s', (_, folderOf) => {
  const reader = openSite(async () => ({ folder: folderOf(), base: '/' }));

  /** Opens the home in a browser that notes every write, and every request to another host. */
  async function open(options: BrowserContextOptions & { signal?: boolean } = {}) {
    const { page } = await reader.visit('about:blank', options);
    const left: string[] = [];
    const writes: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== reader.origin()) left.push(request.url());
    });
    await page.exposeBinding('wrote', (_source, what: string) => writes.push(what));
    await page.addInitScript(() => {
      const { wrote } = window as unknown as { wrote: (what: string) => void };
      const setItem = Storage.prototype.setItem;
      Storage.prototype.setItem = function (name, value) {
        wrote(`${this === localStorage ? 'local' : 'session'} ${name}`);
        return setItem.call(this, name, value);
      };
      const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') as PropertyDescriptor;
      Object.defineProperty(document, 'cookie', {
        get: () => cookie.get?.call(document),
        set: (text: string) => {
          if (!text.includes('max-age=0')) wrote(`cookie ${text.split('=', 1)[0]}`);
          cookie.set?.call(document, text);
        },
      });
      const openDatabase = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function (...given) {
        wrote(`database ${given[0]}`);
        return openDatabase.apply(this, given);
      };
    });
    if (options.signal)
      await page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
    const goto = async (path: string) => {
      await page.goto(reader.origin() + path, { waitUntil: 'load' });
      if (leadingOn.has(path)) await page.waitForURL(({ pathname }) => pathname !== path, { waitUntil: 'load' });
    };
    const walk = async () => {
      for (const path of paths) await goto(path);
      await settle(page);
    };
    asked.length = 0;
    await goto('/en/');
    return { page, left, writes, goto, walk };
  }

  const answer = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  test('before a choice nothing leaves any page, and nothing is kept', async () => {
    const { page, left, writes, walk } = await open();
    await page.locator('.ask').waitFor();
    await walk();
    expect({ left, writes, asked, kept: await kept(page) }).toEqual({ left: [], writes: [], asked: [], kept: [] });
  });

  test('after “Reject all” nothing leaves any page, and only the record is kept', async () => {
    const { page, left, writes, walk } = await open();
    await answer(page, 'Reject all');
    // The question stays until the answer is kept
    await page.locator('.ask').waitFor({ state: 'detached' });
    await walk();
    expect({ left, asked }).toEqual({ left: [], asked: [] });
    expect(writes).toEqual(['local privacyChoices']);
    expect(await kept(page)).toEqual(['local privacyChoices']);
  });

  test('after “Allow all” exactly what is configured runs; after withdrawal it has stopped and what it kept is gone', async () => {
    const { page, writes, goto } = await open();
    await answer(page, 'Allow all');
    await expect.poll(() => asked.toSorted()).toEqual(RUNNING);
    const wrong: unknown[] = [];
    for (const path of paths) {
      asked.length = 0;
      await goto(path);
      await expect.poll(() => asked.length, { message: path }).toBeGreaterThanOrEqual(RUNNING.length);
      if (asked.toSorted().join() !== RUNNING.join()) wrong.push({ path, asked: [...asked] });
    }
    expect(wrong).toEqual([]);
    await goto('/en/reports/quay/');
    await expect.poll(() => kept(page)).toEqual(KEPT);
    expect([...new Set(writes)].sort()).toEqual([...KEPT, 'cookie _count_deep'].sort());

    await page.locator('.copyright .privacy').click();
    await Promise.all([page.waitForEvent('load'), answer(page, 'Withdraw my consent')]);
    asked.length = writes.length = 0;
    await expect.poll(() => kept(page)).toEqual(['local privacyChoices']);
    for (const path of paths) {
      await goto(path);
      // A cookie of one page can be deleted there alone
      await expect.poll(() => page.evaluate(() => document.cookie), { message: path }).toBe('');
    }
    await settle(page);
    expect({ asked, writes, cookies: await page.context().cookies() }).toEqual({ asked: [], writes: [], cookies: [] });
  });

  test('one category runs alone', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Choose', exact: true }).click();
    await page.getByRole('dialog').getByLabel('Extras on the page', { exact: true }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Confirm my choices' }).click();
    await expect.poll(() => asked.toSorted()).toEqual(['/first.js', '/second.js']);
    await settle(page);
    expect(asked).toHaveLength(2);
    expect(await kept(page)).toEqual(['local privacyChoices', 'local survey_7', 'session survey']);
  });

  test('with Global Privacy Control nothing leaves any page, and nothing is kept', async () => {
    const { page, left, writes, walk } = await open({ signal: true });
    await walk();
    expect({ left, writes, asked, kept: await kept(page) }).toEqual({ left: [], writes: [], asked: [], kept: [] });
  });

  test('without JavaScript nothing leaves any page', async () => {
    const { page, left, walk } = await open({ javaScriptEnabled: false });
    await walk();
    expect({ left, asked, cookies: await page.context().cookies() }).toEqual({ left: [], asked: [], cookies: [] });
  });
});
