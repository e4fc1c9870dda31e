/** Reads TOML and JSON of strangers, as front matter and as settings. */
import { parse, TomlDate } from 'smol-toml';
import { readLines } from './front-matter-lines.ts';
import type { Fields, Value, ValuePlace } from './front-matter-values.ts';
import { remarkIn, remarkOf } from './remarks.ts';
import { noteLinesOf } from './value-lines.ts';

/** How deep lists and maps may lie in each other. */
const DEEPEST = 30;

/** Returns what a TOML text says; where it is none, that is told, and it is read line by line. */
export function readTomlText(text: string, place: ValuePlace): Fields {
  const { file, tell, linesBefore } = place;
  try {
    const fields = toFields(parse(text, { maxDepth: DEEPEST, integersAsBigInt: true }), text, linesBefore);
    tellRemarks(text, place);
    return fields;
  } catch (error) {
    const { line } = error as { line?: number };
    tell({
      kind: 'guessed',
      where: { file, line: linesBefore + (line ?? 1) },
      what: 'This is no TOML here, so it was read line by line.',
      remedy: 'Compare the story’s front matter with the source.',
    });
    return readLines(text, '=', place);
  }
}

/** Returns what a JSON text says; where it is none, that is told. */
export function readJson(text: string, { file, tell, linesBefore }: ValuePlace): Fields {
  try {
    return toFields(JSON.parse(text), text, linesBefore);
  } catch {
    tell({
      kind: 'dropped',
      where: { file, ...(linesBefore > 0 && { line: linesBefore + 1 }) },
      what: 'This is no JSON of keys and values, so it was not read.',
      remedy: 'Mend it in the source, and import again.',
    });
    return new Map();
  }
}

/** A list or a text alone says nothing by a key, so it is told as what can't be read. */
function toFields(value: unknown, text: string, linesBefore: number): Fields {
  const read = toValue(value, 0);
  if (!(read instanceof Map)) throw new TypeError('No map.');
  noteLinesOf(read, text, linesBefore);
  return read;
}

/** Lines that begin with a number sign, but for those within a text of several lines. */
function tellRemarks(text: string, { file, tell, linesBefore }: ValuePlace): void {
  let isText = false;
  for (const [index, line] of text.split('\n').entries()) {
    const remark = isText ? undefined : remarkIn(line);
    if (remark) tell(remarkOf(remark, { file, line: linesBefore + index + 1 }));
    if ((line.split(/'''|"""/).length - 1) % 2 === 1) isText = !isText;
  }
}

/** @throws RangeError Where lists and maps lie too deep in each other. */
function toValue(value: unknown, depth: number): Value {
  if (depth > DEEPEST) throw new RangeError('Too deep.');
  if (value === null || value === undefined) return '';
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map((item) => toValue(item, depth + 1));
  if (typeof value !== 'object') return String(value);
  return new Map(Object.entries(value).map(([key, item]) => [key, toValue(item, depth + 1)]));
}
