import { describe, expect, it } from 'vitest';
import { problemsOf, reportOf } from '../../../support/markdown/render-markdown.ts';

const hintsOf = (markdown: string) => reportOf(markdown).map((report) => report.split('\n').at(-1));

describe('code that is never closed', () => {
  it('is an error at the line that opens it', () => {
    expect(reportOf('Text.\n\n```js\nx = 1\n\n## Heading')).toEqual([
      [
        '3:1 unclosed-code',
        'The code that “```js” opens is never closed, so what follows is printed as code.',
        'Write ``` on a line of its own below the code. Code that shows ``` itself stands between ```` and ````.',
      ].join('\n'),
    ]);
  });

  it.each([
    ['by a fence of another sign', '~~~\nx\n```', '1:1'],
    ['by a fence that closed another', '```md\n```js\nx\n```\n```\n\nThe rest.', '5:1'],
    ['in a list', '- a\n  ```\n  x\n\nText', '2:3'],
    ['in a quotation', '> ```\n> x\n\nText', '1:3'],
    ['at the end', 'Text.\n\n```', '3:1'],
  ])('%s', (_how, markdown, place) => expect(problemsOf(markdown)).toEqual([`${place} unclosed-code`]));

  it('says that the end is too short, or outdented', () => {
    expect(hintsOf('````md\nx\n```\n\nText')).toEqual([
      'The line that closes it has as many marks as the one that opens it: write ```` in place of ```.',
    ]);
    expect(hintsOf('- a\n  ```js\n  x\n```\n\nText')).toEqual([
      'Write ``` below the code, as far from the margin as the line that opens it.',
    ]);
  });

  it('is told of marks that are no backticks', () => {
    expect(problemsOf('‘‘‘js\nx = 1\n‘‘‘')).toEqual(['1:1 unclosed-code']);
    expect(problemsOf("'''\nx\n'''")).toEqual(['1:1 unclosed-code']);
  });

  it.each([
    '```js\nx\n```',
    '~~~~\n```\n~~~~',
    '````md\n```js\nx\n```\n````',
    '- a\n  ```\n  x\n  ```\n\nText',
    '> ```\n> x\n> ```',
    '1. a\n\n   ~~~\n   x\n   ~~~~  ',
    '    indented\n\nText',
    '```x```',
    "It''s ''quoted''.",
    '```\n‘‘‘\n‘‘‘\n```',
    '```\r\nx\r\n```\r\n',
  ])('is not %j', (markdown) => expect(problemsOf(markdown)).toEqual([]));
});
