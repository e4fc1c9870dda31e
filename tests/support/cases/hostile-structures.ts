/**
 * Texts whose structure costs a parser, or a page, more than their length: each a sign or a line that repeats, and the
 * same in other signs, in other scripts, and within other structures.
 */

type Write = (length: number) => string;

const of =
  (unit: string): Write =>
  (length) =>
    unit.repeat(Math.ceil(length / unit.length));

/** The unit between a head and a tail of their own. */
const between =
  (head: string, unit: string, tail = ''): Write =>
  (length) =>
    head + of(unit)(length) + tail;

/** The unit, and as often what closes it. */
const closed =
  (open: string, close: string): Write =>
  (length) => {
    const times = Math.ceil(length / (open.length + close.length));
    return open.repeat(times) + close.repeat(times);
  };

/** Lines with their number in place of `#`. */
const lines =
  (...units: string[]): Write =>
  (length) => {
    const times = Math.ceil(length / (units.join('').length + 4 * units.filter((unit) => unit.includes('#')).length));
    return units
      .map((unit) => Array.from({ length: times }, (_, index) => unit.replaceAll('#', String(index))).join(''))
      .join('\n\n');
  };

/** A table whose head takes half of the length, above rows of one cell. */
const wide =
  (begin: string, cell: string, align: string, row: string): Write =>
  (length) => {
    const columns = Math.ceil(length / 2 / (cell.length + align.length));
    return `${begin}|${cell.repeat(columns)}\n${begin}|${align.repeat(columns)}\n${of(row)(length / 2)}`;
  };

