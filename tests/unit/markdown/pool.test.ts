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
    pool = createBodyPool({ size: 1, timeLimit: 2000 });
    const [slow, next] = await Promise.all([
      pool.render(makeBodySource('word *a* '.repeat(400_000), { firstLine: 7 })),
      pool.render(makeBodySource('Next')),
    ]);
    expect(slow.problems).toMatchInlineSnapshot(`
      [
        {
          "check": "unreadable-file",
          "column": 1,
          "hint": "Where it fails again, look for very long lines or for signs such as “[” or “*” that repeat thousands of times, and shorten them.",
          "line": 7,
          "message": "This text was still not rendered after 2 seconds of work. The next build tries it again.",
        },
      ]
    `);
    expect(slow.isUnfinished).toBe(true);
    expect(next.html).toBe('<p>Next</p>');
  }, 60_000);

  it('blames no text for a machine that slept', async () => {
    const sleeper = `import { parentPort } from 'node:worker_threads';
      parentPort.on('message', ({ markdown }) => {
        parentPort.postMessage({ begun: process.threadCpuUsage() });
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2000);
        parentPort.postMessage({ body: JSON.stringify({ html: markdown }) });
      });`;
    const worker = async () => new URL(`data:text/javascript,${encodeURIComponent(sleeper)}`);
    pool = createBodyPool({ timeLimit: 500, worker });
    expect(await pool.render(makeBodySource('Awake'))).toEqual({ html: 'Awake' });
  });

  it('goes on after a worker that ran out of memory', async () => {
    pool = createBodyPool({ size: 1, memoryLimit: 40 });
    const [large, next] = await Promise.all([
      pool.render(makeBodySource('word *a* '.repeat(400_000))),
      pool.render(makeBodySource('Next')),
    ]);
    expect(large.isUnfinished).toBe(true);
    expect(large.problems.map(({ check, message }) => [check, message])).toMatchInlineSnapshot(`
      [
        [
          "unreadable-file",
          "Rendering this text ended early: Worker terminated due to reaching memory limit: JS heap out of memory. The next build tries it again.",
        ],
      ]
    `);
    expect(next.html).toBe('<p>Next</p>');
  }, 60_000);

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
