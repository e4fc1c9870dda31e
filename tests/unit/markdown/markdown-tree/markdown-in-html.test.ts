import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../../support/markdown/render-markdown.ts';

const strays = (markdown: string) => problemsOf(markdown).filter((problem) => problem.endsWith('stray-mark'));

describe('Markdown right inside a block of HTML', () => {
  it('is told once a block, at its first mark', () => {
    for (const [markdown, place] of [
      ['<div>\nThis is **bold** and [a](https://a.example).\n</div>', '2:9'],
      ['<p>**x**</p>', '1:4'],
      ['<div>![A boat](a.jpg)</div>', '1:6'],
      ['<div>\n## Heading\n</div>', '2:1'],
      ['<div>\n- One\n- Two\n</div>', '2:1'],
      ['<table><tr><td>`code`</td></tr></table>', '1:16'],
      ['<details>\n<summary>_How_</summary>\n\nText.\n\n</details>', '2:10'],
      ['> <div>\n> **x**\n> </div>', '2:3'],
    ] as const)
      expect(strays(markdown), markdown).toEqual([`${place} stray-mark`]);
  });

  it('is none behind an empty line, in a line of text, in code and in comments', () => {
    for (const markdown of [
      '<div>\n\nThis is **bold**.\n\n</div>',
      'A <b>**word**</b> here.',
      '<pre>\n**x** and `y`\n</pre>',
      '<p>Type <code>**x**</code>.</p>',
      '<!-- **later** -->',
      '<p>2 * 3 * 4, snake_case, M*A*S*H, 5*</p>',
      '<p><a href="https://a.example/_a_*b*">A</a></p>',
      '<div>\n&lt;b&gt; \\*x\\*\n</div>',
    ])
      expect(strays(markdown), markdown).toEqual([]);
  });
});
