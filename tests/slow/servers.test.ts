/** The built demo behind real servers: every address that it names answers with the bytes that were built. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failuresOf, named } from '../support/cases/failures.ts';
import { locsOf } from '../support/sitemaps/sitemap-entries.ts';
import { readDemo } from '../support/sites/built-site.ts';
import { DEMO_FOLDER } from '../support/sites/demo.ts';
import { hasNginx, startNginx } from '../support/sites/nginx.ts';
import { serveSite } from '../support/sites/static-server.ts';

const site = readDemo();
const ORIGIN = 'https://blog.orrery.example';
const folder = mkdtempSync(join(tmpdir(), 'servers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isThere = hasNginx();
if (!isThere) console.log('nginx is not installed here: its tests are skipped. Debian: apt-get install nginx-light');

const TYPES: Readonly<Record<string, RegExp>> = {
  html: /^text\/html; ?charset=utf-8$/i,
  js: /^text\/javascript/,
  css: /^text\/css/,
  xml: /^application\/(xml|rss\+xml|atom\+xml)/,
  json: /^application\/(json|feed\+json)/,
  md: /^text\/markdown/,
  txt: /^text\/plain/,
};

describe.each([
  { name: 'the tests’ own server', isSkipped: false, start: () => serveSite(DEMO_FOLDER) },
  { name: 'nginx', isSkipped: !isThere, start: () => startNginx(DEMO_FOLDER, folder) },
])('behind $name', ({ isSkipped, start }) => {
  let server: { origin: string; close(): unknown };
  beforeAll(async () => {
    if (!isSkipped) server = await start();
  });
  afterAll(() => server?.close());

  test.skipIf(isSkipped)('every file answers at its address, with its type', async () => {
    const files = [...site.files].filter((file) => !/^\/_(headers|redirects)$/.test(file));
    const failures = await failuresOf(named(files), async (file) => {
      const response = await fetch(server.origin + encodeURI(file.replace(/\/index\.html$/, '/')));
      expect(response.status).toBe(200);
      expect(Buffer.from(await response.arrayBuffer()).equals(site.read(file))).toBe(true);
      const type = TYPES[file.split('.').at(-1) as string];
      if (type) expect(response.headers.get('content-type')).toMatch(type);
    });
    expect(failures).toEqual([]);
  });

  test.skipIf(isSkipped)('every address of the sitemaps is a page', async () => {
    const read = (url: string) => site.read(decodeURIComponent(url.slice(ORIGIN.length))).toString();
    const urls = locsOf(read(`${ORIGIN}/sitemap.xml`)).flatMap((url) => locsOf(read(url)));
    const failures = await failuresOf(named(urls), async (url) => {
      const response = await fetch(server.origin + url.slice(ORIGIN.length), { redirect: 'manual' });
      expect(response.status).toBe(200);
      await response.arrayBuffer();
    });
    expect(failures).toEqual([]);
  });

  test.skipIf(isSkipped)('an address without a page is the newsroom’s own page, as not found', async () => {
    const response = await fetch(`${server.origin}/en/no/such/page/`);
    expect([response.status, await response.text()]).toEqual([404, site.read('/404.html').toString()]);
  });

  test.skipIf(isSkipped)(
    'every old address leads to a page that is there, also where a host follows no rule',
    async () => {
      const rules = site
        .read('/_redirects')
        .toString()
        .trim()
        .split('\n')
        .map((line) => line.split(' ') as [from: string, to: string, status: string]);
      const failures = await failuresOf(
        named(rules, ([from]) => from),
        async ([from, to, status]) => {
          if (to.startsWith('/')) expect((await fetch(server.origin + to)).status).toBe(200);
          const page = site.files.has(decodeURI(`${from}index.html`))
            ? decodeURI(`${from}index.html`)
            : decodeURI(from);
          if (!site.files.has(page) || status.startsWith('410')) return;
          expect(await (await fetch(server.origin + from)).text()).toContain(`url=${to}`);
        },
      );
      expect(failures).toEqual([]);
    },
  );
});
