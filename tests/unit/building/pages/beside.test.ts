import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { beside } from '../../../../src/building/pages/beside.ts';

it('work goes on at each turn of what it stands beside', async () => {
  let steps = 0;
  const work = beside(async () => {
    for (; steps < 3; steps++) await setImmediate();
    return 'done';
  });
  for (let turn = 0; turn < 5; turn++) await work.turn();
  expect(steps).toBe(3);
  expect(work.hasFailed()).toBe(false);
  expect(await work.result).toBe('done');
});

it('what goes wrong in it is thrown at the next turn, and needs nobody to wait for it', async () => {
  const work = beside(async () => {
    await setImmediate();
    throw new Error('A picture is broken.');
  });
  await setImmediate();
  await expect(work.turn()).rejects.toThrow('A picture is broken.');
  expect(work.hasFailed()).toBe(true);
  await work.stop();
  await expect(work.result).rejects.toThrow('A picture is broken.');
});

it('work that is stopped is waited for to the end of its step', async () => {
  let steps = 0;
  const work = beside(async (isStopped) => {
    for (; steps < 1000 && !isStopped(); steps++) await setImmediate();
  });
  await work.turn();
  await work.stop();
  expect(steps).toBeLessThan(10);
});
