/** Services on loopback are told of changes: once more where they are busy, all of them though one fails. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readChanges, writeChanges } from '../../../src/core/announcements/changes.ts';
import { gatherAnnouncements, sendAnnouncements } from '../../../src/deploy/announce-changes.ts';
import { noteChanges } from '../../../src/deploy/note-changes.ts';
import { manifestOf } from '../../support/deploy/small-site.ts';
import { makeFolder } from '../../support/folders/make-folder.ts';

const SITE = {
  announce: { indexNow: 'key-of-the-newsroom', purge: 'varnish' as const },
  webSubHub: 'https://hub.example/',
};
const FILES = { 'en/a/index.html': '1', 'en/feed.xml': '1', '_astro/a.12345678.js': '1' };

/** What the services were told, and how they answer. */
let told: { asked: string; body: string }[] = [];
let answers: (request: IncomingMessage) => { status: number; retryAfter?: string } = () => ({ status: 200 });
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    told.push({ asked: `${request.method} ${request.url}`, body });
    const { status, retryAfter } = answers(request);
    response.writeHead(status, retryAfter ? { 'retry-after': retryAfter } : {}).end('a body that nobody reads');
  });
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const through = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
afterAll(() => new Promise((resolve) => server.close(resolve)));

const waited: number[] = [];
const sending = {
  through,
  async wait(milliseconds: number) {
    waited.push(milliseconds);
  },
  advance() {},
};

beforeEach(() => {
  told = [];
  waited.length = 0;
  answers = () => ({ status: 200 });
});

function recordOf(files: Record<string, string>, head: Parameters<typeof manifestOf>[1] = {}) {
  const manifest = manifestOf(files, head);
  const kinds = { 'en/a/index.html': 'page', 'en/feed.xml': 'feed' } as const;
  return {
    ...manifest,
    files: manifest.files.map((file) => ({
      ...file,
      ...(file.path in kinds && { kind: kinds[file.path as 'en/feed.xml'] }),
    })),
    serial: 1,
    at: 0,
    leaving: [],
  };
}

function changesFile() {
  const file = join(makeFolder({ '.keep': '' }), 'changes.json');
  noteChanges(file, undefined, recordOf(FILES));
  return file;
}

describe('changes', () => {
  it('are gathered over deploys until they are announced, and begin anew then', () => {
    const file = changesFile();
    const changed = recordOf({ ...FILES, 'en/feed.xml': '2' });
    noteChanges(file, recordOf(FILES), changed);
    const first = readChanges(readFileSync(file, 'utf8'));
    expect(first?.added.map(({ address }) => address)).toContain('https://a.example/en/feed.xml');
    expect(first?.changed).toEqual([]);
    if (first) writeFileSync(file, writeChanges({ ...first, isAnnounced: true }));
    noteChanges(file, changed, recordOf({ ...FILES, 'en/feed.xml': '3' }));
    const next = readChanges(readFileSync(file, 'utf8'));
    expect([next?.added, next?.changed.map(({ address }) => address)]).toEqual([[], ['https://a.example/en/feed.xml']]);
  });

  it('of a preview are noted nowhere', () => {
    const file = changesFile();
    const before = readFileSync(file, 'utf8');
    noteChanges(file, recordOf(FILES), recordOf({ 'en/b/index.html': '1' }, { role: 'preview' }));
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('in a file that can’t be read are told of, and give way to the next deploy’s', () => {
    const file = changesFile();
    writeFileSync(file, '{"version":1');
    expect(() => gatherAnnouncements(file, SITE, {})).toThrow(/can’t be read. The next deploy writes it anew/);
    noteChanges(file, recordOf(FILES), recordOf({ ...FILES, 'en/feed.xml': '2' }));
    expect(gatherAnnouncements(file, SITE, {}).announcements).toHaveLength(2);
  });
});

describe('services', () => {
  it('are told in turn: caches first, then who comes to look', async () => {
    const file = changesFile();
    await sendAnnouncements(file, gatherAnnouncements(file, SITE, {}), sending);
    expect(told.map(({ asked }) => asked).slice(-2)).toEqual([
      'POST /https://hub.example/',
      'POST /https://api.indexnow.org/indexnow',
    ]);
    expect(
      told
        .map(({ asked }) => asked)
        .slice(0, -2)
        .sort(),
    ).toEqual(['PURGE /https://a.example/en/a/', 'PURGE /https://a.example/en/feed.xml']);
    expect(JSON.parse(told.at(-1)?.body ?? '').urlList).toEqual(['https://a.example/en/a/']);
  });

  it('that are busy are asked once more, as late as they say', async () => {
    let count = 0;
    answers = ({ url }) => {
      if (!url?.includes('indexnow')) return { status: 200 };
      count += 1;
      return count === 1 ? { status: 429, retryAfter: '3' } : count === 2 ? { status: 503 } : { status: 202 };
    };
    const file = changesFile();
    await sendAnnouncements(file, gatherAnnouncements(file, SITE, {}), sending);
    expect([count, waited]).toEqual([3, [3000, 4000]]);
  });

  it('that refuse are named with a remedy, the others are told, and the list stays open', async () => {
    answers = ({ url }) => ({ status: url?.includes('hub.example') ? 403 : url?.includes('indexnow') ? 500 : 200 });
    const file = changesFile();
    const sent = sendAnnouncements(file, gatherAnnouncements(file, SITE, {}), sending);
    await expect(sent).rejects.toThrow(
      /^the hub hub.example was not told: it answered 403\. Look whether .*\nIndexNow was not told: it answered 500\. Try again later\.\nRun/i,
    );
    expect(told.filter(({ asked }) => asked.startsWith('PURGE'))).toHaveLength(2);
    expect(told.filter(({ asked }) => asked.includes('indexnow'))).toHaveLength(4);
    expect(readChanges(readFileSync(file, 'utf8'))?.isAnnounced).toBe(false);
  });

  it('that can’t be reached are named', async () => {
    const file = changesFile();
    const found = gatherAnnouncements(file, { announce: { indexNow: 'key-of-the-newsroom' } }, {});
    await expect(sendAnnouncements(file, found, { ...sending, through: 'http://127.0.0.1:9' })).rejects.toThrow(
      /^IndexNow was not told: it can’t be reached \(/,
    );
  });

  it('are told once', async () => {
    const file = changesFile();
    const hub = { announce: {}, webSubHub: `${through}hub` };
    await sendAnnouncements(file, gatherAnnouncements(file, hub, {}), { ...sending, through: undefined });
    expect(told.map(({ asked }) => asked)).toEqual(['POST /hub']);
    expect(gatherAnnouncements(file, hub, {}).announcements).toEqual([]);
  });

  it('are none, which is said with what to write', () => {
    expect(gatherAnnouncements(changesFile(), { announce: {} }, {}).nothing).toMatch(
      /Nobody is to be told. Write whom/,
    );
  });
});
