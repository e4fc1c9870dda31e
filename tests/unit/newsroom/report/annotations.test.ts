import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/core/problems/problem.ts';
import { printAnnotations } from '../../../../src/newsroom/report/annotations.ts';

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

  it('shows no character that turns or hides what stands around it', () => {
    const parts = { file: 'a\u001b[2J.md', line: undefined, message: '\u0007\u2066\u00ad', hint: '\u001b]0;x' };
    expect(annotate(parts)).toContain('file=a\\u{1b}[2J.md,');
    expect(annotate(parts)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('comes first for each kind, the worst kind first, where GitHub shows ten of a level alone', () => {
    const links = Array.from({ length: 12 }, (_, line) => problem({ line }));
    const headings = [problem({ check: 'heading-one' }), problem({ check: 'heading-one', line: 9 })];
    const files = [problem({ check: 'missing-file' }), problem({ check: 'missing-file', line: 8 })];
    const [notice, ...lines] = printAnnotations([...links, ...headings, ...files], {}).split('\n');
    expect(notice).toMatch(
      /^::notice::12 × error \(dead-link\), 2 × error \(missing-file\), 2 × warning \(heading-one\)\. GitHub shows 10 /,
    );
    expect(lines).toHaveLength(16);
    expect(lines.slice(0, 4).map((line) => /title=([a-z-]+)/.exec(line)?.[1])).toEqual([
      'dead-link',
      'missing-file',
      'heading-one',
      'dead-link',
    ]);
    expect(printAnnotations([...links.slice(2), ...headings], {})).not.toContain('::notice');
  });
});
