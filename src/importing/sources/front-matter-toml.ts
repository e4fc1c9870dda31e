/** Reads TOML and JSON of strangers, as front matter and as settings. */
import { parse, TomlDate } from 'smol-toml';
import { readLines } from './front-matter-lines.ts';
import type { Fields, Value, ValuePlace } from './front-matter-values.ts';

/** How deep lists and maps may lie in each other. */
const DEEPEST = 30;

/** Returns what a TOML text says; where it is none, that is told, and it is read line by line. */
export function readTomlText(text: string, { file, tell, linesBefore }: ValuePlace): Fields {
  try {
    return toFields(parse(text, { maxDepth: DEEPEST, integersAsBigInt: true }));
  } catch (error) {
    const { line } = error as { line?: number };
    tell({
      kind: 'guessed',
      where: { file, line: linesBefore + (line ?? 1) },
      what: 'This is no TOML here, so it was read line by line.',
      remedy: 'Compare the story’s front matter with the source.',
    });
    return readLines(text, '=');
  }
}

/** Returns what a JSON text says; where it is none, that is told. */
export function readJson(text: string, { file, tell, linesBefore }: ValuePlace): Fields {
  try {
    return toFields(JSON.parse(text));
  } catch {
    tell({
      kind: 'dropped',
      where: { file, line: linesBefore + 1 },
      what: 'This is no JSON, so its values were not read.',
      remedy: 'Mend it in the source, and import again.',
    });
    return new Map();
  }
}

function toFields(value: unknown): Fields {
  const read = toValue(value, 0);
  return read instanceof Map ? read : new Map();
}

function toValue(value: unknown, depth: number): Value {
  if (value === null || value === undefined || depth > DEEPEST) return '';
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map((item) => toValue(item, depth + 1));
  if (typeof value !== 'object') return String(value);
  return new Map(Object.entries(value).map(([key, item]) => [key, toValue(item, depth + 1)]));
}
