/** Reads YAML of strangers: within limits, with the last of two keys, and line by line where it is no YAML. */
import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { readLines } from './front-matter-lines.ts';
import type { Fields, Value, ValuePlace } from './front-matter-values.ts';
import { tellYamlRemarks } from './remarks.ts';
import { tellTwice } from './repeated-keys.ts';
import { noteLine } from './value-lines.ts';

/** The most values that aliases may make; hand-written files have a few dozen. */
const MOST_VALUES = 20_000;

/** The most characters of a text: some of strangers take time by the square of their length. */
const LONGEST = 200_000;

/** How deep lists and maps may lie in each other. */
const DEEPEST = 30;

/** A file of settings or data as a map; a list or a text alone is an empty one. Both and broken YAML are told. */
export function readYamlText(text: string, place: ValuePlace): Fields {
  const value = readYamlValue(text, place);
  if (value instanceof Map) return value;
  if (!isEmpty(value))
    place.tell({
      kind: 'dropped',
      where: { file: place.file, ...(place.linesBefore > 0 && { line: place.linesBefore + 1 }) },
      what: 'This is a list or a text, where keys with values are read; it was left out.',
      remedy: 'Bring over by hand what readers should see.',
    });
  return new Map();
}

function isEmpty(value: Value): boolean {
  return typeof value === 'string' || Array.isArray(value) ? value.length === 0 : value.size === 0;
}

/** Returns what a YAML text says, every scalar as it is written. */
export function readYamlValue(text: string, place: ValuePlace): Value {
  const { file, tell, linesBefore } = place;
  if (text.length > LONGEST) {
    const what = `The YAML was refused: it is longer than ${LONGEST} characters.`;
    tell({ kind: 'dropped', where: { file, line: linesBefore + 1 }, what, remedy: 'Divide it, and import again.' });
    return new Map();
  }
  const mended = text.replace(/^( *)(\t+)/gm, (_, spaces: string, tabs: string) => spaces + '  '.repeat(tabs.length));
  const lines = new LineCounter();
  const at = (offset: number) => ({ file, line: lines.linePos(offset).line + linesBefore });
  if (tooDeep(mended)) return refuse('Its lists and maps lie too deep in each other', 1);
  let document: ReturnType<typeof parseDocument>;
  try {
    document = parseDocument(mended, {
      schema: 'failsafe',
      version: '1.1',
      uniqueKeys: false,
      prettyErrors: false,
      lineCounter: lines,
      logLevel: 'silent',
    });
  } catch {
    return refuse('It can’t be read', 1);
  }
  const [error] = document.errors;
  if (error) {
    const { line } = at(error.pos[0]);
    tell({
      kind: 'guessed',
      where: { file, line },
      what: 'The front matter is no YAML here, so it was read line by line.',
      remedy: 'Compare the story’s front matter with the source. A text with a colon wants quotation marks.',
    });
    return readLines(mended, ':', place);
  }
  if (mended !== text) {
    const line = linesBefore + text.slice(0, text.search(/^ *\t/m)).split('\n').length;
    tell({
      kind: 'mended',
      where: { file, line },
      what: 'YAML is not indented with tabs; they were read as two spaces.',
    });
  }
  try {
    tellTwice(document.contents, (key, offset, lost) =>
      tell({
        kind: 'guessed',
        where: at(offset),
        what: `The key “${key}” stands twice; the last one was taken${lost && `, and not “${lost}”`}.`,
        remedy: 'Look whether the last one is meant.',
      }),
    );
    const value = toValue(document, MOST_VALUES, (offset) => at(offset).line);
    tellYamlRemarks(mended, place);
    return value;
  } catch {
    return refuse('Its aliases multiply, or lead in a circle', 1);
  }

  function refuse(why: string, line: number): Value {
    tell({
      kind: 'dropped',
      where: { file, line: line + linesBefore },
      what: `The YAML was refused: ${why.charAt(0).toLowerCase()}${why.slice(1)}.`,
      remedy: 'Write its values out in the source, and import again.',
    });
    return new Map();
  }
}

function tooDeep(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth++;
    else if ((sign === ']' || sign === '}') && depth > 0) depth--;
    if (depth > DEEPEST) return true;
  }
  return /^ {120}/m.test(text) || /^(?:- ){30}/m.test(text) || /(?:\? ){30}/.test(text);
}

/**
 * Returns the values of a document; `lineAt` gives the line of an offset.
 *
 * @throws RangeError When aliases would make more values than `budget`.
 */
function toValue(
  document: ReturnType<typeof parseDocument>,
  budget: number,
  lineAt: (offset: number) => number,
): Value {
  let left = budget;
  const convert = (node: unknown, depth: number): Value => {
    if (--left < 0 || depth > DEEPEST) throw new RangeError('Too many values.');
    if (isAlias(node)) return convert(node.resolve(document), depth + 1);
    if (isScalar(node)) return typeof node.value === 'string' ? node.value : String(node.value ?? '');
    if (isSeq(node)) return node.items.map((item) => convert(isPair(item) ? item.value : item, depth + 1));
    if (!isMap(node)) return '';
    const fields = new Map<string, Value>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      const read = convert(value, depth + 1);
      const merged = name === '<<' ? [read].flat() : [];
      for (const source of merged)
        if (source instanceof Map) for (const [name, value] of source) if (!fields.has(name)) fields.set(name, value);
      if (name === '<<') continue;
      fields.set(name, read);
      if (isScalar(key) && key.range) noteLine(fields, name, lineAt(key.range[0]));
    }
    return fields;
  };
  return convert(document.contents, 0);
}
