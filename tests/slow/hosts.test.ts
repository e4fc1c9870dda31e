/** nginx, Caddy and Apache, set up by the files that are written for them, answer as the site means it. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { htaccess } from '../../src/core/hosting/apache.ts';
import { hostSettings } from '../../src/core/hosting/host-files.ts';
import { createHostRules } from '../../src/core/hosting/host-rules-of-site.ts';
import {
  ASKED,
  COMPRESSED,
  type Expected,
  FILES,
  GONE,
  hostLibrary,
  MISSING,
  MOVED,
  OWN_MOVED,
  OWN_PATTERN,
  OWN_RULES,
  writeHostSite,
} from '../support/hosting/host-site.ts';
import {
  findServer,
  NGINX_BROTLI,
  type RunningServer,
  startApache,
  startCaddy,
  startNginx,
} from '../support/sites/web-servers.ts';

const folder = mkdtempSync(join(tmpdir(), 'hosts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SERVERS = [
  { name: 'nginx' as const, command: 'nginx', packages: ['nginx-light', 'libnginx-mod-http-brotli-static'] },
  { name: 'caddy' as const, command: 'caddy', packages: ['caddy'] },
  { name: 'apache' as const, command: 'apache2', packages: ['apache2'] },
].map((server) => ({ ...server, isThere: findServer(server.command, server.packages) }));

describe.each(SERVERS)('behind $name', ({ name, packages, isThere }) => {
  if (!isThere)
    console.log(`${name} is not installed here: its tests are skipped. Debian: apt-get install ${packages}`);
  let server: RunningServer | undefined;
  beforeAll(async () => {
    if (!isThere) return;
    const root = mkdtempSync(join(folder, `${name}-site-`));
    const own = mkdtempSync(join(folder, `${name}-`));
    const library = hostLibrary(name);
    writeHostSite(root, library);
    const files = hostSettings(library, name, OWN_RULES);
    if (name === 'nginx') server = await startNginx(root, own, files, existsSync(NGINX_BROTLI));
    else if (name === 'caddy') server = await startCaddy(root, own, files);
    else {
      writeFileSync(join(root, 'news/.htaccess'), htaccess(createHostRules(library, OWN_RULES)));
      server = await startApache(root, own);
    }
  });
  afterAll(() => server?.close());

  const answersTo = (cases: Expected[]) =>
    test.skipIf(!isThere).each(cases)('$at answers $status', async ({ at, status, headers = {}, file }) => {
      const answer = await ask(`${server?.origin}${at}`);
      expect(answer.status).toBe(status);
      for (const [header, value] of Object.entries(headers))
        expect({ [header]: answer.headers[header] }).toEqual({
          [header]: value instanceof RegExp ? expect.stringMatching(value) : value,
        });
      if (file !== undefined) expect(answer.body).toBe(`${file}\n`);
    });

  describe('files', () => answersTo(FILES));
  describe('old addresses', () => answersTo([...MOVED, OWN_MOVED, OWN_PATTERN]));
  describe('old addresses with a query', () => answersTo(ASKED));
  describe('addresses that are gone', () => answersTo(GONE));
  describe('addresses where nothing is', () => answersTo(MISSING));

  describe('files that lie compressed beside others', () => {
    const hasBrotli = name !== 'nginx' || existsSync(NGINX_BROTLI);
    test.skipIf(!isThere || !hasBrotli).each(COMPRESSED)('$at in Brotli', ({ at, file }) => isSent(at, file, 'br'));
    test.skipIf(!isThere).each(COMPRESSED)('$at in gzip', ({ at, file }) => isSent(at, file, 'gzip'));
    test.skipIf(!isThere).each(COMPRESSED)('$at as it is', async ({ at, file }) => {
      const answer = await ask(`${server?.origin}${at}`, 'identity');
      expect([answer.headers['content-encoding'], answer.body]).toEqual([undefined, `${file}\n`]);
      expect(answer.headers['vary']).toMatch(/accept-encoding/i);
    });
    test.skipIf(!isThere || name === 'nginx')('none that is refused', async () => {
      const answer = await ask(`${server?.origin}${COMPRESSED[0]?.at}`, 'br;q=0, gzip');
      expect(answer.headers['content-encoding']).toBe('gzip');
    });

    /** The compressed file is sent with all headers of the other, and what says that it is compressed. */
    async function isSent(at: string, file: string, encoding: 'br' | 'gzip') {
      const answer = await ask(`${server?.origin}${at}`, encoding === 'br' ? 'gzip, deflate, br, zstd' : 'gzip');
      expect([answer.status, answer.headers['content-encoding']]).toEqual([200, encoding]);
      const text = encoding === 'br' ? brotliDecompressSync(answer.bytes) : gunzipSync(answer.bytes);
      expect(text.toString()).toBe(`${file} in ${encoding === 'br' ? 'Brotli' : 'gzip'}`);
      expect(answer.headers['vary']).toMatch(/accept-encoding/i);
      const plain = FILES.find((one) => one.at === at)?.headers ?? {};
      for (const [header, value] of Object.entries(plain))
        expect({ [header]: answer.headers[header] }).toEqual({
          [header]: value instanceof RegExp ? expect.stringMatching(value) : value,
        });
    }
  });

  test.skipIf(!isThere || name !== 'nginx')('nginx starts without its module for Brotli, and sends gzip', async () => {
    const root = mkdtempSync(join(folder, 'plain-site-'));
    const library = hostLibrary(name);
    writeHostSite(root, library);
    const files = hostSettings(library, name, OWN_RULES);
    const plain = await startNginx(root, mkdtempSync(join(folder, 'plain-')), files);
    const answer = await ask(`${plain.origin}${COMPRESSED[0]?.at}`, 'gzip, br');
    expect(answer.headers['content-encoding']).toBe('gzip');
    plain.close();
  });

  test.skipIf(!isThere)('a folder without its last slash leads to it', async () => {
    const answer = await ask(`${server?.origin}/news/en`);
    expect([301, 308]).toContain(answer.status);
    expect(answer.headers['location']).toMatch(/\/news\/en\/$/);
  });
});

/** Asks without a browser's own notions of what a path is. */
function ask(
  url: string,
  accepted?: string,
): Promise<{ status: number; headers: Record<string, string>; body: string; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: accepted === undefined ? {} : { 'accept-encoding': accepted } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (data: Buffer) => chunks.push(data));
      response.on('end', () => {
        const headers = Object.fromEntries(
          Object.entries(response.headersDistinct).map(([name, values = []]) => [name, values.join(', ')]),
        );
        if (headers['location']?.startsWith('http://127.0.0.1'))
          headers['location'] = headers['location'].replace(/^http:\/\/127\.0\.0\.1(:\d+)?/, '');
        resolve({
          status: response.statusCode ?? 0,
          headers: { 'cache-control': 'null', 'content-type': 'null', ...headers },
          body: Buffer.concat(chunks).toString(),
          bytes: Buffer.concat(chunks),
        });
      });
    }).on('error', reject);
  });
}
