/** nginx, Caddy and Apache find pages that lie as files of their own names, and lead there from other spellings. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { htaccess } from '../../src/core/hosting/apache.ts';
import { hostSettings } from '../../src/core/hosting/host-files.ts';
import { createHostRules } from '../../src/core/hosting/host-rules-of-site.ts';
import { fileOfRoute } from '../../src/core/routes/route-table.ts';
import { makeEntry } from '../support/core/make-entry.ts';
import { makeLibrary } from '../support/core/make-library.ts';
import { findServer, type RunningServer, startApache, startCaddy, startNginx } from '../support/sites/web-servers.ts';

const folder = mkdtempSync(join(tmpdir(), 'forms-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SERVERS = (['nginx', 'caddy', 'apache'] as const).map((name) => ({
  name,
  isThere: findServer(name === 'apache' ? 'apache2' : name, [name === 'apache' ? 'apache2' : name]),
}));
const CASES = SERVERS.flatMap((server) =>
  ['/', '/news/'].flatMap((base) => (['plain', 'html'] as const).map((form) => ({ ...server, base, form }))),
);

/** Pages of a home at the root and of one below it, with a file beside a page; `قمر` must be percent-encoded. */
const ANSWERS = {
  plain: [
    ['', 200, 'index.html'],
    ['ar', 200, 'ar.html'],
    ['news', 200, 'news.html'],
    ['news/%D9%82%D9%85%D8%B1', 200, 'news/قمر.html'],
    ['news/%D9%82%D9%85%D8%B1/index.md', 200, 'news/قمر/index.md'],
    ['feed.xml', 200, 'feed.xml'],
    ['news/feed.xml', 200, 'news/feed.xml'],
    ['news/%D9%82%D9%85%D8%B1/', 301, 'news/%D9%82%D9%85%D8%B1'],
    ['news/%D9%82%D9%85%D8%B1.html?a=b', 301, 'news/%D9%82%D9%85%D8%B1?a=b'],
    ['ar/', 301, 'ar'],
    ['old', 301, 'news/%D9%82%D9%85%D8%B1'],
    ['news/nothing', 404, '404.html'],
    ['ar/nothing', 404, 'ar/404.html'],
  ],
  html: [
    ['', 200, 'index.html'],
    ['ar/', 200, 'ar/index.html'],
    ['news.html', 200, 'news.html'],
    ['news/%D9%82%D9%85%D8%B1.html', 200, 'news/قمر.html'],
    ['news/%D9%82%D9%85%D8%B1/index.md', 200, 'news/قمر/index.md'],
    ['feed.xml', 200, 'feed.xml'],
    ['news/%D9%82%D9%85%D8%B1/?a=b', 301, 'news/%D9%82%D9%85%D8%B1.html?a=b'],
    ['news', 301, 'news.html'],
    ['old', 301, 'news/%D9%82%D9%85%D8%B1.html'],
    ['news/nothing', 404, '404.html'],
    ['ar/nothing.html', 404, 'ar/404.html'],
  ],
} as const;

describe.each(CASES)('addresses that are $form behind $name at $base', ({ name, isThere, base, form }) => {
  let server: RunningServer | undefined;
  beforeAll(async () => {
    if (!isThere) return;
    const { library } = makeLibrary([makeEntry('a/en', { slug: 'قمر', aliases: ['/old/'] }), makeEntry('a/ar')], {
      site: {
        url: `https://a.example${base}`,
        host: name,
        addresses: form,
        locales: [{ tag: 'en', path: '' }, { tag: 'ar' }],
      },
    });
    const root = mkdtempSync(join(folder, `${name}-site-`));
    const own = mkdtempSync(join(folder, `${name}-`));
    const files = [
      ...library.routes.filter(({ kind }) => kind !== 'redirect').map(fileOfRoute),
      ...['/404.html', '/ar/404.html', '/news/قمر/index.md'],
    ];
    for (const file of files) {
      const at = join(root, base, file);
      mkdirSync(dirname(at), { recursive: true });
      writeFileSync(at, `${file.slice(1)}\n`);
    }
    const settings = hostSettings(library, name);
    if (name === 'nginx') server = await startNginx(root, own, settings);
    else if (name === 'caddy') server = await startCaddy(root, own, settings);
    else {
      writeFileSync(join(root, base, '.htaccess'), htaccess(createHostRules(library)));
      server = await startApache(root, own);
    }
  });
  afterAll(() => server?.close());

  test.skipIf(!isThere).each(ANSWERS[form].map((row) => [...row]))('%s answers %s: %s', async (at, status, said) => {
    const answer = await fetch(`${server?.origin}${base}${at}`, { redirect: 'manual' });
    const text = await answer.text();
    expect(answer.status).toBe(status);
    // Capitals mean nothing there (RFC 3986, 2.1)
    const escapes = /%[\da-f]{2}/g;
    const to = answer.headers
      .get('location')
      ?.replace(server?.origin ?? '', '')
      .replace(escapes, (sign) => sign.toUpperCase());
    expect(status === 301 ? to : text).toBe(status === 301 ? `${base}${said}` : `${said}\n`);
    if (status === 200 && said.endsWith('.html'))
      expect(answer.headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8$/i);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });
});
