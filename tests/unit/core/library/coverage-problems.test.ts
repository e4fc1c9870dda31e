import { describe, expect, it } from 'vitest';
import { coverageProblems } from '../../../../src/core/library/coverage-problems.ts';
import { type FrontMatterInput, NOW } from '../../../support/core/make-entry.ts';
import { makeLiveStory } from '../../../support/core/make-live-story.ts';

const clock = { timeZone: 'UTC', now: NOW };
const problems = (markdown: string, frontMatter?: FrontMatterInput) => {
  const { entry } = makeLiveStory(markdown, frontMatter);
  return coverageProblems(entry, entry, clock).map(({ check, line, field, message, hint }) =>
    [`${check} ${line ?? field}`, message, hint].join('\n'),
  );
};
const update = (time: string) => `\n:::update{time=${time}}\nx\n:::\n`;

describe('coverage', () => {
  it('is told of what can’t be', () => {
    expect(problems(update('2026-05-01'), {})).toMatchInlineSnapshot(`
      [
        "stray-update 2
      Nothing says that this story is live coverage, so search engines and readers of an open page learn nothing of this update.
      Write “live: true” in the front matter of the story.",
      ]
    `);
    expect(problems(update('2026-01-09') + update('2028-01-01'))).toMatchInlineSnapshot(`
      [
        "impossible-date 2
      This update, 2026-01-09, lies before the date of the story, 2026-01-10.
      Write the time at which the update was made, or an earlier “date:” in the front matter.",
        "impossible-date 6
      This update waits until 2028-01-01, more than a year.
      Look at the year.",
      ]
    `);
    expect(problems('', { live: { until: '2026-01-10' } })).toMatchInlineSnapshot(`
      [
        "invalid-value live.until
      Coverage would end (2026-01-10) before it begins (2026-01-10).
      Write a later time as “until:”, or take the line away while nobody knows it.",
      ]
    `);
  });

  it('is right on the day of its story, with an end in the future or none', () => {
    expect(problems(update('2026-01-10T00:30Z') + update('2026-01-10'))).toEqual([]);
    expect(problems(update('2026-06-02'), { live: { until: '2026-06-03' } })).toEqual([]);
  });
});
