/** Reads YAML 1.2 with bounded aliases, checks it against a schema, and knows the line of every key. */
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { CheckName } from '../../core/problems/checks.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { pathToField, schemaProblems } from '../../core/problems/schema-problem.ts';
import { findAliasFault, multipliedAliases } from './alias-fault.ts';
import { findKeyTwice } from './duplicate-keys.ts';
import { withoutEmpty } from './empty-values.ts';
import { findEscape } from './escapes.ts';
import type { YamlFault } from './fault.ts';
import { findHiddenValues } from './hidden-values.ts';
import { findLostKey } from './lost-key.ts';
import { findMisreading, keepWriting, showWriting } from './misreadings.ts';
import { findPrivateMarks } from './private-marks.ts';
import { explainError } from './yaml-fault.ts';

/** The most aliases of a document: enough for hand-written settings, and a “billion laughs” stops here. */
const MAX_ALIASES = 50;

export interface YamlSource {
  text: string;
  /** The virtual path that problems name. */
  file: string;
  /** The number of lines of the file above `text`. */
  linesBefore: number;
  /** The name of the document in problems: `the front matter`. */
  name: string;
  /** Keys that may be left out, but not left empty. */
  neverEmpty?: readonly string[];
  /** Whether groups whose values are all empty are left out too, as in front matter. */
  dropsGroups?: boolean;
  /** Whether numbers may end in zeros behind their point, as published rates do: 1.1650. Elsewhere 12.000 may be meant as 12000. */
  hasDecimals?: boolean;
}

/**
 * Reads YAML 1.2 and checks it against a schema. Returns the checked value, or all of its problems with `raw`, the
 * value as written, where the text is YAML at all.
 */
export function readYaml<T extends z.ZodType>(
  source: YamlSource,
  schema: T,
): { value: z.output<T> } | { problems: Problem[]; raw?: unknown } {
  const { document, place } = parse(source);
  const problemOf = ({ offset, ...words }: YamlFault, check: CheckName = 'invalid-yaml') => ({
    check,
    file: source.file,
    ...place(offset),
    ...words,
  });
  const report = (fault: YamlFault) => ({ problems: [problemOf(fault)] });
  const unfinished = findPrivateMarks(source.text).map((fault) => problemOf(fault, 'unfinished-text'));
  // One mistake makes the parser stumble over what follows: the first fault is the cause
  const [error] = [...document.errors, ...document.warnings];
  if (error && unfinished.length > 0) return { problems: unfinished };
  if (error) return report(explainError(error, source.text, source.linesBefore > 0));
  const aliases = findAliasFault(document, source.text);
  if (aliases) return report(aliases);
  const lost = findLostKey(document, source.text);
  if (lost) return report(lost);
  const isFrontMatter = source.linesBefore > 0;
  const misread =
    findMisreading(document, source.text, isFrontMatter) ?? findEscape(document, source.text, isFrontMatter);
  const hidden = [
    ...unfinished,
    ...findHiddenValues(document, source.text, isFrontMatter).map((fault) => problemOf(fault)),
  ];
  keepWriting(document, source.hasDecimals);
  const readWhole = (): unknown => document.toJS({ maxAliasCount: MAX_ALIASES }) ?? {};
  const read = () => withoutEmpty(readWhole(), source.dropsGroups ?? isFrontMatter, source.neverEmpty);
  let value: unknown;
  try {
    value = read();
  } catch {
    return report(multipliedAliases(document));
  }
  if (misread) return { ...report(misread), raw: value };
  const result = schema.safeParse(value);
  if (result.success && hidden.length === 0) return { value: result.data };
  if (result.success) return { problems: hidden, raw: value };
  showWriting(document);
  const problems = schemaProblems(result.error, schema, readWhole(), source.name).map(({ path, atKey, ...problem }) => {
    const offset = offsetOf(document, path, atKey);
    return { ...problem, file: source.file, field: pathToField(path), ...place(offset) };
  });
  // A hidden value makes its key missing or its item empty: that is one mistake
  const lines = new Set(hidden.map(({ line }) => line));
  return { problems: [...hidden, ...problems.filter(({ line }) => !lines.has(line))], raw: value };
}

/**
 * Finds the line and column, both from 1, of a field such as `authors[1]`, or of the nearest part of it that is
 * written.
 */
export function locateField(source: YamlSource, field: string): { line: number; column: number } {
  const { document, place } = parse(source);
  const path = [...field.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g)].map(([, quoted, index, key]) =>
    quoted !== undefined
      ? (JSON.parse(`"${quoted}"`) as string)
      : index !== undefined
        ? Number(index)
        : (key as string),
  );
  return place(offsetOf(document, path, false));
}

function parse(source: YamlSource) {
  const lineCounter = new LineCounter();
  // The parser's own check compares each key with all others, which takes seconds where there are thousands
  const document = parseDocument(source.text, { version: '1.2', lineCounter, prettyErrors: false, uniqueKeys: false });
  const twice = findKeyTwice(document);
  if (twice && twice.pos[0] < (document.errors[0]?.pos[0] ?? Number.POSITIVE_INFINITY)) document.errors.unshift(twice);
  const place = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + source.linesBefore, column: col };
  };
  return { document, place };
}

/**
 * Returns the offset of the value at a path, of its key where `atKey` is set, or of the deepest part of the path that
 * exists.
 */
function offsetOf(document: Document, path: PropertyKey[], atKey: boolean): number {
  let node = document.contents as Node | null;
  let offset = node?.range?.[0] ?? 0;
  for (const [index, part] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part)) as
        | Pair<Node, Node | null>
        | undefined;
      if (!pair) break;
      const isLast = index === path.length - 1;
      offset = (isLast && !atKey ? pair.value?.range?.[0] : undefined) ?? pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = (node.items[Number(part)] as Node | undefined) ?? null;
      offset = node?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
