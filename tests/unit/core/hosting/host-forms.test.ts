/** What hosts without a server of ours are told of pages that lie as files of their own names. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { getTransformedRoutes } from '@vercel/routing-utils';
import superstatic from 'superstatic';
import { afterAll, describe, expect, it } from 'vitest';
import { cloudfrontFiles } from '../../../../src/core/hosting/cloudfront.ts';
import { firebaseJson } from '../../../../src/core/hosting/firebase.ts';
import { createHostRules } from '../../../../src/core/hosting/host-rules-of-site.ts';
import { writeRedirectRules } from '../../../../src/core/hosting/redirect-rules.ts';
import { vercelJson } from '../../../../src/core/hosting/vercel.ts';
import type { AddressForm } from '../../../../src/core/urls/page-path.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { makeLibrary } from '../../../support/core/make-library.ts';
import { newerThanEs51 } from '../../../support/hosting/newer-than-es51.ts';

const folder = mkdtempSync(join(tmpdir(), 'host-forms-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function rulesOf(addresses: AddressForm) {
  const { library } = makeLibrary([makeEntry('a/en', { aliases: ['/old/'] })], { site: { addresses } });
  return createHostRules(library);
}

it('rules know the one form in which pages lie as files', () => {
  expect((['folders', 'html', 'plain'] as const).map((form) => rulesOf(form).form)).toEqual([
    undefined,
    'html',
    'plain',
  ]);
});

it('old addresses lead to pages as these are spelled', () => {
  expect(writeRedirectRules(rulesOf('plain'), 'netlify').split('\n')).toEqual(
    expect.arrayContaining(['/ /en 302!', '/old /en/news/a 301!', '/old/ /en/news/a 301!']),
  );
});

describe('at CloudFront', () => {
  const handlerOf = (form: AddressForm) => {
    const code = cloudfrontFiles(rulesOf(form))['cloudfront-function.js'] ?? '';
    expect(newerThanEs51(code)).toEqual([]);
    const handler = runInNewContext(`${code}; handler`);
    return (uri: string) => handler({ request: { uri, querystring: {}, headers: {} } });
  };

  it('a page without an ending is asked for as its file', () => {
    const ask = handlerOf('plain');
    expect([ask('/en/news/a').uri, ask('/en/feed.xml').uri, ask('/old').statusCode]).toEqual([
      '/en/news/a.html',
      '/en/feed.xml',
      301,
    ]);
  });

  it('a page with an ending is itself', () => expect(handlerOf('html')('/en/news/a.html').uri).toBe('/en/news/a.html'));
});

it('Vercel is told to find them, and leads there from their files', () => {
  const settings = JSON.parse(vercelJson(rulesOf('plain')));
  expect([settings.cleanUrls, JSON.parse(vercelJson(rulesOf('html'))).cleanUrls]).toEqual([true, undefined]);
  expect(getTransformedRoutes(settings).error).toBeNull();
});

it('Firebase finds them, and leads there from their files', async () => {
  for (const file of ['en/news/a.html', 'en/news/a/index.md']) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
  const { hosting } = JSON.parse(firebaseJson(rulesOf('plain')));
  const handle = superstatic({ cwd: folder, config: hosting });
  const server = createServer((request, response) => handle(request, response, () => response.writeHead(404).end()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ask = async (path: string) => {
    const response = await fetch(origin + path, { redirect: 'manual' });
    return [response.status, response.headers.get('location') ?? (await response.text())];
  };
  expect(await ask('/en/news/a')).toEqual([200, 'en/news/a.html']);
  expect(await ask('/en/news/a.html')).toEqual([301, '/en/news/a']);
  expect(await ask('/en/news/a/index.md')).toEqual([200, 'en/news/a/index.md']);
  server.close();
});
