import { readdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { INTERNET } from '../../../../src/importing/pictures/ask-once.ts';
import { type FetchOptions, openFetchFiles } from '../../../../src/importing/pictures/fetch-files.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A server on loopback that answers by the paths of requests, and every host's address for this test. */
async function serve(answers: Record<string, Answer>) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.headers.host?.replace(/:\d+$/, '')}${request.url}`);
    (answers[request.url ?? ''] ?? ((missing) => missing.writeHead(404).end()))(response, request);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const waits: number[] = [];
  const options: FetchOptions = {
    folder: makeFolder(),
    pause: 0,
    wait: async (time) => void waits.push(time),
    network: { resolve: async () => [{ address: '127.0.0.1', family: 4 }], isAllowed: () => true },
  };
  return { asked, waits, options, at: (path: string) => `http://old.example:${port}${path}` };
}

const text = ({ bytes }: { bytes?: Buffer }) => bytes?.toString();

it('a file is fetched once, also where the move is begun again', async () => {
  const { asked, options, at } = await serve({ '/a.jpg': (response) => response.end('A') });
  const first = openFetchFiles(options);
  expect(text((await first.fetch(at('/a.jpg'))) as never)).toBe('A');
  expect(text((await openFetchFiles(options).fetch(at('/a.jpg'))) as never)).toBe('A');
  expect(asked).toEqual(['old.example/a.jpg']);
  expect(first.requests).toBe(1);
});

it('it says who asks, and asks a host for one file at a time, with a pause', async () => {
  let open = 0;
  let most = 0;
  const agents = new Set<string | undefined>();
  const answer: Answer = (response, request) => {
    agents.add(request.headers['user-agent']);
    open += 1;
    most = Math.max(most, open);
    setTimeout(() => {
      open -= 1;
      response.end('x');
    }, 10);
  };
  const { options, waits, at } = await serve({ '/1': answer, '/2': answer, '/3': answer });
  const files = openFetchFiles({ ...options, pause: 5000 });
  await Promise.all(['/1', '/2', '/3'].map((path) => files.fetch(at(path))));
  expect(most).toBe(1);
  expect(waits).toHaveLength(2);
  expect(Math.min(...waits)).toBeGreaterThan(4000);
  expect([...agents]).toEqual([expect.stringContaining('Broadsheet')]);
});

it('a host that is busy is asked again, after as long as it says', async () => {
  let tries = 0;
  const { options, waits, at } = await serve({
    '/a': (response) => {
      tries += 1;
      if (tries === 1) response.writeHead(429, { 'retry-after': '7' }).end();
      else if (tries === 2) response.writeHead(503).end();
      else response.end('at last');
    },
    '/never': (response) => response.writeHead(503, { 'retry-after': '99999' }).end(),
  });
  expect(text((await openFetchFiles(options).fetch(at('/a'))) as never)).toBe('at last');
  expect(waits).toEqual([7000, 4000]);
  expect(await openFetchFiles(options).fetch(at('/never'))).toEqual(
    expect.objectContaining({ fault: 'the host answered 503' }),
  );
  expect(Math.max(...waits)).toBe(60_000);
});

it('what is not there, too large or cut off is told, and nothing of it is kept', async () => {
  const { options, asked, at } = await serve({
    '/large': (response) => response.writeHead(200, { 'content-length': '60000000' }).write('x'),
    '/cut': (response) => {
      response.writeHead(200, { 'content-length': '10' }).write('x');
      setTimeout(() => response.destroy(), 5);
    },
  });
  const files = openFetchFiles(options);
  expect(await files.fetch(at('/none'))).toMatchObject({ fault: 'the host answered 404' });
  expect(await files.fetch(at('/none'))).toEqual({ fault: 'the host answered 404' });
  expect(await files.fetch(at('/large'))).toMatchObject({ fault: 'it has more than 50 MB' });
  expect(await files.fetch(at('/cut'))).toMatchObject({ fault: 'its answer was cut off' });
  expect(await files.fetch('ftp://old.example/a')).toMatchObject({ fault: 'its address begins with ftp:' });
  expect(await files.fetch('http://me:secret@old.example/a')).toMatchObject({ fault: 'its address holds a password' });
  expect(asked.filter((path) => path.endsWith('/none'))).toHaveLength(1);
  expect(readdirSync(options.folder)).toEqual([]);
});

it('it is led on five times at most', async () => {
  const { options, at } = await serve({
    '/1': (response) => response.writeHead(302, { location: '/2' }).end(),
    '/2': (response) => response.end('there'),
    '/round': (response) => response.writeHead(301, { location: '/round' }).end(),
  });
  const files = openFetchFiles(options);
  expect(text((await files.fetch(at('/1'))) as never)).toBe('there');
  expect(await files.fetch(at('/round'))).toEqual({ fault: 'it leads on more than 5 times' });
});

it('no private address is asked: not by name, by number, after a redirect, nor among others', async () => {
  const { asked, options, at } = await serve({
    '/in': (response) => response.writeHead(302, { location: 'http://inside.example/' }).end(),
  });
  const own = new URL(at('/in'));
  const addresses: Record<string, string[]> = {
    'inside.example': ['10.0.0.7'],
    'metadata.example': ['169.254.169.254'],
    'mixed.example': ['203.1.113.9', '127.0.0.1'],
  };
  const resolve = async (host: string) => (addresses[host] ?? ['127.0.0.1']).map((address) => ({ address, family: 4 }));
  // The server itself stands for a public host
  const network = {
    resolve,
    isAllowed: (address: string) => INTERNET.isAllowed(address),
  };
  const strict = openFetchFiles({ ...options, network });
  for (const address of ['http://inside.example/', 'http://metadata.example/', 'http://mixed.example/', own.href])
    expect(await strict.fetch(address), address).toMatchObject({ fault: expect.stringContaining('private address') });
  for (const host of ['127.0.0.1', '[::1]', '[::ffff:10.0.0.1]', '0x7f000001', '2130706433', '[fd00::1]'])
    expect(await strict.fetch(`http://${host}:${own.port}/`), host).toMatchObject({
      fault: expect.stringContaining('private'),
    });
  expect(asked).toEqual([]);
  const lenient = {
    ...network,
    isAllowed: (address: string) => address === '127.0.0.1' || INTERNET.isAllowed(address),
  };
  expect(await openFetchFiles({ ...options, network: lenient }).fetch(own.href)).toMatchObject({
    fault: expect.stringContaining('“inside.example” leads to a private address'),
  });
});

it('the address that was looked at is the one that is asked, whatever the host answers next', async () => {
  const { options, at } = await serve({ '/a': (response) => response.end('A') });
  const answers = ['127.0.0.1', '10.0.0.1'];
  const seen: string[] = [];
  const files = openFetchFiles({
    ...options,
    network: {
      resolve: async () => [{ address: answers.shift() ?? '10.0.0.1', family: 4 }],
      isAllowed: (address) => {
        seen.push(address);
        return true;
      },
    },
  });
  expect(text((await files.fetch(at('/a'))) as never)).toBe('A');
  expect(seen).toEqual(['127.0.0.1']);
});
