import { expect, it } from 'vitest';
import { updateDifferences } from '../../../../src/core/translations/update-differences.ts';

const story = (path: string, ...times: string[]) => ({
  path,
  body: {
    key: '',
    words: 0,
    version: '',
    headings: '',
    links: [],
    images: [],
    updates: times.map((time, index) => ({ time, words: 1, line: 10 + index })),
  },
});
const told = (own: string[], theirs: string[]) =>
  updateDifferences(story('a/ar.md', ...own), story('a/en.md', ...theirs), 'UTC').map(
    ({ line, message, hint }) => `${line}: ${message} ${hint}`,
  );

it('updates of a translation have the moments of its source', () => {
  expect(told(['2026-06-01T08:00Z', '2026-06-02'], ['2026-06-02', '2026-06-01T10:00+02:00'])).toEqual([]);
  expect(told(['2026-06-02'], ['2026-06-01', '2026-06-02', '2026-06-03'])).toEqual([
    '1: This lacks 2 updates of content/a/en.md, such as that of 2026-06-01, on line 10. Translate it, with its time.',
  ]);
  expect(told(['2026-06-10'], ['2026-06-01'])).toEqual([
    '10: content/a/en.md has no update of 2026-06-10, so links to it differ from language to language. Write the same time here, such as time=2026-06-01.',
  ]);
  expect(told(['2026-06-10'], [])[0]).toMatch(/take it away here\.$/);
});
