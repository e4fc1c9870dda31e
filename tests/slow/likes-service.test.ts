/** The service of likes under a storm of voters, what it keeps, and what outlives a restart. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type LikesService, makeVoter, openLikesService, type ServiceOptions } from '../support/likes/likes-service.ts';

const AWARD = '/2024/award';
const DAY = 86_400_000;

/** Its counts lie in `persist`. */
async function open(options: ServiceOptions = {}): Promise<LikesService & { persist: string }> {
  const persist = mkdtempSync(join(tmpdir(), 'likes-'));
  const service = await openLikesService({ stories: ['2024/award'], persist, ...options });
  onTestFinished(async () => {
    await service.close();
    rmSync(persist, { recursive: true, force: true });
  });
  return Object.assign(service, { persist });
}

describe('a storm of 200 voters from 200 networks', () => {
  it('is counted exactly, with repeats and votes taken back, before and after a restart', async () => {
    const service = await open();
    const voters = Array.from({ length: 200 }, (_, index) => ({ voter: makeVoter(), from: `172.16.${index}.1` }));
    const times: number[] = [];
    const vote = async ({ voter, from }: (typeof voters)[number], liked: boolean) => {
      const start = performance.now();
      const { status } = await service.vote(AWARD, { voter, liked }, { from });
      times.push(performance.now() - start);
      expect(status).toBe(200);
    };
    // Each votes, votes again, and every fourth takes it back, while the others are at it
    await Promise.all(
      voters.map(async (voter, index) => {
        await vote(voter, true);
        await vote(voter, true);
        if (index % 4 === 0) await vote(voter, false);
      }),
    );
    expect(await service.countOf(AWARD)).toBe(150);
    await service.restart();
    expect(await service.countOf(AWARD)).toBe(150);
    await Promise.all(voters.map((voter) => vote(voter, true)));
    expect(await service.countOf(AWARD)).toBe(200);
    const alone: number[] = [];
    for (const voter of voters) {
      const start = performance.now();
      await vote(voter, false);
      alone.push(performance.now() - start);
    }
    expect(await service.countOf(AWARD)).toBe(0);
    console.info(`A vote, p95: ${p95(alone)} ms one after another, ${p95(times)} ms in the storm.`);
  });
});

function p95(times: number[]): string {
  return ([...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] as number).toFixed(1);
}

describe('what is kept', () => {
  it('is neither a voter’s token nor an address, and outlives a restart', async () => {
    const service = await open();
    const voter = makeVoter();
    await service.vote(AWARD, { voter, liked: true }, { from: '203.0.113.77' });
    await service.restart();
    expect((await service.vote(AWARD, { voter, liked: true })).body).toEqual({ count: 1, liked: true });
    await service.close();
    const files = readdirSync(service.persist, { recursive: true, withFileTypes: true });
    const bytes = Buffer.concat(
      files.filter((entry) => entry.isFile()).map(({ parentPath, name }) => readFileSync(join(parentPath, name))),
    );
    expect(bytes.includes(Buffer.from('2024/award'))).toBe(true);
    for (const secret of [Buffer.from(voter), Buffer.from(voter, 'hex'), Buffer.from('203.0.113')])
      expect(bytes.includes(secret)).toBe(false);
  });

  it('forgets after 400 days who has voted, and keeps the count', async () => {
    const day = (number: number) => ({ now: number * DAY });
    const service = await open(day(20_000));
    const vote = { voter: makeVoter(), liked: true };
    await service.vote(AWARD, vote);
    await service.restart(day(20_400));
    expect((await service.vote(AWARD, vote)).body).toEqual({ count: 1, liked: true });
    await service.restart(day(20_401));
    expect((await service.vote(AWARD, vote)).body).toEqual({ count: 2, liked: true });
  });
});