/** Each kind by its name, with the text that it is known for first, and its variants. */
export const HOSTILE_STRUCTURES: Readonly<Record<string, Readonly<Record<string, Write>>>> = {
  'nested emphasis': {
    '`*a `': of('*a '),
    '`**a `': of('**a '),
    '`_a `': of('_a '),
    '`~~a `': of('~~a '),
    '`***a `': of('***a '),
    '`*字`': of('*字'),
    '`*а **б `': of('*а **б '),
    'in a quote': of('> *a *a *a *a *a *a\n'),
    'in a list': of('- *a **a\n  *a **a\n'),
    'in one cell': between('|a|\n|-|\n|', '*a '),
    'in a footnote': between('a[^1]\n\n[^1]: ', '*a '),
    'in a heading': between('## ', '*a '),
    closed: closed('*a ', 'a*'),
    'closed twice': closed('**a ', 'a**'),
    'with words': of('*more* of **the *same and '),
    'closers alone': of('a* '),
    'closers after openers': between('*a _a', ' a**'),
    'of three alike': of('a**b*c* '),
  },
  'short rows under a wide table': {
    '`|a`': wide('', 'a|', '-|', '|a\n'),
    'rows without a pipe': wide('', 'a|', '-|', 'a\n'),
    aligned: wide('', 'a|', ':-:|', '|a\n'),
    'empty cells': wide('', ' |', '-|', '|\n'),
    'in a quote': wide('> ', 'a|', '-|', '> |a\n'),
    'in a list': wide('  ', 'a|', '-|', '  |a\n'),
    'another script': wide('', '字|', '-|', '|字\n'),
    'many tables': (length) => of(`${wide('', 'a|', '-|', '|a\n')(2000)}\n`)(length),
    'full rows': (length) => {
      const columns = Math.ceil(Math.sqrt(length / 2));
      return `|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n${of(`|${'a|'.repeat(columns)}\n`)(length)}`;
    },
    'long rows': (length) => `|a|\n|-|\n${of(`|${'a|'.repeat(500)}\n`)(length)}`,
  },
  'setext headings': {
    '`a =`': of('a\n=\n'),
    '`a -`': of('a\n-\n'),
    '`a = ` with gaps': of('a\n=\n\n'),
    'in a quote': of('> a\n> =\n'),
    'in a list': of('- a\n  =\n'),
    'in one item': between('- a\n', '  a\n  =\n'),
    'another script': of('字\n===\n'),
    'two lines': of('a\nb\n--\n'),
    'never underlined': of('a\n= b\n'),
    ATX: of('# a\n'),
    'in a footnote': between('[^1]: a\n', '    a\n    =\n', '\n\na[^1]'),
  },
  'quotes in items': {
    '`- > a`': of('- > a\n'),
    '`> - a`': of('> - a\n'),
    '`1. > a`': of('1. > a\n'),
    '`- > - a`': of('- > - a\n'),
    'with gaps': of('- > a\n\n'),
    'in one line': of('- > '),
    '`- - - a`': of('- - - a\n'),
    '`> > a` and none': of('> > a\n\na\n\n'),
    'by indent': lines('- > a\n  - > b\n    - > c\n'),
    'another script': of('* > 字\n'),
    'changing markers': of('- a\n+ a\n'),
    'empty items': of('-\n'),
    'in a footnote': between('a[^1]\n\n[^1]: a\n', '    - > a\n'),
  },
  'closing brackets': {
    '`]`': of(']'),
    '`[]`': of('[]'),
    '`a] `': of('a] '),
    'in lines': of(']\n'),
    'behind one opening': between('[a', ']'),
    'behind openings': closed('[', ']'),
    'behind openings with words': closed('[a ', '] '),
    '`[a]`': of('[a]'),
    '`![a]`': of('![a]'),
    'in a quote': of('> ]]]]]]]]\n'),
    'in a table': between('|a|\n|-|\n', '|]]]]|\n'),
    'in a footnote': between('a[^1]\n\n[^1]: ', ']'),
    '`](a)`': of('](a)'),
    'with definitions': between('[a]: b\n\n', '[a] '),
    '`[a][`': of('[a]['),
    '`[^a]]`': of('[^a]]'),
    'with emphasis': of(']*['),
  },
  'mixed delimiters': {
    '`*_`': of('*_'),
    '`_*`': of('_*'),
    '`*_a `': of('*_a '),
    '`**__`': of('**__'),
    '`~~*`': of('~~*'),
    '`a*_`': of('a*_'),
    '`*字_`': of('*字_'),
    'in lines': of('*_*_*_*_\n'),
    'in a quote': of('> *_*_*_*_\n'),
    'in a table': between('|a|\n|-|\n|', '*_'),
    'in a footnote': between('a[^1]\n\n[^1]: ', '*_'),
    'with brackets': of('*[_]'),
    closed: closed('*_a ', 'a_*'),
    'with words': of('so *it _goes on* and_ '),
  },
  'lazy lines': {
    '`> a` and `a`': between('> a\n', 'a\n'),
    'below ten quotes': between(`${'> '.repeat(10)}a\n`, 'a\n'),
    'below many quotes': between(`${'> '.repeat(90)}a\n`, 'a\n'),
    'below an item': between('- a\n', 'a\n'),
    'below a quote in an item': between('- > a\n', 'a\n'),
    'below nested items': between(`${'- '.repeat(50)}a\n`, 'a\n'),
    'another script': between('> 字\n', '字\n'),
    'by turns': of('> a\na\n'),
    'by turns, deeply': of('> > > > > a\na\n'),
    'with fewer signs': between('> > > a\n', '> a\n'),
    'below a footnote': between('a[^1]\n\n[^1]: a\n', 'a\n'),
    'plain lines': of('a\n'),
  },
  footnotes: {
    'one, referred to': between('[^a]: a\n\n', '[^a]'),
    'one, with words': between('[^a]: a\n\n', 'word[^a] '),
    'of one name': of('[^a]: a\n'),
    'each referred to': lines('[^#] ', '[^#]: a\n'),
    'never defined': of('[^a]'),
    'never referred to': lines('[^#]: a\n'),
    'in each other': lines('a[^0]', '[^#]: a[^#]\n\n'),
    'in a chain': (length) =>
      `a[^0]\n\n${Array.from({ length: length / 16 }, (_, index) => `[^${index}]: [^${index + 1}]\n`).join('')}`,
    'in itself': between('a[^a]\n\n[^a]: ', '[^a]'),
    'of another script': lines('字[^字#]', '[^字#]: 字\n'),
    'in a quote': between('> [^a]: a\n\n', '> [^a] a\n'),
    'in a table': between('[^a]: a\n\n|a|\n|-|\n', '|[^a]|\n'),
    'in a list': between('[^a]: a\n\n', '- [^a]\n'),
    open: of('[^a'),
    'open, with words': of('[^a word '),
    'with quotes': of('[^a]: > a\n'),
    nested: (length) =>
      Array.from({ length: Math.sqrt(length / 2) }, (_, depth) => `${'    '.repeat(depth)}[^${depth}]: a\n\n`)
        .join('')
        .slice(0, length),
  },
};
