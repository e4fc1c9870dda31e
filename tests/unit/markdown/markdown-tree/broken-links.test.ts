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

describe('a link elsewhere that is not written as Markdown has it', () => {
  it.each([
    ['[r](https://a.example/annual report.pdf)', 'Write %20 for each space: (https://a.example/annual%20report.pdf).'],
    [
      '[us](mailto:a@b.example?subject=Press desk)',
      'Write %20 for each space: (mailto:a@b.example?subject=Press%20desk).',
    ],
    ['[us](tel:+44 20 79)', 'Take them away: (tel:+442079).'],
    ['(r)[https://a.example/r]', 'Write [r](https://a.example/r).'],
    ['[r](https://a.example/r “R”)', 'Write straight ones: [r](https://a.example/r "R").'],
    ['[[https://a.example/r|our report]]', 'Write [our report](https://a.example/r).'],
    [
      '![a](https://a.example/r.jpg =300x200)',
      'Write ![a](https://a.example/r.jpg): the sizes of pictures are made for you.',
    ],
    ['[[Harbour opens]]', 'Write the words and the address of what you mean: [Harbour opens](../story/en.md).'],
    ['![[a.jpg|300]]', 'Write ![What the picture shows](a.jpg).'],
    ['[r](https://a.example/r today.', 'Write [r](https://a.example/r).'],
    ['[r](https://a.example/A_(b) today', 'Write %28 for it: [r](https://a.example/A_%28b).'],
    ['[r](https://a.example/\nreport)', 'Write it in one line: [r](https://a.example/report).'],
    ['[r]\n(https://a.example/r)', 'Take it away: [r](https://a.example/r).'],
    ['![A](screenshot (2).png)', 'Write %20 for each space: (screenshot%20(2).png).'],
    [
      '![A](at 9.41\u202FAM.png)',
      'One of them is the character U+202F: rename the file, or write (at%209.41%E2%80%AFAM.png).',
    ],
  ])('is shown with the right form: %j', (markdown, hint) => {
    expect(found(markdown).map((problem) => problem.hint)).toEqual([hint]);
  });

  it.each([
    '[a](https://a.example/b_(c)) [d](<e f>) <https://a.example/> https://a.example/(b)',
    'He said (see https://a.example/b) that [sic] it [1] (see below) is',
    '`[r](https://a.example/a b)`',
  ])('is not %j', (markdown) => expect(found(markdown)).toEqual([]));
});

describe('a reference without a definition', () => {
  it('is shown', () => {
    expect(found('[our report][report-24] ![A card][card] [b][]').map(({ column }) => column)).toEqual([1, 25, 41]);
  });

  it('may have one that Markdown does not know', () => {
    expect(found('[r]: /files/our report.pdf').map(({ hint }) => hint)).toEqual([
      'Write %20 for each space: [r]: /files/our%20report.pdf',
    ]);
    expect(found('Text\n[r]: /files/a.pdf').map(({ hint }) => hint)).toEqual(['Leave an empty line above it.']);
    expect(found('[r]: /a.pdf “Title”').map(({ hint }) => hint)).toEqual([
      'Write the address and, if any, a title in straight quotation marks: [r]: /a.pdf "Title"',
    ]);
  });

  it.each([
    '[a][r] [r][] [r]\n\n[r]: https://a.example/',
    'array[i][j] and [1][2]',
    '[Reporter]: What do you think?',
    '[sic] [a]',
    'x[^1]\n\n[^1]: note',
    '`[a][b]`',
  ])('is not %j', (markdown) => expect(found(markdown)).toEqual([]));
});
