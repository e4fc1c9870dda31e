/** Makes the fields of a form from a schema, so that the desk knows every key that a file may hold. */
import type { z } from 'zod';

/** One field, in the words of Sveltia. */
export interface Field {
  name: string;
  label: string;
  widget: string;
  hint?: string;
  required?: boolean;
  [option: string]: unknown;
}

/** What is said of fields besides their schemas, by the dotted path of the key. */
export interface FieldNotes {
  /** The docstring of each key, from which its hint is made. */
  hints: Readonly<Record<string, string>>;
  /** Whether each language has values of its own. */
  isTranslated: boolean;
  /** Options that a schema does not know, such as the widget of a picture. */
  options: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  out?: z.ZodType;
  options?: z.ZodType[];
  entries?: Record<string, string>;
}

/** Returns a field for each key of a group, in the order of the schema. */
export function fieldsOf(schema: z.ZodType, notes: FieldNotes, path: readonly string[] = []): Field[] {
  const shape =
    branchesOf(schema)
      .map(definitionOf)
      .find((one) => one.shape)?.shape ?? {};
  return Object.entries(shape).map(([name, inner]) => fieldOf(name, inner, notes, [...path, name]));
}

function fieldOf(name: string, schema: z.ZodType, notes: FieldNotes, path: string[]): Field {
  const key = path.join('.');
  const hint = notes.hints[key];
  // A hidden field takes nothing that is for a person
  if (notes.options[key]?.['widget'] === 'hidden')
    return { name, label: labelOf(name), widget: 'hidden', ...(notes.isTranslated && { i18n: true }) };
  return {
    name,
    label: labelOf(name),
    ...(hint !== undefined && hint !== '' && { hint }),
    required: !schema.safeParse(undefined).success,
    ...(notes.isTranslated && { i18n: true }),
    ...formOf(schema, notes, path),
    ...notes.options[key],
  } as Field;
}

function formOf(schema: z.ZodType, notes: FieldNotes, path: string[]): Record<string, unknown> {
  const branches = branchesOf(schema).map(definitionOf);
  const element = branches.find((one) => one.element)?.element;
  if (element) {
    const fields = fieldsOf(element, notes, path);
    return fields.length > 0 ? { widget: 'list', fields } : { widget: 'list' };
  }
  if (branches.some((one) => one.shape)) return { widget: 'object', fields: fieldsOf(schema, notes, path) };
  const [only] = branches;
  if (only?.entries) return { widget: 'select', options: Object.values(only.entries) };
  if (branches.length === 1 && only?.type === 'boolean') return { widget: 'boolean' };
  if (only?.type === 'number') return { widget: 'number', value_type: 'int' };
  return { widget: 'string' };
}

/** Looks through optional values, defaults, conversions and choices. */
function branchesOf(schema: z.ZodType): z.ZodType[] {
  const { innerType, options, in: before, out } = definitionOf(schema);
  if (options) return options.flatMap(branchesOf);
  if (innerType) return branchesOf(innerType);
  if (before && out) return branchesOf(before.def.type === 'transform' ? out : before);
  return [schema];
}

function definitionOf(schema: z.ZodType): Definition {
  return schema.def as unknown as Definition;
}

/** `sourceVersion` becomes “Source version”. */
function labelOf(name: string): string {
  const words = name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
