import { describe, expect, it } from 'vitest';
import { problemsOf, render } from '../../../support/markdown/render-markdown.ts';

const hintsOf = (markdown: string) =>
  render(markdown).problems.map(({ check, line, hint }) => `${line} ${check}: ${hint}`);
const strayIn = (markdown: string) => problemsOf(markdown).filter((problem) => problem.endsWith('stray-mark'));

describe('a mark that is none', () => {
  it.each([
    ['##Background', '1 stray-mark: Write ## Background.'],
    ['> ###Details', '1 stray-mark: Write ### Details.'],
    ['＃＃ 背景', '1 stray-mark: Write ## 背景.'],
    ['-Safety\n-Speed', '1 stray-mark: Write - Safety.'],
    ['Aims:\n\n• Safety\n• Speed', '3 stray-mark: Write a hyphen and a space for it: - Safety.'],
    ['・一\n\n・二', '1 stray-mark: Write a hyphen and a space for it: - 一.'],
    ['1.Open\n2.Close', '1 stray-mark: Write the number, a full stop and a space: 1. Open.'],
    ['１．開く\n２．閉じる', '1 stray-mark: Write the number, a full stop and a space: 1. 開く.'],
    ['- [x]Done', '1 stray-mark: Write - [x] Done.'],
    ['Then\n2. Close\n3. Lock', '2 stray-mark: Leave an empty line above “2. Close”.'],
    ['＊＊太字＊＊', '1 stray-mark: Write **太字** with the marks of ASCII.'],
  ])('is a warning with what to write: %j', (markdown, hint) => expect(hintsOf(markdown)).toContain(hint));

  it('may be a dash of speech', () => {
    expect(hintsOf('– Safety\n– Speed')).toEqual([
      '1 stray-mark: Write a hyphen and a space for a list: - Safety. For speech, leave an empty line between the lines.',
    ]);
    expect(strayIn('– Bonjour.\n\n– Salut.')).toEqual([]);
  });

  it.each([
    '-5 °C\n-7 °C',
    '-5 °C',
    '#1',
    '#hashtag',
    'C#',
    'C# and F##',
    'A lone • stays.',
    '• alone',
    '-Jane Doe',
    '`##a`',
    '```\n##a\n-b\n-c\n```',
    '## a\n\n- b\n- c\n\n1. d\n2. e',
    '- [x] Done\n- [ ] Open\n- [link](https://example.org/)',
    'In\n1986. That was the year.',
    '\\##a',
    '　段落の字下げ',
    '<div>\n##a\n</div>',
    '1.5 million\n2.5 million',
  ])('is not %j', (markdown) => expect(strayIn(markdown)).toEqual([]));
});

describe('emphasis that readers see as asterisks', () => {
  it.each([
    ['** very important **', 'Write **very important**.'],
    ['and **urgent ** for', 'Write **urgent**.'],
    ['for * all *.', 'Write *all*.'],
    ['so *much * more', 'Write *much*.'],
    ['**„x“**keit', 'Write <strong>„x“</strong>.'],
    ['das**„x“** ist', 'Write <strong>„x“</strong>.'],
    ['**Note: it is open', 'Write ** where it ends, or \\*\\* for the asterisks themselves.'],
    ['__ important __', 'Write __important__.'],
  ])('is a warning: %s', (markdown, hint) => expect(hintsOf(markdown)).toEqual([`1 stray-mark: ${hint}`]));

  it.each([
    '2 * 3 * 4',
    'f***ing s**t and s**t',
    'Price** and rent**',
    '** without tax',
    '*Prices without tax',
    'Name: ______ Day: ______',
    'snake_case and __init__.py',
    '\\*\\*a\\*\\* `** b **`',
    '**bold** *em* ***both***',
    '* * *',
    'https://example.org/a__b__c **x**',
    'a ** b',
  ])('is not %j', (markdown) => expect(strayIn(markdown)).toEqual([]));
});

describe('a character that looks like a space', () => {
  it.each(['##\u00A0Heading', '-\u00A0Safety', '1.\u00A0One', '-\u3000一', '\u00A0- a', '\uFEFF## a', '\u200B## a'])(
    'is named: %j',
    (markdown) => {
      const code = /[^\x20-\x7e一]/.exec(markdown)?.[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
      expect(render(markdown).problems.map(({ message }) => message)).toEqual([
        expect.stringContaining(`The character U+${code}`),
      ]);
    },
  );

  it.each(['10\u00A0000 and a\u00A0- b', '- a\u00A0b', '## a\u00A0b', '> \u00A0quoted', '　本文'])(
    'may stand in %j',
    (markdown) => expect(strayIn(markdown)).toEqual([]),
  );
});

describe('points below a step', () => {
  it('that are indented too little are a warning', () => {
    expect(hintsOf('1. Open\n  - with a passport\n2. Confirm')).toEqual([
      '2 stray-mark: Write 3 spaces before each, as the words of the point above begin there.',
    ]);
    expect(strayIn('10. Open\n   - a\n11. Confirm\n  * b')).toEqual(['2:4 stray-mark', '4:3 stray-mark']);
  });

  it.each(['1. a\n   - b\n2. c', '1. a\n\t- b', '- a\n  - b\n- c', '1. a\n\n- b', '- a\n\n1. b', '- a\n* b'])(
    'are right in %j',
    (markdown) => expect(strayIn(markdown)).toEqual([]),
  );
});
