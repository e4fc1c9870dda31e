/** Scraps of text that mean something to one reader or another, and what they are joined by. */
import fc from 'fast-check';
import { HOSTILE_TEXTS } from '../cases/hostile-texts.ts';
import { HTML_PAYLOADS } from '../cases/html-payloads.ts';

const WORDS = [
  'a',
  'boat',
  'The ferry',
  'قارب',
  '船が',
  'เรือ',
  'ß',
  '1,234.50',
  '9~12',
  '😀',
  'ﬁ',
  'e\u0301',
  'I.',
  '…',
];

/** Signs that nobody sees, or that turn a line around (UAX #9). */
const UNSEEN = [
  ...['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069', '\u200e', '\u200f'],
  ...[
    '\u200b',
    '\u200d',
    '\u00ad',
    '\ufeff',
    '\u2028',
    '\u2029',
    '\u0085',
    '\u00a0',
    '\u3000',
    '\0',
    '\u0001',
    '\u007f',
  ],
  ...['\ud800', '\udfff', '\ufffe', '\ufffd', '\u{e0001}', '\u{1f468}\u200d\u{1f469}'],
];

const ENTITIES = [
  '&lt;',
  '&gt;',
  '&amp;',
  '&#0;',
  '&#x110000;',
  '&#xd800;',
  '&nbsp;',
  '&NotEqualTilde;',
  '&lt',
  '&#60',
  '&x;',
];

const ADDRESSES = [
  ...[
    '',
    '/',
    '#',
    '#id',
    '../b/en.md',
    'b.jpg',
    'https://a.example/',
    'https://a.example/x?y=z#w',
    'mailto:a@b.example',
  ],
  ...[
    'javascript:alert(1)',
    'JAVA\tSCRIPT:x',
    'data:text/html,x',
    'vbscript:x',
    '//b.example',
    '\\\\b.example',
    'tel:1',
  ],
  ...[
    'https://youtu.be/dQw4w9WgXcQ',
    'http://[::1',
    'https://ü.example/ä',
    'https://a:b@c.example/',
    '%',
    '%00',
    'a b',
  ],
];

const SIGNS = [...'*_`~[](){}<>!#$:;|\\&"\'=-+.,/^%@?'];

/** A text of a few words and signs, in one line where `isLine` is set. */
export const scrap: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 4, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 2, arbitrary: fc.constantFrom(...UNSEEN) },
  { weight: 2, arbitrary: fc.constantFrom(...ENTITIES) },
  { weight: 1, arbitrary: fc.constantFrom(...ADDRESSES) },
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  { weight: 1, arbitrary: fc.constantFrom(...HTML_PAYLOADS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

/** Some scraps, with and without spaces between them. */
export const scraps: fc.Arbitrary<string> = fc
  .array(fc.tuple(scrap, fc.constantFrom('', ' ', ' ')), { maxLength: 5 })
  .map((parts) => parts.flat().join(''));

/** Scraps in one line. */
export const line: fc.Arbitrary<string> = scraps.map((text) => text.replace(/[\r\n]/g, ' '));

export const address: fc.Arbitrary<string> = fc.oneof(fc.constantFrom(...ADDRESSES), line);

/** Joins what an arbitrary makes, by one of the joints each. */
export function joined(
  parts: fc.Arbitrary<string>,
  joints: readonly string[],
  maxLength: number,
): fc.Arbitrary<string> {
  return fc.array(fc.tuple(parts, fc.constantFrom(...joints)), { maxLength }).map((all) => all.flat().join(''));
}

/** Puts texts into the holes of a pattern, each of which is `%`. */
export function filled(patterns: readonly string[], hole: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...patterns), fc.array(hole, { minLength: 4, maxLength: 4 }))
    .map(([pattern, texts]) =>
      pattern.split('%').reduce((before, after, index) => before + texts[(index - 1) % 4] + after),
    );
}
