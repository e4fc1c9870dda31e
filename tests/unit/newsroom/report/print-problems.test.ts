import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/core/problems/problem.ts';
import { printAnnotations, printProblems } from '../../../../src/newsroom/report/print-problems.ts';
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
const annotate = (parts: Partial<Problem>) => printAnnotations([problem(parts)], {});

describe('an annotation', () => {
  it('names the file, the place, the check and what to write', () => {
    expect(annotate({})).toBe(
      '::error file=content/articles/a/en.md,line=3,col=8,title=dead-link::The link leads nowhere. → Take it away.',
    );
    expect(annotate({ line: undefined, column: undefined })).toMatch(
      /^::error file=content\/articles\/a\/en\.md,title=/,
    );
    expect(printAnnotations([problem()], { 'dead-link': 'warning' })).toMatch(/^::warning /);
  });

  it('names the file from the top of the repository, where the checkout is a folder of it', () => {
    const fileAt = (file: string, cwd: string, workspace: string | undefined) =>
      /file=([^,]*)/.exec(printAnnotations([problem({ file })], {}, cwd, workspace))?.[1];
    expect(fileAt('content/a.md', '/work/news', '/work')).toBe('news/content/a.md');
    expect(fileAt('/work/room/a.md', '/work/news', '/work')).toBe('room/a.md');
    expect(fileAt('content/a.md', '/work', '/work')).toBe('content/a.md');
    expect(fileAt('content/a.md', '/work', undefined)).toBe('content/a.md');
    expect(fileAt('/elsewhere/a.md', '/work/news', '/work')).toBe('/elsewhere/a.md');
    expect(fileAt('content/a.md', '/work/news', '/wor')).toBe('content/a.md');
  });

  it.each(['\n::error::gone', '\r\n::set-output name=x::1', '\r::stop-commands::x'])(
    'stays one line, whatever an editor writes: %j',
    (text) => {
      const printed = annotate({ message: `“${text}”`, hint: text, file: `content/a${text}.md` });
      expect(printed.split(/[\r\n]/)).toHaveLength(1);
      expect(printed.match(/(^|\n)::/g)).toHaveLength(1);
    },
  );

  it('escapes what the runner would decode into a new line', () => {
    expect(annotate({ message: 'a %0A::error::b' })).toContain('a %250A::error::b');
    expect(annotate({ file: 'content/100%0A::error::.md' })).toContain('file=content/100%250A%3A%3Aerror%3A%3A.md,');
  });

  it('keeps a file’s name within its property', () => {
    expect(annotate({ file: 'content/a,line=1::x.md' })).toContain('file=content/a%2Cline=1%3A%3Ax.md,line=3');
  });
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
    expect(annotate(parts)).toContain('file=a\\u{1b}[2J.md,');
    expect(annotate(parts)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
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
