/** Turns what a schema rejects into problems in an editor's words. */

import type { z } from 'zod';
import { shortened } from '../text/shortened.ts';
import { suggest } from '../text/suggest.ts';
import { CHECKS, type CheckName } from './checks.ts';
import { hintOf, unknownKeyHint } from './schema-hint.ts';
import { keysAt } from './schema-keys.ts';

/** A problem of a value; the caller knows the file. */
export interface SchemaProblem {
  check: CheckName;
  /** The keys and indexes from the top of the document to the value. */
  path: PropertyKey[];
  /** Whether the problem is the key at `path` itself, rather than its value. */
  atKey: boolean;
  message: string;
  hint: string;
}

/**
 * Returns the problems of a value that a schema rejects. Problems that only follow from another are left out.
 *
 * @param value The document as it was read.
 * @param what What messages call the document: `the front matter`.
 */
export function schemaProblems(
  error: z.core.$ZodError,
  schema: z.ZodType,
  value: unknown,
  what: string,
): SchemaProblem[] {
  const problems = error.issues.flatMap((issue) => issueToProblems(issue, { schema, root: value, what }));
  const unknown = problems.filter(({ check }) => check === 'unknown-key').map(({ path }) => path);
  // A misspelt key makes another one missing, or its group incomplete: that is one mistake
  const meant = new Set(unknown.map((path) => meantField(schema, path)));
  const incomplete = new Set(unknown.map((path) => pathToField(path.slice(0, -1))));
  const seen = new Set<string>();
  return problems.filter(({ check, path, atKey }) => {
    const field = pathToField(path);
    if (atKey) return true;
    const isConsequence = check === 'missing-value' ? meant.has(field) : incomplete.has(field);
    // Further issues of the same value say the same in other words
    const isFirst = !seen.has(field);
    seen.add(field);
    return isFirst && !isConsequence;
  });
}

/** So many unknown keys of one place are told one by one: an editor sees by then that something else is wrong. */
const MOST_KEYS = 50;

function meantField(schema: z.ZodType, path: PropertyKey[]): string {
  const parent = path.slice(0, -1);
  return pathToField([...parent, suggest(String(path.at(-1)), keysAt(schema, parent)) ?? '']);
}

/** A document that was checked against a schema. */
interface CheckedDocument {
  schema: z.ZodType;
  root: unknown;
  /** What messages call the document: `the front matter`. */
  what: string;
}

/** Words one issue. `base` is the path of the union in whose branch the issue is. */
function issueToProblems(
  issue: z.core.$ZodIssue,
  document: CheckedDocument,
  base: PropertyKey[] = [],
): SchemaProblem[] {
  const { schema, root, what } = document;
  const path = [...base, ...issue.path];
  const name = pathToField(path);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    const place = path.length === 0 ? what : `“${name}”`;
    const group = valueAt(root, path);
    const told = issue.keys.slice(0, MOST_KEYS).map((key) => ({
      check: 'unknown-key' as const,
      path: [...path, key],
      atKey: true,
      message: `“${key}” is not a key of ${place}.`,
      hint: unknownKeyHint({
        key,
        value: valueAt(root, [...path, key]),
        known,
        written: isObject(group) ? known.filter((name) => Object.hasOwn(group, name)) : [],
        group: known.find((name) => isEmptyAt(group, name) && keysAt(schema, [...path, name]).includes(key)),
      }),
    }));
    const next = issue.keys[MOST_KEYS];
    if (next === undefined) return told;
    const more = {
      check: 'unknown-key' as const,
      path: [...path, next],
      atKey: true,
      message: `From “${next}” on, ${issue.keys.length - MOST_KEYS} more are no keys of ${place}.`,
      hint: 'Take them all away, or look whether this is another file than was meant.',
    };
    return [...told, more];
  }
  const value = valueAt(root, path);
  const hint = hintOf(issue, value, path, schema);
  if (issue.code === 'invalid_union') {
    // The editor meant the branch whose shape the value has
    const branch = issue.errors.find(
      (errors) =>
        isObject(value) && errors.every((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'),
    );
    if (branch) return branch.flatMap((inner) => issueToProblems(inner, document, path));
  }
  if (issue.code === 'invalid_key') {
    return [
      {
        check: 'invalid-value',
        path,
        atKey: true,
        message: `“${String(path.at(-1))}” can’t stand here.`,
        hint: issue.issues[0]?.message ?? issue.message,
      },
    ];
  }
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) {
    const message = `“${name}” is ${value === undefined ? 'missing' : 'left empty'}.`;
    return [{ check: 'missing-value', path, atKey: false, message, hint }];
  }
  const subject = path.length === 0 ? `${what.charAt(0).toUpperCase()}${what.slice(1)}` : `“${name}”`;
  const fault = issue.code === 'custom' && isObject(value) ? 'can’t stay as it is' : `can’t be ${printValue(value)}`;
  return [{ check: checkOf(issue), path, atKey: false, message: `${subject} ${fault}.`, hint }];
}

function checkOf(issue: z.core.$ZodIssue): CheckName {
  const named = issue.code === 'custom' ? issue.params?.['check'] : undefined;
  return typeof named === 'string' && named in CHECKS ? (named as CheckName) : 'invalid-value';
}

/**
 * Writes a path as messages show it: `menu[2].groups[0].links`, or `phrases["See why."]` for a key with dots or
 * brackets.
 */
export function pathToField(path: PropertyKey[]): string {
  return path.reduce<string>(
    (field, part) =>
      typeof part === 'number'
        ? `${field}[${part}]`
        : /[.[\]"]/.test(String(part))
          ? `${field}[${JSON.stringify(part)}]`
          : field
            ? `${field}.${String(part)}`
            : String(part),
    '',
  );
}

function printValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (isObject(value)) return 'a group of keys';
  const text = String(value).trim().replaceAll('\n', ' ');
  if (text === '') return 'empty';
  return `“${shortened(text)}”`;
}

function valueAt(root: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => {
    // A single value counts as a list of one
    if (!isObject(value)) return part === 0 ? value : undefined;
    return Object.hasOwn(value, part) ? value[part as keyof typeof value] : undefined;
  }, root);
}

/** Whether a key is written and nothing stands behind it, as where the lines of its group are not indented. */
function isEmptyAt(group: unknown, key: string): boolean {
  return isObject(group) && Object.hasOwn(group, key) && group[key as keyof typeof group] === null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
