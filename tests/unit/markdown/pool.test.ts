import { afterEach, describe, expect, it } from 'vitest';
import { type BodyPool, createBodyPool } from '../../../src/markdown/pool.ts';
import { makeBodySource, render } from '../../support/markdown/render-markdown.ts';

let pool: BodyPool | undefined;
afterEach(() => pool?.close());

describe('a pool of body workers', () => {
  it('renders as the pipeline does', async () => {
    pool = createBodyPool();
    const markdown = '## A\n\n![x](a.jpg) [b](c.md)';
    expect(await pool.render(makeBodySource(markdown))).toEqual(render(markdown));
  });

  it('answers every body with its own', async () => {
    pool = createBodyPool({ size: 2 });
    const bodies = await Promise.all(
      Array.from({ length: 60 }, (_, index) => pool?.render(makeBodySource(`Number ${index}`))),
    );
    expect(bodies.map((body) => body?.html)).toEqual(bodies.map((_, index) => `<p>Number ${index}</p>`));
  });

  it('goes on after a body that takes too long', async () => {
    pool = createBodyPool({ size: 1, timeLimit: 4000 });
    const [slow, next] = await Promise.all([
      pool.render(makeBodySource('[a]('.repeat(100_000), { firstLine: 7 })),
      pool.render(makeBodySource('Next')),
    ]);
    expect(slow.problems).toMatchInlineSnapshot(`
      [
        {
          "check": "unreadable-file",
          "column": 1,
          "hint": "Look for very long lines or for signs such as “[” or “*” that repeat thousands of times, and shorten them.",
          "line": 7,
          "message": "This text was still not rendered after 4 seconds.",
        },
      ]
    `);
    expect(next.html).toBe('<p>Next</p>');
  }, 30_000);

  it('goes on after a worker that ran out of memory', async () => {
    pool = createBodyPool({ size: 1, memoryLimit: 40 });
    const [large, next] = await Promise.all([
      pool.render(makeBodySource('word *a* '.repeat(400_000))),
      pool.render(makeBodySource('Next')),
    ]);
    expect(large.problems.map(({ check, message }) => [check, message])).toMatchInlineSnapshot(`
      [
        [
          "unreadable-file",
          "Rendering this text ended early: Worker terminated due to reaching memory limit: JS heap out of memory.",
        ],
      ]
    `);
    expect(next.html).toBe('<p>Next</p>');
  }, 30_000);

  it('renders nothing more once it is closed', async () => {
    const closed = createBodyPool();
    await closed.close();
    await expect(closed.render(makeBodySource('x'))).rejects.toThrow('closed');
  });

  it('fails what is waiting when it is closed', async () => {
    const closing = createBodyPool({ size: 1 });
    const waiting = [closing.render(makeBodySource('x')), closing.render(makeBodySource('y'))];
    const results = Promise.allSettled(waiting);
    await closing.close();
    expect((await results).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
