/** Tells of every key of a schema what an editor must know, from the schema itself and its docstrings. */
import type { z } from 'zod';
import { keysWritten, type Place } from './docstrings.ts';
import { code, prose } from './markdown-table.ts';

/** What the names of an open group stand for, by the key of the group. */
const NAMES: Record<string, string> = {
  '': 'id',
  phrases: 'phrase',
  interface: 'word',
  categories: 'id',
  services: 'id',
  embeds: 'id',
  rates: 'code',
};

/**
 * One row for each key of a schema: its path, its form, what to write, and what holds where it is left out.
 *
 * @param place Where the schema is written, for its docstrings.
 * @param path The keys around it.
 */
export function keyRows(schema: z.ZodType, place: Place, path: string[] = []): string[][] {
  return groupsIn(schema).flatMap((group) => {
    const { shape, valueType } = definitionOf(group);
    if (!shape) {
      const name = NAMES[path.at(-1) ?? ''];
      return valueType && name ? keyRows(valueType, place, [...path, `<${name}>`]) : [];
    }
    const written = keysWritten(place, Object.keys(shape));
    return Object.entries(shape).flatMap(([key, inner]) => {
      const at = [...path, key];
      const from = written?.get(key) ?? { ...place, doc: '' };
      const row = [`\`${at.join('.')}\``, formOf(inner), describe(inner, from.doc), whenLeftOut(inner)];
      return [row, ...keyRows(inner, from, at)];
    });
  });
}

interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  out?: z.ZodType;
  options?: z.ZodType[];
  entries?: Record<string, string>;
  defaultValue?: unknown;
}

/** What a schema is made of, by the kind of it. */
export function definitionOf(schema: z.ZodType): Definition {
  return schema.def as unknown as Definition;
}

/** What stands behind defaults, optional values and conversions. */
function unwrap(schema: z.ZodType): z.ZodType {
  const { innerType, in: before, out } = definitionOf(schema);
  if (innerType) return unwrap(innerType);
  if (before && out) return unwrap(isListOrOne(schema) ? out : before);
  return schema;
}

/** Whether a value is made into a list before it is looked at (`list()` of schemas/values.ts). */
function isListOrOne(schema: z.ZodType): boolean {
  const { type, innerType, in: before } = definitionOf(schema);
  return innerType ? isListOrOne(innerType) : type === 'pipe' && before?.def.type === 'transform';
}

/** The groups of keys that a value can be, be a list of, or hold under names of the editor's. */
function groupsIn(schema: z.ZodType): z.ZodType[] {
  const inner = unwrap(schema);
  const { shape, element, valueType, options = [] } = definitionOf(inner);
  if (shape || valueType) return [inner];
  return element ? groupsIn(element) : options.flatMap(groupsIn);
}

function formOf(schema: z.ZodType): string {
  const inner = unwrap(schema);
  const { type, element, options = [] } = definitionOf(inner);
  const plain: Record<string, string> = {
    string: 'text',
    boolean: '`true` or `false`',
    enum: 'choice',
    object: 'group',
  };
  if (element) return isListOrOne(schema) ? 'list or one' : `list of ${pluralOf(element)}`;
  if (options.length > 0) return [...new Set(options.map(formOf))].sort().reverse().join(' or ');
  return { ...plain, number: 'number', record: 'lines', literal: '`false`' }[type] ?? type;
}

function pluralOf(element: z.ZodType): string {
  return { object: 'groups', enum: 'choices' }[unwrap(element).def.type as string] ?? 'texts';
}

/** The docstring, then the hint that an editor is given who wrote something else, where it says more. */
function describe(schema: z.ZodType, doc: string): string {
  const { element, keyType, valueType } = definitionOf(unwrap(schema));
  const each = element && definitionOf(unwrap(element)).type !== 'object' ? hintOf(element) : '';
  const hints = [
    hintOf(schema),
    each.replace(/^Write /, 'For each, write '),
    keyType ? lineHint(keyType) : '',
    keyType && valueType && !hintOf(schema) ? hintOf(valueType) : '',
  ];
  const kept = hints.filter((hint, index) => {
    if (doc === '') return index === 0 || SAYS_FORM.test(hint);
    return HAS_CHOICES.test(hint) || (SAYS_FORM.test(hint) && !SAYS_FORM.test(doc));
  });
  return [...new Set([prose(doc), ...kept])].filter(Boolean).join(' ');
}

/** What a sentence has that gives an example. */
const SAYS_FORM = /such as|\{\w+:/;

/** What a hint has that names all that may be written. */
const HAS_CHOICES = /^(One of|Checks that can)/;

/** What is said of a value that is nothing of the kind. */
function hintOf(schema: z.ZodType): string {
  const inner = unwrap(schema);
  const { type, entries } = definitionOf(inner);
  if (entries) return `One of ${Object.values(entries).map(code).join(', ')}.`;
  if (type === 'boolean') return '';
  const message = inner.safeParse(NOTHING_ELSE).error?.issues[0]?.message ?? '';
  return message.startsWith('Write ') ? prose(message) : '';
}

/** What is said of a name that can't stand in an open group. */
function lineHint(keyType: z.ZodType): string {
  const message = keyType.safeParse('?').error?.issues[0]?.message ?? '';
  return message.startsWith('Invalid') ? '' : prose(message);
}

/** No schema takes a symbol. */
const NOTHING_ELSE = Symbol('no value');

export function isRequired(schema: z.ZodType): boolean {
  return !schema.safeParse(undefined).success;
}

function whenLeftOut(schema: z.ZodType): string {
  if (isRequired(schema)) return '**required**';
  const { type, defaultValue } = definitionOf(schema);
  if (type !== 'default') return '';
  const value = JSON.stringify(defaultValue);
  if (value === '[]' || value === '{}') return 'empty';
  return code(Array.isArray(defaultValue) ? `[${defaultValue.join(', ')}]` : String(defaultValue));
}
