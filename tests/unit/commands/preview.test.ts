import { spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveSite } from '../../../src/commands/serve-site.ts';
import { makeFolder } from '../../support/folders/make-folder.ts';
import { runCommand } from '../../support/newsrooms/run-command.ts';

const LONG = 'A long text. '.repeat(200);

async function start(base = '/news/') {
  const folder = makeFolder({
    'index.html': 'home',
    'en/index.html': `<p>${LONG}</p>`,
    'en/404.html': 'nothing here, in English',
    '404.html': 'nothing here',
    'en/a/index.md': '# A',
    'a b.pdf': '0123456789',
    _headers: `${base}*\n  X-Frame-Options: DENY\n${base}en/*\n  X-English: yes\n/*/index.md\n  Content-Type: text/x-md\n`,
    _redirects: `${base} p=1 t=a%26b ${base}en/a 301!\n${base}old ${base}en/ 301\n${base}gone/ ${base}404.html 410!\n`,
    '.git/config': 'secret',
  });
  const server = serveSite(folder, base);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return (path: string, init: RequestInit = {}) => fetch(origin + path, { redirect: 'manual', ...init });
}

describe('the served site', () => {
  it('sends pages and files with their types and with the headers of the host', async () => {
    const get = await start();
    const page = await get('/news/en/');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect([page.headers.get('x-frame-options'), page.headers.get('x-english')]).toEqual(['DENY', 'yes']);
    expect((await get('/news/en/a/index.md')).headers.get('content-type')).toBe('text/x-md');
    const file = await get('/news/a%20b.pdf');
    expect([file.headers.get('content-type'), await file.text()]).toEqual(['application/pdf', '0123456789']);
  });

  it('leads on from old addresses, folders without a slash, and the top of the host', async () => {
    const get = await start();
    const to = async (path: string) => {
      const { status, headers } = await get(path);
      return [status, headers.get('location')];
    };
    expect(await to('/news/old?x=1')).toEqual([301, '/news/en/?x=1']);
    expect(await to('/news/?t=a%26b&x=2&p=1')).toEqual([301, '/news/en/a']);
    expect([(await get('/news/?p=1')).status, (await get('/news/?p=2&t=a%26b')).status]).toEqual([200, 200]);
    expect(await to('/news/en')).toEqual([301, '/news/en/']);
    expect(await to('/')).toEqual([302, '/news/']);
    const gone = await get('/news/gone/');
    expect([gone.status, await gone.text()]).toEqual([410, 'nothing here']);
  });

  it('answers wrong addresses with the nearest page for them, and shows nothing outside of it', async () => {
    const get = await start();
    const page = async (path: string) => {
      const response = await get(path);
      return [response.status, await response.text()];
    };
    expect(await page('/news/en/nowhere/')).toEqual([404, 'nothing here, in English']);
    for (const path of [
      '/news/nowhere',
      '/elsewhere/',
      '/news/_headers',
      '/news/.git/config',
      '/news/%2e%2e%2f%2e%2e%2fetc/passwd',
    ])
      expect(await page(path), path).toEqual([404, 'nothing here']);
    expect((await get('/news/%ff')).status).toBe(400);
    expect((await get('/news/en/', { method: 'POST' })).status).toBe(405);
  });

  it('is compressed where that helps, and not sent again to who has it', async () => {
    const get = await start('/');
    const encodingOf = async (path: string, encoding: string) => {
      const response = await get(path, { headers: { 'accept-encoding': encoding } });
      return [response.headers.get('content-encoding'), (await response.text()).length];
    };
    expect(await encodingOf('/en/', 'gzip, br')).toEqual(['br', LONG.length + 7]);
    expect(await encodingOf('/en/', 'gzip, br;q=0')).toEqual(['gzip', LONG.length + 7]);
    expect(await encodingOf('/en/', 'identity')).toEqual([null, LONG.length + 7]);
    expect(await encodingOf('/a%20b.pdf', 'br')).toEqual([null, 10]);
    const etag = (await get('/en/')).headers.get('etag') ?? '';
    expect((await get('/en/', { headers: { 'if-none-match': etag } })).status).toBe(304);
    const head = await get('/a%20b.pdf', { method: 'HEAD' });
    expect([head.headers.get('content-length'), await head.text()]).toEqual(['10', '']);
  });

  it('is sent in parts to who asks for a part', async () => {
    const get = await start('/');
    const part = async (range: string) => {
      const response = await get('/a%20b.pdf', { headers: { range } });
      return [response.status, await response.text(), response.headers.get('content-range')];
    };
    expect(await part('bytes=2-4')).toEqual([206, '234', 'bytes 2-4/10']);
    expect(await part('bytes=-3')).toEqual([206, '789', 'bytes 7-9/10']);
    expect(await part('bytes=8-')).toEqual([206, '89', 'bytes 8-9/10']);
    expect(await part('bytes=20-30')).toEqual([200, '0123456789', null]);
  });
});

describe('npm run preview', () => {
  const SITE =
    'name: S\nsection: N\ndescription: D.\nurl: https://a.example/news/\nlocales: [{ tag: en }]\nbrand: { accent: "#335577" }\n';

  it('says where the site is seen', { timeout: 60_000 }, async () => {
    const folder = makeFolder({ 'content/site/site.yaml': SITE, 'dist/404.html': 'none', 'dist/index.html': 'home' });
    const script = join(import.meta.dirname, '../../../src/commands/preview.ts');
    const child = spawn(process.execPath, [script, '--port', '0'], { cwd: folder });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    const line = await new Promise<string>((done) => child.stdout.once('data', (data) => done(String(data))));
    const [, address = ''] = /^The site in dist is at (http:\/\/localhost:\d+\/news\/)\./.exec(line) ?? [];
    expect(await (await fetch(address)).text()).toBe('home');
  });

  it('ends with one sentence where there is no site, or no such port', { timeout: 60_000 }, async () => {
    const folder = makeFolder({ 'content/site/site.yaml': SITE });
    expect(await runCommand('preview', folder)).toEqual({
      code: 2,
      out: '',
      errors: 'There is no site in dist. Build it first: npm run build.\n',
    });
    expect((await runCommand('preview', folder, '--port', 'x')).errors).toMatch(/^“x” is no port\. [^\n]+\n$/);
  });
});
