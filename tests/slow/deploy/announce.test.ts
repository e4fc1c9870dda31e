/** “npm run deploy” notes what it changes, and “npm run announce” says it, or tells it to services on loopback. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { siteFiles, writeBuiltSite } from '../../support/deploy/small-site.ts';
import { makeFolder } from '../../support/folders/make-folder.ts';
import { runCommand } from '../../support/newsrooms/run-command.ts';

const told: string[] = [];
const server = createServer((request, response) => {
  told.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`);
  request.resume().on('end', () => response.end());
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const through = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(() => new Promise((resolve) => server.close(resolve)));

const SITE_YAML = `name: Tidewater
section: News
description: News.
url: https://a.example/
locales: [{ tag: en }]
brand: { accent: "#7a1f3d" }
announce:
  purge: cloudflare
`;

it('what is published is announced when it is asked for, once every variable is there', {
  timeout: 120_000,
}, async () => {
  const room = makeFolder({ 'content/site/site.yaml': SITE_YAML });
  const target = join(makeFolder({ '.keep': '' }), 'public');
  const run = (command: string, ...options: string[]) => runCommand(command, room, ...options);
  writeBuiltSite(room, siteFiles(1, 3));
  expect(await run('announce')).toMatchObject({
    code: 0,
    out: expect.stringContaining('No deploy has changed anything'),
  });
  await run('deploy', '--to', target, '--publish');
  const dry = await run('announce');
  expect([dry.code, dry.errors]).toEqual([0, '']);
  expect(dry.out).toMatch(/^Would tell Cloudflare of \d+ addresses\n {2}https:\/\/a\.example\/\n/);
  expect(dry.out).toMatch(
    /\nSet CLOUDFLARE_ZONE_ID to the id of the zone first\.\n.*\nNothing was sent\. Add --publish/,
  );
  expect(await run('announce', '--publish', '--through', through)).toMatchObject({
    code: 2,
    errors: expect.stringContaining('Set the environment variable CLOUDFLARE_API_TOKEN to a token'),
  });
  expect(await run('announce', '--through', 'https://elsewhere.example')).toMatchObject({
    code: 2,
    errors: expect.stringContaining('is no address of this machine'),
  });
  expect(told).toEqual([]);
  process.env['CLOUDFLARE_ZONE_ID'] = 'zone';
  process.env['CLOUDFLARE_API_TOKEN'] = 'secret';
  const said = await run('announce', '--publish', '--through', through, '--format', 'json');
  expect(JSON.parse(said.out)).toMatchObject({
    command: 'announce',
    published: true,
    told: [{ service: 'Cloudflare' }],
  });
  expect(told).toEqual(['POST /https://api.cloudflare.com/client/v4/zones/zone/purge_cache Bearer secret']);
});
