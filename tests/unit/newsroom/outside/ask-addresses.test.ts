import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { askAddresses, type Politeness } from '../../../../src/newsroom/outside/ask-addresses.ts';
import { InsideError } from '../../../../src/newsroom/outside/public-address.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const NOW = Date.parse('2026-06-01T00:00:00Z');
const DAY = 86_400_000;

/** A server on this machine, to which all names lead but those of `names`; it notes what it is asked, and what is waited for. */
async function openServer(handler: Handler, names: Record<string, Error> = {}) {
  const asked: string[] = [];
  const waits: number[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.host?.split(':')[0]}${request.url}`);
    handler(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const politeness: Politeness = {
    resolve: async (host) => {
      const fault = names[host];
      if (fault) throw fault;
      return ['127.0.0.1'];
    },
    userAgent: 'Broadsheet-Links/1 (+https://tidewater.example/)',
    timeout: 20_000,
    file: join(makeFolder(), 'outside.json'),
    now: NOW,
    wait: async (milliseconds) => waits.push(milliseconds),
    advance() {},
  };
  const at = (host: string, path = '/') => `http://${host}:${port}${path}`;
  return { asked, waits, politeness, at, port };
}

const answerWith =
  (status: number, headers: Record<string, string> = {}): Handler =>
  (_, response) => {
    response.writeHead(status, headers).end();
  };

describe('an address of another site', () => {
  it('is there where its head is, and the body is asked of none', async () => {
    const { asked, politeness, at } = await openServer(answerWith(200));
    const answers = await askAddresses([at('a.example', '/x')], politeness);
    expect([...answers.values()]).toEqual([{ state: 'there', status: 200 }]);
    expect(asked).toEqual(['HEAD a.example/x']);
  });

  it('is asked for whole where the server refuses its head', async () => {
    const { asked, politeness, at } = await openServer((request, response) => {
      response.writeHead(request.method === 'HEAD' ? 405 : 200).end('Words.');
    });
    const answers = await askAddresses([at('a.example')], politeness);
    expect([...answers.values()]).toEqual([{ state: 'there', status: 200 }]);
    expect(asked).toEqual(['HEAD a.example/', 'GET a.example/']);
  });

  it('is dead where there is nothing, and unsure where programs are refused', async () => {
    const { politeness, at } = await openServer((request, response) => {
      response.writeHead(Number(request.url?.slice(1))).end();
    });
    const answers = await askAddresses(
      [404, 410, 403, 999].map((status) => at('a.example', `/${status}`)),
      politeness,
    );
    expect([...answers.values()]).toEqual([
      { state: 'dead', status: 404 },
      { state: 'dead', status: 410 },
      { state: 'unsure', status: 403 },
      { state: 'unsure', status: 999 },
    ]);
  });

  it('is followed to where it has moved, and never into a private network', async () => {
    const inside = new InsideError('Inside.');
    const { asked, politeness, at, port } = await openServer(
      (request, response) => {
        const to = request.url === '/moved' ? `http://b.example:${port}/here` : `http://router.example:${port}/`;
        if (request.url === '/here') response.writeHead(200).end();
        else response.writeHead(302, { location: to }).end();
      },
      { 'router.example': inside },
    );
    const answers = await askAddresses([at('a.example', '/moved'), at('c.example', '/trap')], politeness);
    expect(answers.get(at('a.example', '/moved'))).toEqual({ state: 'there', status: 200 });
    expect(answers.get(at('c.example', '/trap'))).toEqual({ state: 'dead', status: 'inside' });
    expect(asked.toSorted()).toEqual(['HEAD a.example/moved', 'HEAD b.example/here', 'HEAD c.example/trap']);
  });

  it('that leads to itself again and again is asked no further', async () => {
    const { politeness, at, asked } = await openServer(answerWith(301, { location: '/' }));
    const answers = await askAddresses([at('a.example')], politeness);
    expect([...answers.values()]).toEqual([{ state: 'unsure', status: 301 }]);
    expect(asked).toHaveLength(9);
  });

  it('is dead where no host has its name, and its neighbours with it', async () => {
    const nameless = Object.assign(new Error(), { code: 'ENOTFOUND' });
    const { asked, politeness, at } = await openServer(answerWith(200), { 'gone.example': nameless });
    const gone = [at('gone.example', '/1'), at('gone.example', '/2')];
    const answers = await askAddresses([...gone, at('a.example')], politeness);
    expect(gone.map((address) => answers.get(address))).toEqual(Array(2).fill({ state: 'dead', status: 'nameless' }));
    expect(asked).toEqual(['HEAD a.example/']);
  });
});

