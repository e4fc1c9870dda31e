import { describe, expect, it } from 'vitest';
import { htmlOf, makeBodySource, reportOf } from '../../../support/markdown/render-markdown.ts';

describe('an alert as on GitHub', () => {
  it.each([
    ['NOTE', 'note', 'Note'],
    ['tip', 'note', 'Tip'],
    ['Important', 'note', 'Important'],
    ['WARNING', 'warning', 'Warning'],
    ['CAUTION', 'warning', 'Caution'],
  ])('is a box: %s', (mark, name, title) => {
    expect(htmlOf(`> [!${mark}]\n> Mind the **gap**.\n>\n> More.`)).toBe(
      `<aside class="${name}" role="note">\n<p class="aside-title">${title}</p>\n<p>Mind the <strong>gap</strong>.</p>\n<p>More.</p>\n</aside>`,
    );
  });

  it('has its title in the language of the page', () => {
    const words = { ...makeBodySource('').words, caution: 'Vorsicht' };
    expect(htmlOf('> [!CAUTION]\n> Nass.', { words })).toContain('<p class="aside-title">Vorsicht</p>');
  });

  it('of another name is a warning', () => {
    expect(reportOf('> [!WARNNG]\n> x')).toEqual([
      '1:1 foreign-syntax\nThere is no alert named “WARNNG”, so readers see a quotation that begins with [!WARNNG].\nDid you mean “warning”?',
    ]);
  });

  it.each(['> [!NOTE] is a mark of GitHub.', '> A note', '[!NOTE]\nx', '> \\[!NOTE]\n> x'])('is not %j', (markdown) => {
    expect(htmlOf(markdown)).not.toContain('<aside');
  });
});
