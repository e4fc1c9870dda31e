/** Finds the keys that a schema allows at a place. */
import type { z } from 'zod';

/** Returns the keys that a schema allows at a path. Those of all branches of a union are taken together. */
export function keysAt(schema: z.ZodType, path: PropertyKey[]): string[] {
  const keys = groupsAt(schema, path).flatMap((group) => Object.keys(shapeOf(group) ?? choicesOf(group) ?? {}));
  return [...new Set(keys)];
}

/** Returns the keys at a path that can't be left out, or all keys where each of them can. */
export function neededKeysAt(schema: z.ZodType, path: PropertyKey[]): string[] {
  const needed = groupsAt(schema, path).flatMap((group) =>
    Object.entries(shapeOf(group) ?? {}).flatMap(([key, value]) => (value.safeParse(undefined).success ? [] : [key])),
  );
  return needed.length > 0 ? [...new Set(needed)] : keysAt(schema, path);
}

function groupsAt(schema: z.ZodType, path: PropertyKey[]): z.ZodType[] {
  let level = [schema];
  for (const part of path) level = level.flatMap((candidate) => childrenOf(candidate, part));
  return level.flatMap(unwrap);
}

function childrenOf(schema: z.ZodType, part: PropertyKey): z.ZodType[] {
  return unwrap(schema).flatMap((candidate) => {
    const child = Object.entries(shapeOf(candidate) ?? {}).find(([key]) => key === String(part));
    if (child) return [child[1]];
    const { element, valueType } = candidate.def as { element?: z.ZodType; valueType?: z.ZodType };
    return [element, valueType].filter((inner) => inner !== undefined);
  });
}

function shapeOf(schema: z.ZodType): Record<string, z.ZodType> | undefined {
  return (schema.def as { shape?: Record<string, z.ZodType> }).shape;
}

/** Returns the keys of a record whose keys are an enum. */
function choicesOf(schema: z.ZodType): object | undefined {
  return (schema.def as { keyType?: { def: { entries?: object } } }).keyType?.def.entries;
}

/** Looks through optional, default, pipes and unions to the schemas that hold keys. */
function unwrap(schema: z.ZodType): z.ZodType[] {
  const def = schema.def as {
    type: string;
    innerType?: z.ZodType;
    in?: z.ZodType;
    out?: z.ZodType;
    options?: z.ZodType[];
  };
  if (def.options) return def.options.flatMap(unwrap);
  if (def.innerType) return unwrap(def.innerType);
  if (def.in && def.out) return unwrap(def.in.def.type === 'transform' ? def.out : def.in);
  return [schema];
}