describe('a server', () => {
  it('is told who asks, and how to reach whom', async () => {
    let agent: string | undefined;
    const { politeness, at } = await openServer((request, response) => {
      agent = request.headers['user-agent'];
      response.writeHead(200).end();
    });
    await askAddresses([at('a.example')], politeness);
    expect(agent).toBe('Broadsheet-Links/1 (+https://tidewater.example/)');
  });

  it('is asked once a second, one address after the other', async () => {
    let open = 0;
    let most = 0;
    const { waits, politeness, at } = await openServer((_, response) => {
      open += 1;
      most = Math.max(most, open);
      setImmediate(() => {
        open -= 1;
        response.writeHead(200).end();
      });
    });
    await askAddresses(
      [1, 2, 3].map((number) => at('a.example', `/${number}`)),
      politeness,
    );
    expect(waits).toEqual([1000, 1000]);
    expect(most).toBe(1);
  });

  it('is left alone as long as it asks for, and asked no more where it asks for long', async () => {
    let times = 0;
    const once = await openServer((_, response) => {
      times += 1;
      if (times === 1) response.writeHead(429, { 'retry-after': '7' }).end();
      else response.writeHead(200).end();
    });
    const answers = await askAddresses([once.at('a.example')], once.politeness);
    expect([...answers.values()]).toEqual([{ state: 'there', status: 200 }]);
    expect(once.waits).toEqual([7000]);

    const date = 'Mon, 01 Jun 2026 10:00:00 GMT';
    const long = await openServer(answerWith(429, { date, 'retry-after': 'Mon, 01 Jun 2026 11:00:00 GMT' }));
    const two = await askAddresses([long.at('a.example', '/1'), long.at('a.example', '/2')], long.politeness);
    expect([...two.values()]).toEqual(Array(2).fill({ state: 'unsure', status: 429 }));
    expect(long.asked).toEqual(['HEAD a.example/1']);
  });

  it('that is out of order is asked three times', async () => {
    const { asked, waits, politeness, at } = await openServer(answerWith(500));
    const answers = await askAddresses([at('a.example')], politeness);
    expect([...answers.values()]).toEqual([{ state: 'dead', status: 500 }]);
    expect(asked.filter((line) => line.startsWith('HEAD'))).toHaveLength(3);
    expect(waits).toEqual([2000, 4000]);
  });

  it('that ends each connection is given up after three addresses', async () => {
    const { asked, politeness, at } = await openServer((request, response) => {
      if (request.headers.host?.startsWith('a.')) request.socket.destroy();
      else response.writeHead(200).end();
    });
    const closed = [1, 2, 3, 4, 5].map((number) => at('a.example', `/${number}`));
    const answers = await askAddresses([...closed, at('b.example')], politeness);
    expect(closed.map((address) => answers.get(address))).toEqual(
      Array(5).fill({ state: 'dead', status: 'unreachable' }),
    );
    expect(asked.some((line) => line.endsWith('/3'))).toBe(true);
    expect(asked.some((line) => line.endsWith('/4'))).toBe(false);
  });
});

it('without a way to the internet, nothing is sure, and nothing is remembered', async () => {
  const nameless = Object.assign(new Error(), { code: 'ENOTFOUND' });
  const { politeness, at } = await openServer(answerWith(200), { 'a.example': nameless });
  const offline = await askAddresses([at('a.example')], politeness);
  expect([...offline.values()]).toEqual([{ state: 'unsure', status: 'nameless' }]);
  const online = await askAddresses([at('a.example')], { ...politeness, resolve: async () => ['127.0.0.1'] });
  expect([...online.values()]).toEqual([{ state: 'there', status: 200 }]);
});

describe('an answer', () => {
  it('holds for two weeks, and one that was no good for two days', async () => {
    const { asked, politeness, at } = await openServer((request, response) => {
      response.writeHead(request.url === '/good' ? 200 : 404).end();
    });
    const addresses = [at('a.example', '/good'), at('b.example', '/gone')];
    const askAfter = async (days: number) => {
      asked.length = 0;
      const answers = await askAddresses(addresses, { ...politeness, now: NOW + days * DAY });
      expect([...answers.values()].map(({ state }) => state).toSorted()).toEqual(['dead', 'there']);
      return asked.filter((line) => line.startsWith('HEAD')).toSorted();
    };
    expect(await askAfter(0)).toHaveLength(2);
    expect(await askAfter(1.9)).toEqual([]);
    expect(await askAfter(2.1)).toEqual(['HEAD b.example/gone']);
    expect(await askAfter(14.1)).toEqual(['HEAD a.example/good', 'HEAD b.example/gone']);
  });

  it('“too many requests” is not remembered', async () => {
    const { asked, politeness, at } = await openServer(answerWith(429, { 'retry-after': '3600' }));
    await askAddresses([at('a.example')], politeness);
    await askAddresses([at('a.example')], politeness);
    expect(asked).toHaveLength(2);
  });
});
