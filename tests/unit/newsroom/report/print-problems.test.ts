import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/core/problems/problem.ts';
import { printProblems } from '../../../../src/newsroom/report/print-problems.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';

const problem = (parts: Partial<Problem> = {}): Problem => ({
  check: 'dead-link',
  file: 'content/articles/a/en.md',
  line: 3,
  column: 8,
  message: 'The link leads nowhere.',
  hint: 'Take it away.',
  ...parts,
});

describe('a report', () => {
  const show = (source: string, column: number) => {
    const folder = makeFolder({ 'a.md': source });
    return printProblems([problem({ file: 'a.md', line: 1, column })], {}, folder).split('\n');
  };

  it('marks the column below the line', () => {
    expect(show('title: 1984', 8).slice(1, 3)).toEqual(['  1 │ title: 1984', '    │        ^']);
    expect(show(`${'x'.repeat(300)}HERE`, 301)[2]?.indexOf('^')).toBe(
      show(`${'x'.repeat(300)}HERE`, 301)[1]?.indexOf('H'),
    );
  });

  it('marks the column behind characters that are spelt out', () => {
    const [, line = '', mark = ''] = show('a\u202eb\u200bc!', 6);
    expect(line).toContain('a\\u{202e}b\\u{200b}c!');
    expect(mark.indexOf('^')).toBe(line.indexOf('!'));
  });

  it('shows control, bidi and invisible characters as what they are', () => {
    const parts = { file: 'a\u001b[2J.md', line: undefined, message: '\u0007\u2066\u00ad', hint: '\u001b]0;x' };
    const printed = printProblems([problem(parts)], {}, '.');
    expect(printed).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(printed).toContain('a\\u{1b}[2J.md');
  });

  it('leaves the joiners of Persian and of emoji alone', () => {
    const message = 'می\u200cخواهم 👩\u200d🚀';
    expect(printProblems([problem({ line: undefined, message })], {}, '.')).toContain(message);
  });

  it('counts errors and warnings after what the newsroom has lowered', () => {
    const problems = [problem(), problem(), problem({ check: 'heading-one' })];
    expect(printProblems(problems, {}, '.')).toMatch(/2 errors, 1 warning$/);
    expect(printProblems(problems, { 'dead-link': 'warning' }, '.')).toMatch(/0 errors, 3 warnings$/);
  });
});
