import { describe, expect, it } from 'vitest';
import { isOfShard, readShard } from '../../../../src/building/parts/shard.ts';

describe('a part', () => {
  it('is named by its number and how many there are', () => {
    expect(readShard('2/8')).toEqual({ number: 2, count: 8 });
    expect(readShard(' 1 / 1 ')).toEqual({ number: 1, count: 1 });
  });

  it.each(['', '2', '0/8', '9/8', '1/257', '-1/8', '1/8/2', 'a/b', '1.5/2', '99999/99999'])('is not “%s”', (text) => {
    expect(() => readShard(text)).toThrow(/^--shard can’t be “.*2\/8/);
  });

  it('has each thing that is in no other, and about as many as they', () => {
    const names = Array.from({ length: 8000 }, (_, index) => `/en/news/story-${index}/`);
    const sizes = Array.from({ length: 8 }, (_, index) =>
      names.filter((name) => isOfShard(name, { number: index + 1, count: 8 })),
    );
    expect(sizes.flat().sort()).toEqual([...names].sort());
    for (const { length } of sizes) expect(Math.abs(length - 1000)).toBeLessThan(150);
  });
});
