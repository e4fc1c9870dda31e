/** The service of likes, asked on the runtime on which it is deployed. */
import { Response } from 'miniflare';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import {
  ADMIN_TOKEN,
  type LikesService,
  makeAddress,
  makeVoter,
  ORIGIN,
  openLikesService,
  VOTES_PER_NETWORK,
} from '../../../support/likes/likes-service.ts';

const AWARD = '/2024/award';

let service: LikesService;

beforeAll(async () => {
  service = await openLikesService({ stories: ['2024/award', '2024/naïve & 100%', 'other'] });
});
afterAll(() => service.close());

describe('a vote', () => {
  it('counts once however often it comes, and can be taken back', async () => {
    const [ana, ben] = [makeVoter(), makeVoter()];
    const answers = [];
    for (const [who, liked] of [
      [ana, true],
      [ana, true],
      [ben, true],
      [ana, false],
      [ana, false],
      [makeVoter(), false],
    ] as const)
      answers.push((await service.vote(AWARD, { voter: who, liked })).body);
    expect(answers).toEqual([
      { count: 1, liked: true },
      { count: 1, liked: true },
      { count: 2, liked: true },
      { count: 1, liked: false },
      { count: 1, liked: false },
      { count: 1, liked: false },
    ]);
    expect(await service.countOf(AWARD)).toBe(1);
    expect(await service.countOf('/other')).toBe(0);
  });

  it('is for a story whose id may hold any letter', async () => {
    const path = `/2024/${encodeURIComponent('naïve & 100%')}`;
    expect((await service.vote(path, { voter: makeVoter(), liked: true })).status).toBe(200);
    expect(await service.countOf(path)).toBe(1);
  });

  it('is refused from another origin, and from none', async () => {
    for (const origin of ['https://elsewhere.example', 'null', `${ORIGIN}.elsewhere.example`, ''])
      expect(
        (await service.vote(AWARD, { voter: makeVoter(), liked: true }, { headers: { origin } })).status,
        origin,
      ).toBe(403);
  });

  it('is refused where it can’t be read', async () => {
    const right = { voter: makeVoter(), liked: true };
    for (const [body, headers, status] of [
      [{ ...right, voter: 'short' }, {}, 400],
      [{ ...right, voter: right.voter.toUpperCase() }, {}, 400],
      [{ ...right, liked: 'yes' }, {}, 400],
      ['[]', {}, 400],
      ['null', {}, 400],
      ['{"voter":', {}, 400],
      [{ ...right, more: 'x'.repeat(1000) }, {}, 413],
      [right, { 'content-type': 'text/plain' }, 415],
    ] as const)
      expect((await service.vote(AWARD, body, { headers })).status, JSON.stringify(body)).toBe(status);
  });

  it('is refused for a story that the newsroom does not list, and by any other method', async () => {
    expect((await service.vote('/unknown', { voter: makeVoter(), liked: true })).status).toBe(404);
    expect((await service.ask('/unknown')).status).toBe(404);
    expect((await service.ask('/%E0%A4%A')).status).toBe(404);
    expect((await service.ask(AWARD, { method: 'DELETE' })).status).toBe(405);
    expect((await service.ask('/', { method: 'POST' })).status).toBe(405);
  });

  it('is allowed to the newsroom’s origin alone by CORS, whoever asks', async () => {
    for (const origin of [ORIGIN, 'https://elsewhere.example'])
      for (const method of ['OPTIONS', 'GET']) {
        const { headers } = await service.ask(AWARD, { method, headers: { origin } });
        expect(headers.get('access-control-allow-origin')).toBe(ORIGIN);
        expect(headers.get('access-control-allow-credentials')).toBe(null);
      }
  });
});

describe('a network', () => {
  it('is refused when it alone sends too many votes, while others are heard', async () => {
    const statuses = await Promise.all(
      Array.from({ length: VOTES_PER_NETWORK + 5 }, (_, index) =>
        service.vote(
          AWARD,
          { voter: makeVoter(), liked: true },
          // What a request says of its way here changes nothing
          { from: `198.51.100.${index}`, headers: { 'x-forwarded-for': makeAddress(), 'x-real-ip': makeAddress() } },
        ),
      ),
    );
    expect(statuses.filter(({ status }) => status === 200)).toHaveLength(VOTES_PER_NETWORK);
    expect(statuses.filter(({ status }) => status === 429)).toHaveLength(5);
    expect((await service.vote(AWARD, { voter: makeVoter(), liked: true }, { from: '198.51.101.1' })).status).toBe(200);
    expect((await service.ask(AWARD, { from: '198.51.100.1' })).status).toBe(200);
  });
});

describe('counts', () => {
  it('are exported and imported by those who have the secret', async () => {
    for (const authorization of ['', 'Bearer', 'Bearer wrong', `Basic ${ADMIN_TOKEN}`])
      for (const method of ['GET', 'PUT'])
        expect((await service.edit({ method, headers: { authorization } })).status, authorization).toBe(401);
    const who = makeVoter();
    await service.vote('/other', { voter: who, liked: true });
    expect(await service.edit({ method: 'PUT', body: { counts: { other: 94, 'of old': 3 } } })).toMatchObject({
      status: 200,
      body: { stories: 2 },
    });
    expect((await service.edit()).body).toMatchObject({ counts: { other: 94, 'of old': 3 } });
    expect((await service.vote('/other', { voter: who, liked: true })).body).toEqual({ count: 94, liked: true });
    expect((await service.vote('/other', { voter: who, liked: false })).body).toEqual({ count: 93, liked: false });
  });

  it('are refused whole where one of them can’t be a count', async () => {
    const before = (await service.edit()).body;
    for (const counts of [{ other: 5, '2024/award': -1 }, { other: 1.5 }, { other: '5' }, { '': 5 }, [5], null])
      expect((await service.edit({ method: 'PUT', body: { counts } })).status, JSON.stringify(counts)).toBe(400);
    expect((await service.edit({ method: 'PUT', body: '{}', headers: { 'content-type': 'text/plain' } })).status).toBe(
      415,
    );
    expect((await service.edit()).body).toEqual(before);
  });
});

describe('the list of stories', () => {
  it('is asked for once, not with each vote', async () => {
    const before = service.asked();
    await Promise.all(Array.from({ length: 20 }, () => service.vote(AWARD, { voter: makeVoter(), liked: true })));
    expect(service.asked()).toBe(before);
    expect(before).toBeGreaterThan(0);
  });

  it('is needed: without it nobody can vote', async () => {
    const lost = await openLikesService({ stories: () => new Response('', { status: 500 }) });
    onTestFinished(() => lost.close());
    expect((await lost.vote(AWARD, { voter: makeVoter(), liked: true })).status).toBe(503);
    expect((await lost.ask(AWARD)).status).toBe(503);
  });
});
