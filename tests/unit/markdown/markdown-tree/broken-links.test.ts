import { describe, expect, it } from 'vitest';
import { render } from '../../../support/markdown/render-markdown.ts';

const found = (markdown: string) => render(markdown).problems.filter(({ check }) => check === 'broken-link');

describe('a link whose address has a space', () => {
  it('is shown with what to write instead', () => {
    expect(found('Text.\n\nSee [the port](/en/the port/).')).toMatchObject([
      { line: 3, message: '“/en/the port/” has a space, so readers see the link as plain text.' },
    ]);
    expect(found('![A boat](my boat.jpg)')[0]?.hint).toBe('Write %20 for each space: (my%20boat.jpg).');
  });

  it('is shown where it stands', () => {
    expect(found('Boats\nsail to [the port](the port/).')).toMatchObject([{ line: 2, column: 9 }]);
  });

  it('is left alone where it is a link, code, or no address', () => {
    expect(found('[a](b "A title") [c](<d e>) `[f](g h)` [1](see below')).toEqual([]);
    expect(found('```\n[a](b c)\n```')).toEqual([]);
  });
});

describe('a link or picture that is not written as Markdown has it', () => {
  it.each([
    ['See [x] (../a.md).', 'Take it away: [x](../a.md).'],
    ['![A boat] (stage.jpg)', 'Take it away: ![A boat](stage.jpg).'],
    ['[x] (https://a.example/b)', 'Take it away: [x](https://a.example/b).'],
    ['See (y)[../a.md].', 'Write [y](../a.md).'],
    ['![[stage.jpg]]', 'Write ![What the picture shows](stage.jpg).'],
    ['[[../b/en.md|The port]]', 'Write [The port](../b/en.md).'],
    ['![A](b.jpg “Caption”)', 'Write straight ones: ![A](b.jpg "Caption").'],
    ['![A](b.jpg =300x200)', 'Write ![A](b.jpg): the sizes of pictures are made for you.'],
  ])('is shown with the right form: %s', (markdown, hint) => {
    expect(found(markdown).map((problem) => problem.hint)).toEqual([hint]);
  });

  it('is told from notes in brackets', () => {
    expect(found('[sic] (see below) (Reuters)[1] [[1]] \\[x] (../a.md) `[x] (../a.md)`')).toEqual([]);
    expect(found('(x)[^1] and [a](b.md) (../c.md)\n\n[^1]: n')).toEqual([]);
  });
});
