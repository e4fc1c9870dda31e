import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/core/problems/problem.ts';
import { codeQuality } from '../../../../src/newsroom/report/code-quality.ts';

const problem = (more: Partial<Problem> = {}): Problem => ({
  check: 'dead-link',
  file: 'content/articles/boats/en.md',
  line: 7,
  message: 'There is nothing.',
  hint: 'Write another.',
  ...more,
});
const report = (...problems: Problem[]) => JSON.parse(codeQuality(problems, {}, '/project/site', '/project'));

describe('a report of code quality', () => {
  it('has what GitLab asks for, with paths from the top of the repository', () => {
    expect(report(problem(), problem({ check: 'heading-one', line: undefined as never }))).toEqual([
      {
        description: 'There is nothing. → Write another.',
        check_name: 'dead-link',
        fingerprint: expect.stringMatching(/^[0-9a-f]{16,}$/),
        severity: 'major',
        location: { path: 'site/content/articles/boats/en.md', lines: { begin: 7 } },
      },
      expect.objectContaining({ severity: 'minor', location: expect.objectContaining({ lines: { begin: 1 } }) }),
    ]);
    expect(report()).toEqual([]);
  });

  it('knows a problem again when its line moves, and tells two of one kind apart', () => {
    const prints = report(problem(), problem({ line: 9 })).map((one: { fingerprint: string }) => one.fingerprint);
    expect(new Set(prints).size).toBe(2);
    expect(report(problem({ line: 30 }))[0].fingerprint).toBe(prints[0]);
  });

  it('hides no text', () => {
    expect(report(problem({ message: 'a\u202eb' }))[0].description).toContain('\\u{202e}');
  });
});
