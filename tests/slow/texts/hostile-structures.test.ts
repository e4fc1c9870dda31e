/** Texts whose structure costs more than their length end soon: rendered, or refused by a budget. */
import { expect, it } from 'vitest';
import { growthOf } from '../../support/cases/cpu-time.ts';
import { failuresOf, named } from '../../support/cases/failures.ts';
import { HOSTILE_STRUCTURES } from '../../support/cases/hostile-structures.ts';
import { render } from '../../support/markdown/render-markdown.ts';

const SHORT = 4000;
const LONG = 100_000;
/** How many times as long as prose a text may take: prose of 100 KB takes some 0.2 to 0.4 seconds. */
const LIMIT = 12;
const PROSE =
  'The *ferry* from [Arran](https://a.example/) came in at **noon**, because its engine had stopped off the cape.\n\n';

const cases = Object.entries(HOSTILE_STRUCTURES).flatMap(([kind, variants]) =>
  Object.entries(variants).map(([variant, write]) => ({ name: `${kind}: ${variant}`, write })),
);

const isRefused = (markdown: string) => render(markdown).problems.some(({ check }) => check === 'too-complex');

it('a hostile text of eight times the length costs some eight times as much, or is refused', async () => {
  const failures = await failuresOf(
    named(cases, ({ name }) => name),
    async ({ write }) => {
      if (isRefused(write(SHORT * 8))) return;
      expect(await growthOf((times) => render(write(SHORT * times)), 1)).toBeLessThan(30);
    },
  );
  expect(failures).toEqual([]);
});

it('a hostile text of 100 KB takes no more than twelve times as long as prose', async () => {
  const prose = costOf(PROSE.repeat(LONG / PROSE.length));
  const failures = await failuresOf(
    named(cases, ({ name }) => name),
    ({ write }) => expect(costOf(write(LONG)) / prose).toBeLessThan(LIMIT),
  );
  expect(failures).toEqual([]);
});

/** The milliseconds of processor time that a text takes, once its code is compiled. */
function costOf(markdown: string): number {
  const costs = Array.from({ length: 2 }, () => {
    const before = process.threadCpuUsage();
    render(markdown);
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...costs);
}
