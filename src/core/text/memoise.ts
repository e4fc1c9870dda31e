/** Keeps results of functions, for values that are asked for again and again. */

/**
 * Returns a function that calls `compute` once for each list of texts and keeps the result. `undefined` is not kept.
 * When it holds `limit` results, it forgets all of them.
 */
export function memoise<Arguments extends string[], Value>(
  compute: (...texts: Arguments) => Value,
  limit = 100_000,
): (...texts: Arguments) => Value {
  const known = new Map<string, Value>();
  return (...texts) => {
    const key = texts.length === 1 ? (texts[0] as string) : texts.join('\0');
    const value = known.get(key);
    if (value !== undefined) return value;
    if (known.size >= limit) known.clear();
    const computed = compute(...texts);
    known.set(key, computed);
    return computed;
  };
}

/** Returns a function that calls `compute` the first time that it is called, and returns the same value ever after. */
export function once<Value>(compute: () => Value): () => Value {
  let known: { value: Value } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** Returns a function that calls `compute` once for each object. A result is kept as long as its object is in use. */
export function memoiseByObject<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key) => {
    let entry = known.get(key);
    if (!entry) {
      entry = { value: compute(key) };
      known.set(key, entry);
    }
    return entry.value;
  };
}
