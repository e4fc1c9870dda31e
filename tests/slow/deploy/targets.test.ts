/** Every kind of place gets the same site, is left whole by a deploy that is killed, and has its old site put back. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missingLinks } from '../../support/deploy/missing-links.ts';
import { killAfter, runDeploy } from '../../support/deploy/run-deploy.ts';
import { type Files, siteFiles, writeBuiltSite } from '../../support/deploy/small-site.ts';
import { findServer } from '../../support/sites/web-servers.ts';

const folder = mkdtempSync(join(tmpdir(), 'targets-'));
const room = join(folder, 'room');
const ONE = { ...siteFiles(1, 20), 'en/ünï cødé [1].html': 'One' };
const TWO = { ...siteFiles(2, 20), 'en/ünï cødé [1].html': 'Two', 'en/new & old?.txt': 'Two' };
const hasRsync = findServer('rsync', ['rsync'], ['--version']);

let s3: { server: S3rver; client: S3Client; env: Record<string, string> };
beforeAll(async () => {
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'news', configs: [] }],
  });
  const { port } = await server.run();
  const endpoint = `http://127.0.0.1:${port}`;
  const env = {
    AWS_ENDPOINT_URL_S3: endpoint,
    AWS_ACCESS_KEY_ID: 'S3RVER',
    AWS_SECRET_ACCESS_KEY: 'S3RVER',
    AWS_REGION: 'us-east-1',
    // s3rver knows no checksums
    AWS_REQUEST_CHECKSUM_CALCULATION: 'when_required',
    AWS_RESPONSE_CHECKSUM_VALIDATION: 'when_required',
  };
  const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
  const client = new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials });
  s3 = { server, client, env };
  git('init', '--quiet', '--bare', join(folder, 'pages.git'));
  // Stands in for ssh: leaves the host out, and runs what is asked for here
  writeFileSync(join(folder, 'loopback.sh'), '#!/bin/sh\nshift\nexec "$@"\n');
  chmodSync(join(folder, 'loopback.sh'), 0o755);
});
afterAll(async () => {
  await s3?.server.close();
  rmSync(folder, { recursive: true, force: true });
});

const PLACES = [
  {
    name: 'S3',
    isThere: true,
    to: 's3://news/site',
    env: () => s3.env,
    async read(): Promise<Files> {
      const listed = await s3.client.send(new ListObjectsV2Command({ Bucket: 'news', Prefix: 'site/' }));
      const files: Files = {};
      for (const { Key = '' } of listed.Contents ?? []) {
        const { Body } = await s3.client.send(new GetObjectCommand({ Bucket: 'news', Key }));
        files[Key.slice('site/'.length)] = (await Body?.transformToString()) ?? '';
      }
      return files;
    },
  },
  {
    name: 'rsync',
    isThere: hasRsync,
    to: `news.example:${join(folder, 'rsync site')}`,
    env: () => ({ RSYNC_RSH: join(folder, 'loopback.sh') }),
    async read(): Promise<Files> {
      return readFolder(join(folder, 'rsync site'));
    },
  },
  {
    name: 'a branch of Git',
    isThere: true,
    to: `pages:site@${join(folder, 'pages.git')}`,
    env: () => ({}),
    async read(): Promise<Files> {
      const checkout = join(folder, 'checkout');
      rmSync(checkout, { recursive: true, force: true });
      git('clone', '--quiet', '--branch', 'site', join(folder, 'pages.git'), checkout);
      rmSync(join(checkout, '.git'), { recursive: true });
      return readFolder(checkout);
    },
  },
];

describe.each(PLACES)('$name', ({ to, env, read, isThere, name }) => {
  const deploy = async (...options: string[]) => {
    const { code, output } = await runDeploy(room, ['--to', to, '--publish', '--grace', '0', ...options], env());
    expect(code, output).toBe(0);
    return output;
  };
  const site = async () =>
    Object.fromEntries(Object.entries(await read()).filter(([path]) => !/^\.broadsheet\//.test(path)));

  test.skipIf(!isThere)('gets a site, only what differs of the next, and the first one back', async () => {
    mkdirSync(join(folder, 'rsync site'), { recursive: true });
    writeBuiltSite(room, ONE);
    await deploy();
    expect(await site()).toEqual(ONE);
    expect(await deploy()).toContain('has everything of this site');
    writeBuiltSite(room, TWO);
    await deploy();
    expect(await site()).toEqual(TWO);
    await deploy('--undo');
    expect(await site()).toEqual(ONE);
    expect(Object.keys(await read()).filter((path) => /lock|begun/.test(path))).toEqual([]);
  });

  test.skipIf(!isThere)('is whole after a deploy that is killed, which the next completes', async () => {
    writeBuiltSite(room, TWO);
    for (const moment of name === 'S3' ? [10, 60, 150, 300] : [100, 400, 700]) {
      await runDeploy(room, ['--to', to, '--publish', '--grace', '0'], env(), (child) =>
        killAfter(child, 'Pictures', moment),
      );
      const files = await site();
      expect(missingLinks((path) => files[path])).toEqual([]);
    }
    await deploy();
    expect(await site()).toEqual(TWO);
  });
});

test('S3 keeps the type and the lifetime of each file', async () => {
  const headers = async (path: string) => {
    const { ContentType, CacheControl } = await s3.client.send(
      new GetObjectCommand({ Bucket: 'news', Key: `site/${path}` }),
    );
    return [ContentType, CacheControl];
  };
  expect(await headers('en/index.html')).toEqual(['text/html; charset=utf-8', 'public, max-age=0, must-revalidate']);
  const script = Object.keys(TWO).find((path) => path.endsWith('.js')) as string;
  expect(await headers(script)).toEqual(['text/javascript; charset=utf-8', 'public, max-age=31536000, immutable']);
});

test('a bucket behind CloudFront holds every text compressed, told as such, and what changes takes the place of the old', async () => {
  const at = async (path: string) => {
    const found = await s3.client.send(new GetObjectCommand({ Bucket: 'news', Key: `behind/${path}` }));
    const { ContentType, CacheControl, ContentEncoding } = found;
    return {
      bytes: Buffer.from((await found.Body?.transformToByteArray()) ?? []),
      ContentType,
      CacheControl,
      ContentEncoding,
    };
  };
  const deploy = async (files: Files, ...options: string[]) => {
    writeBuiltSite(room, files, { host: 's3-cloudfront' });
    const to = ['--to', 's3://news/behind', '--publish', '--grace', '0', ...options];
    const { code, output } = await runDeploy(room, to, s3.env);
    expect(code, output).toBe(0);
  };
  const own = { 'own.txt': 'Own', 'own.txt.br': brotliCompressSync('Own').toString('latin1') };
  await deploy({ ...ONE, ...own });
  const pages = { 'text/html; charset=utf-8': ['404.html', 'en/index.html'], 'text/plain; charset=utf-8': ['own.txt'] };
  const expectWhole = async (files: Files) => {
    for (const [type, paths] of Object.entries(pages))
      for (const path of paths) {
        const told = { ContentType: type, CacheControl: 'public, max-age=0, must-revalidate' };
        const [plain, br, gz] = await Promise.all([at(path), at(`${path}.br`), at(`${path}.gz`)]);
        expect([path, plain]).toMatchObject([path, { ...told, bytes: Buffer.from(files[path] ?? '') }]);
        expect([path, br]).toMatchObject([path, { ...told, ContentEncoding: 'br' }]);
        expect([path, gz]).toMatchObject([path, { ...told, ContentEncoding: 'gzip' }]);
        if (path !== 'own.txt') expect(brotliDecompressSync(br.bytes).toString()).toBe(files[path]);
        expect(gunzipSync(gz.bytes).toString()).toBe(files[path]);
      }
  };
  await expectWhole({ ...ONE, ...own });
  await deploy({ ...TWO, ...own });
  await expectWhole({ ...TWO, ...own });
  await deploy({ ...TWO, ...own }, '--undo');
  await expectWhole({ ...ONE, ...own });
});

test('what keeps a deploy from S3 is said in a sentence', async () => {
  const said = async (to: string, env: Record<string, string>) =>
    (await runDeploy(room, ['--to', to], { ...s3.env, ...env })).output.trim();
  expect(await said('s3://nowhere', {})).toBe('There is no bucket “nowhere”. Make it first, or write another name.');
  expect(await said('s3://news', { AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9', AWS_MAX_ATTEMPTS: '1' })).toMatch(
    /^s3:\/\/news can’t be reached \(ECONNREFUSED\)/,
  );
});

test('of two deploys to a branch at once, the slower one is refused, and nothing of the faster one is lost', async () => {
  writeBuiltSite(room, ONE);
  const place = join(folder, 'pages.git');
  // Pushes before the deploy does
  const hook = join(place, 'hooks/pre-receive');
  writeFileSync(
    hook,
    '#!/bin/sh\nrm "$0"\nunset GIT_QUARANTINE_PATH\ngit update-ref refs/heads/site $(git commit-tree -p site -m Faster site^{tree})\n',
  );
  chmodSync(hook, 0o755);
  const env = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@a.example' };
  const { code, output } = await runDeploy(room, ['--to', `pages:site@${place}`, '--publish'], env);
  expect([code, output]).toEqual([2, expect.stringMatching(/Another deploy has published to the branch site/)]);
  expect(git('--git-dir', place, 'log', '-1', '--format=%s', 'site')).toBe('Faster\n');
});

function git(...options: string[]): string {
  const name = { GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@a.example' };
  return execFileSync('git', options, { encoding: 'utf8', env: { ...process.env, ...name } });
}

function readFolder(at: string, prefix = ''): Files {
  const files: Files = {};
  for (const entry of existsSync(at) ? readdirSync(at, { withFileTypes: true }) : [])
    if (entry.isDirectory()) Object.assign(files, readFolder(join(at, entry.name), `${prefix}${entry.name}/`));
    else files[prefix + entry.name] = readFileSync(join(at, entry.name), 'utf8');
  return files;
}
