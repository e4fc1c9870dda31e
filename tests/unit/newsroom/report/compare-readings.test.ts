import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/core/problems/problem.ts';
import { compareReadings, printChanges } from '../../../../src/newsroom/report/compare-readings.ts';

const problem = (file: string, line?: number, message = 'The link leads nowhere.'): Problem => ({
  check: 'dead-link',
  file,
  line,
  message,
  hint: 'Take it away.',
});

describe('what has changed between two readings', () => {
  it('is what is new and what is gone, wherever it has moved to', () => {
    const before = [problem('a.md', 3), problem('b.md', 1)];
    const now = [problem('a.md', 9), problem('c.md', 1), problem('a.md', 3, 'Another.')];
    expect(compareReadings(before, now)).toEqual({ added: [now[1], now[2]], gone: [before[1]] });
  });

  it('counts the same problem as often as it stands there', () => {
    const [one, two] = [problem('a.md', 3), problem('a.md', 5)];
    expect(compareReadings([one], [one, two]).added).toHaveLength(1);
    expect(compareReadings([one, two], [one]).gone).toHaveLength(1);
  });

  it('is printed alone, with a count of all', () => {
    const text = printChanges([problem('gone.md', 2)], [problem('new.md')], {}, '.');
    expect(text).toBe(
      'Mended: gone.md:2  error (dead-link)  The link leads nowhere.\n\nnew.md  error (dead-link)\n  The link leads nowhere.\n  → Take it away.\n\n1 error, 0 warnings',
    );
    expect(printChanges([problem('a.md', 1)], [problem('a.md', 2)], {}, '.')).toBe('');
  });
});
