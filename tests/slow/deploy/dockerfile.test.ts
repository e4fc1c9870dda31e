/** The lines of the Dockerfile, carried out in order, lead to a site that Caddy serves to readers as no root. */
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { buildStages, readDockerfile } from '../../support/deploy/dockerfile.ts';
import { FIXTURES } from '../../support/newsrooms/newsroom-folder.ts';
import { findServer } from '../../support/sites/web-servers.ts';

const CHECKOUT = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'docker-'));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isThere = findServer('caddy', ['caddy']);
if (!isThere) console.log('Caddy is not installed here: the Dockerfile is not tested. Debian: apt-get install caddy');

test.skipIf(!isThere)(
  'a newsroom is built, compressed and served, and nothing is written where the site lies',
  async () => {
    const context = join(folder, 'context');
    for (const name of readdirSync(CHECKOUT).filter(
      (one) => !/^(node_modules|dist|\.git|\.cache|tests|content)$/.test(one),
    ))
      cpSync(join(CHECKOUT, name), join(context, name), { recursive: true });
    cpSync(join(FIXTURES, 'base/content'), join(context, 'content'), { recursive: true });
    const settings = join(context, 'content/site/site.yaml');
    const text = readFileSync(settings, 'utf8').replace(/^(url: .*?)\/?$/m, '$1/news/');
    writeFileSync(settings, `${text}\nhost: caddy\n`);
    const stage = buildStages(context, folder, ['/build', '/srv']);
    expect(stage.user).toMatch(/^[1-9]/);
    expect(readdirSync(join(stage.root, 'srv/news'))).not.toContain('.broadsheet');
    expect(existsSync(join(stage.root, 'srv/news/en/index.html.br'))).toBe(true);

    const [command = '', ...values] = stage.command;
    const port = 18_080 + (process.pid % 1000);
    const id = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const child = spawn(command, values, {
      ...id,
      cwd: '/',
      env: {
        PATH: process.env['PATH'],
        ...stage.env,
        SITE_ADDRESS: `:${port}`,
        XDG_CONFIG_HOME: join(tmpdir(), 'caddy-as-nobody'),
        XDG_DATA_HOME: join(tmpdir(), 'caddy-as-nobody'),
      },
      stdio: 'ignore',
    });
    try {
      const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { headers: { 'accept-encoding': 'br' } });
      let page = await ask('/news/en/').catch(() => undefined);
      for (let tries = 0; !page && tries < 100; tries++) {
        await sleep(100);
        page = await ask('/news/en/').catch(() => undefined);
      }
      expect([page?.status, page?.headers.get('content-encoding')]).toEqual([200, 'br']);
      expect(page?.headers.get('x-content-type-options')).toBe('nosniff');
      expect(await page?.text()).toContain('<!DOCTYPE html>');
      expect((await ask('/news/nothing/')).status).toBe(404);
    } finally {
      child.kill('SIGTERM');
    }
  },
);

test('base images are named by their tags until a registry tells their digests', () => {
  const lines = readDockerfile(readFileSync(join(CHECKOUT, 'Dockerfile'), 'utf8'));
  expect(lines.filter(([name]) => name === 'FROM').map(([, image]) => image)).toEqual([
    'node:24-bookworm-slim AS build',
    'caddy:2-alpine',
  ]);
});
