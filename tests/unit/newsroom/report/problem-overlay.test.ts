import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/core/problems/problem.ts';
import { problemOverlay, problemsPage } from '../../../../src/newsroom/report/problem-overlay.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';

const problem = (parts: Partial<Problem>): Problem => ({
  check: 'dead-link',
  file: 'a.md',
  message: 'The link leads <nowhere>.',
  hint: 'Take it away.',
  ...parts,
});

const show = (problems: Problem[], parts: { mended?: Problem[]; file?: string; cwd?: string } = {}) =>
  problemOverlay({ problems, levels: {}, mended: [], file: 'a.md', cwd: '.', base: '/news', ...parts });

describe('the overlay of the preview', () => {
  it('shows the problems of the page’s own file with their lines, errors open and warnings folded', () => {
    const cwd = makeFolder({ 'a.md': 'one\n[two](<x>)\n' });
    const html = show([problem({ line: 2, column: 1 }), problem({ check: 'heading-one' })], { cwd });
    expect(html).toContain('<details open><summary>a.md:2:1  error (dead-link)</summary>');
    expect(html).toContain('2 │ [two](&lt;x&gt;)');
    expect(html).toContain('The link leads &lt;nowhere&gt;.');
    expect(html).toContain('<details><summary>a.md  warning (heading-one)</summary>');
  });

  it('shows all others as a count that leads to their list', () => {
    const others = [
      problem({ file: 'b.md' }),
      problem({ file: 'b.md', check: 'heading-one' }),
      problem({ file: 'c.md' }),
    ];
    const html = show(others);
    expect(html).toContain('<a href="/news/_problems/">2 errors, 1 warning in 2 other files</a>');
    expect(html).not.toContain('<details');
    const list = problemsPage({ problems: others, levels: {} }, '.', '/news/');
    expect(list.match(/<details/g)).toHaveLength(3);
    expect(list).toContain('src="/news/@vite/client"');
  });

  it('says what is mended, and nothing where nothing is wrong', () => {
    expect(show([], { mended: [problem({})] })).toContain('✓ Mended: a.md: The link leads &lt;nowhere&gt;.');
    expect(show([])).toBe('');
  });
});
