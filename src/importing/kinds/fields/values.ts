/** Takes texts, flags and lists of names out of a front matter, in all shapes in which systems allow them. */
import type { Fields, Value } from '../../sources/front-matter-values.ts';

/** Returns the first of these keys that says something, whatever the case of its letters; `header.image` goes deeper. */
export function fieldOf(fields: Fields, ...keys: string[]): Value | undefined {
  for (const key of keys) {
    const value = key
      .split('.')
      .reduce<Value | undefined>((from, part) => (from instanceof Map ? byName(from, part) : undefined), fields);
    if (value !== undefined && !isNothing(value)) return value;
  }
  return undefined;
}

/** Returns the first of these keys that holds a text. */
export function textOf(fields: Fields, ...keys: string[]): string | undefined {
  for (const key of keys) {
    const value = fieldOf(fields, key);
    if (typeof value === 'string') return value.trim();
  }
  return undefined;
}

/** Returns whether a key says yes, as YAML 1.1 spells it, or `undefined` where it says neither. */
export function flagOf(fields: Fields, ...keys: string[]): boolean | undefined {
  const text = textOf(fields, ...keys)?.toLowerCase();
  if (text === undefined) return undefined;
  if (/^(?:true|yes|on|y|1)$/.test(text)) return true;
  return /^(?:false|no|off|n|0)$/.test(text) ? false : undefined;
}

/** Returns a map, or an empty one. */
export function fieldsOf(value: Value | undefined): Fields {
  return value instanceof Map ? value : new Map();
}

/**
 * Returns names in the order of the source, each once: of a text, which `divider` divides where it has no comma; of a list
 * of texts or of maps with a name; of a map, its keys.
 */
export function namesOf(value: Value | undefined, divider?: RegExp): string[] {
  const names =
    typeof value === 'string'
      ? value.includes(',')
        ? value.split(',')
        : divider
          ? value.split(divider)
          : [value]
      : Array.isArray(value)
        ? value.flatMap(nameOf)
        : value
          ? (nameOf(value) ?? [...value.keys()])
          : [];
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== '' && !isNothing(name)))];
}

/** What names a person or a term that is written as a map. */
const NAMES = ['name', 'title', 'label', 'id', 'slug', 'key', 'tag', 'login'];

function nameOf(value: Value): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(nameOf);
  const name = textOf(value, ...NAMES);
  return name === undefined ? [...value.keys()] : [name];
}

function byName(fields: Fields, name: string): Value | undefined {
  if (fields.has(name)) return fields.get(name);
  const lower = name.toLowerCase();
  for (const [key, value] of fields) if (key.toLowerCase() === lower) return value;
  return undefined;
}

function isNothing(value: Value): boolean {
  return typeof value === 'string' && /^(?:|~|null)$/i.test(value.trim());
}
