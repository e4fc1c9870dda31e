/** Settings as their schemas have them, with some values of another kind and lines that an editor has damaged. */
import fc from 'fast-check';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { definitionOf } from '../house/key-rows.ts';
import { line, scrap, scraps } from './scraps.ts';

/** Texts that one schema or another takes. */
const TAKEN = [
  ...[
    '2026-02-01',
    '2026-09-01T18:20+02:00',
    '2026-13-01',
    'en',
    'pt-BR',
    'x-y',
    'Europe/Lisbon',
    '#0b6b6f',
    'a.jpg',
    'b.svg',
  ],
  ...[
    'https://a.example',
    'https://a.example/',
    'https://*.a.example',
    'http://a.example/x',
    '/en/{slug}/',
    '{locale}',
    'a/b',
  ],
  ...[
    '13 months',
    'session',
    '@example',
    'USD',
    '12.50',
    'news',
    'ana',
    '../a',
    'other',
    'necessary',
    'G-AB12CD34EF',
    '{count}',
  ],
];

const text = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...TAKEN) }, scraps, scrap);
const odd: fc.Arbitrary<unknown> = fc.oneof(
  text,
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e21,
    '',
    [],
    {},
    [null],
    { x: 1 },
    [[[]]],
    { __proto__: 1 },
    { constructor: 'a' },
  ),
);

/** Values of which nine in ten are of the kind that a schema asks for. */
function valueFor(schema: z.ZodType, depth = 0): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 12, arbitrary: right(schema, depth) }, { weight: 1, arbitrary: odd });
}

function right(schema: z.ZodType, depth: number): fc.Arbitrary<unknown> {
  const { type, shape, element, valueType, innerType, in: before, out, options, entries } = definitionOf(schema);
  if (depth > 6) return odd;
  if (shape)
    return fc.record(
      Object.fromEntries(Object.entries(shape).map(([key, inner]) => [key, valueFor(inner, depth + 1)])),
      { requiredKeys: [] },
    );
  if (element) return fc.array(valueFor(element, depth + 1), { maxLength: 3 });
  if (type === 'record' && valueType)
    return fc.dictionary(fc.oneof(fc.constantFrom(...TAKEN), scrap), valueFor(valueType, depth + 1), { maxKeys: 3 });
  if (entries) return fc.constantFrom(...Object.values(entries));
  if (options) return fc.oneof(...options.map((option) => right(option, depth + 1)));
  if (innerType) return right(innerType, depth);
  if (type === 'pipe') return right((before?.def.type === 'transform' ? out : before) as z.ZodType, depth);
  if (type === 'boolean') return fc.boolean();
  if (type === 'number') return fc.oneof(fc.integer({ min: -2, max: 50 }), fc.double());
  return text;
}

/** What happens to a line: it is taken away, doubled, indented, or another stands below it. */
const damage = fc.array(
  fc.tuple(fc.nat(200), fc.constantFrom('gone', 'twice', 'deeper', 'flat', 'more', 'tab'), line),
  { maxLength: 2 },
);

/** YAML of what a schema describes. */
export function schemaTexts(schema: z.ZodType): fc.Arbitrary<string> {
  return fc.tuple(right(schema, 0), damage).map(([value, damages]) => {
    let lines = stringify(value).split('\n');
    for (const [at, how, written] of damages) {
      const index = at % lines.length;
      lines = lines.flatMap((one, number) => (number === index ? damaged(one, how, written) : [one]));
    }
    return lines.join('\n');
  });
}

function damaged(one: string, how: string, written: string): string[] {
  if (how === 'gone') return [];
  if (how === 'twice') return [one, one];
  if (how === 'deeper') return [`  ${one}`];
  if (how === 'flat') return [one.trimStart()];
  if (how === 'tab') return [one.replace(/^ +/, '\t')];
  return [one, written];
}
