/** Random numbers that can be had again. */

export interface Random {
  /** At least 0 and less than 1. */
  next(): number;
  /** A whole number, at least 0 and less than `limit`. */
  below(limit: number): number;
  /** A whole number, either end included. */
  between(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
}

/** The same numbers for the same seed, on every machine (Numerical Recipes' linear congruential generator). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    between: (from, to) => from + below(to - from + 1),
    pick: <T>(list: readonly T[]) => list[below(list.length)] as T,
  };
}

/** The seed that `SEED` names, else a new one; printed, so that a failure can be had again. */
export function printedSeed(what: string): number {
  const given = process.env['SEED'];
  const seed = given === undefined || given === '' ? Math.floor(Math.random() * 2 ** 32) : Number(given);
  if (!Number.isInteger(seed)) throw new Error(`SEED is no whole number: ${given}`);
  console.log(`${what}: SEED=${seed}`);
  return seed;
}
