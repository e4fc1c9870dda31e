/** Front matter and settings by a grammar of YAML: right, misread, anchored, merged, and with keys that nothing has. */
import fc from 'fast-check';
import { scraps } from './scraps.ts';

const ODD_KEYS = [
  '__proto__',
  'constructor',
  'toString',
  '<<',
  '? a',
  '""',
  "'x'",
  '1',
  'true',
  '~',
  '[a]',
  '{a: b}',
  'é',
  '*a',
  '&a',
];

/** Values that are another kind than they seem. */
const PLAIN = [
  ...['true', 'no', 'null', '~', '1', '-0', '0x1f', '0o17', '1_000', '.inf', '.nan', '1e400', '12:30', '2026-01-01'],
  ...[
    '2026-13-45',
    '2026-01-01T10:00+02:00',
    '01',
    '1.0',
    '[]',
    '{}',
    '""',
    "''",
    '|',
    '>-',
    '!!str x',
    '!!binary aGk=',
    '!x y',
  ],
  ...[
    '&a',
    '*a',
    '&a x',
    '*b',
    '- x',
    '? x',
    '# x',
    '@x',
    '%x',
    '`x`',
    'a: b',
    'a #b',
    'a, b',
    '"a',
    "'a",
    '[a',
    '{a',
    'a\tb',
  ],
];

const scalar: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...PLAIN) },
  { weight: 3, arbitrary: scraps },
  { weight: 2, arbitrary: scraps.map((text) => JSON.stringify(text)) },
  { weight: 1, arbitrary: scraps.map((text) => `'${text.replaceAll("'", "''")}'`) },
  { weight: 1, arbitrary: scraps.map((text) => `"${text}"`) },
);

/** Of these, `value` is what stands behind a key, from the colon on. */
type Tied = Record<'value' | 'flow' | 'lines', string>;

const indent = (text: string) => text.replace(/^(?=.)/gm, '  ');

/** Texts of mappings whose keys are often these. */
export function yamlTexts(keys: readonly string[]): fc.Arbitrary<string> {
  const key = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...keys) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD_KEYS) },
    { weight: 1, arbitrary: scraps },
  );
  const { lines } = fc.letrec<Tied>((tie) => ({
    flow: fc.oneof(
      { maxDepth: 3 },
      scalar,
      fc.array(tie('flow'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
      fc
        .array(fc.tuple(key, tie('flow')), { maxLength: 3 })
        .map((pairs) => `{${pairs.map((pair) => pair.join(': ')).join(', ')}}`),
    ),
    value: fc.oneof(
      { maxDepth: 3 },
      { weight: 5, arbitrary: scalar.map((text) => ` ${text}`) },
      { weight: 1, arbitrary: tie('flow').map((text) => ` ${text}`) },
      { weight: 2, arbitrary: tie('lines').map((text) => `\n${indent(text)}`) },
      {
        weight: 2,
        arbitrary: fc.array(tie('value'), { minLength: 1, maxLength: 3 }).map(
          (items) =>
            `\n${items
              .map(
                (item) =>
                  `  -${indent(item)
                    .trimStart()
                    .replace(/^(?=\S)/, ' ')}`,
              )
              .join('\n')}`,
        ),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom('|', '>', '|-', '>+', '|2'), scraps)
          .map(([sign, text]) => ` ${sign}\n${indent(text)}`),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom('&a', '&b', '!!map', '!!seq', '!x'), tie('value'))
          .map(([mark, text]) => ` ${mark}${text}`),
      },
    ),
    lines: fc
      .array(
        fc.tuple(
          key,
          fc.constantFrom(':', ':', ':', ':', ' :', '', '='),
          tie('value'),
          fc.constantFrom('', '', '', ' # b', '\r'),
        ),
        { maxLength: 6 },
      )
      .map((all) => all.map((parts) => parts.join('')).join('\n')),
  }));
  return fc
    .tuple(lines, fc.constantFrom('', '\n', '\n---\n', '\n...\n', '\n<<: *a\n', '\t'))
    .map((parts) => parts.join(''));
}
