import { describe, expect, it } from 'vitest';
import { createProgress } from '../../../../src/newsroom/report/progress.ts';

function make(isTerminal: boolean) {
  const written: string[] = [];
  const time = { now: 0 };
  const progress = createProgress(
    (text) => written.push(text),
    isTerminal,
    () => time.now,
  );
  const advance = (now: number, done: number) => {
    time.now = now;
    progress.advance(done);
  };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what erases a line
  return { written, progress, advance, shown: () => written.at(-1)?.replace(/^\r\u001b\[K/, '') };
}

describe('progress in a terminal', () => {
  it('is one line with the phase, what is done of all, and after a while the time left', () => {
    const { written, progress, advance, shown } = make(true);
    progress.begin('Reading');
    expect(shown()).toBe('Reading …');
    progress.begin('Pages', 1200);
    expect(shown()).toBe('Pages: 0 of 1,200 …');
    advance(1000, 100);
    expect(shown()).toBe('Pages: 100 of 1,200 …');
    advance(3000, 300);
    expect(shown()).toBe('Pages: 300 of 1,200, about 9 s left …');
    advance(60_000, 301);
    expect(shown()).toBe('Pages: 301 of 1,200, about 3 min left …');
    progress.end();
    expect(written.join('')).not.toContain('\n');
    expect(shown()).toBe('');
  });

  it('names what is done beside it, until that ends', () => {
    const { progress, advance, shown } = make(true);
    const pictures = progress.beside();
    pictures.begin('Pictures', 8);
    progress.begin('Pages', 1200);
    expect(shown()).toBe('Pages: 0 of 1,200 · Pictures: 0 of 8 …');
    pictures.advance(3);
    advance(1000, 100);
    expect(shown()).toBe('Pages: 100 of 1,200 · Pictures: 3 of 8 …');
    progress.end();
    expect(shown()).toBe('Pictures: 3 of 8 …');
    pictures.end();
    expect(shown()).toBe('');
  });

  it('is drawn ten times a second at most', () => {
    const { written, progress, advance } = make(true);
    progress.begin('Pages', 1000);
    for (let now = 1; now <= 1000; now++) advance(now, now);
    expect(written.length).toBeLessThan(13);
  });
});

it('elsewhere, each phase is a plain line', () => {
  const { written, progress, advance } = make(false);
  progress.begin('Reading');
  progress.begin('Pages', 1200);
  advance(5000, 600);
  progress.end();
  expect(written).toEqual(['Reading\n', 'Pages (1,200)\n']);
});
