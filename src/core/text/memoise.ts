/** Remembers what was computed, for values that are asked for again and again. */

/** A function of texts that computes each answer once; it forgets all when it holds more than `limit`. */
export function memoise<Arguments extends string[], Value>(
  compute: (...texts: Arguments) => Value,
  limit = 100_000,
): (...texts: Arguments) => Value {
  const known = new Map<string, Value>();
  return (...texts) => {
    const key = texts.join('\0');
    const value = known.get(key);
    if (value !== undefined) return value;
    if (known.size >= limit) known.clear();
    const computed = compute(...texts);
    known.set(key, computed);
    return computed;
  };
}

/** A function that computes its answer when it is first asked. */
export function once<Value>(compute: () => Value): () => Value {
  let known: { value: Value } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** A function of an object that computes its answer once for each, as long as the object lives. */
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
