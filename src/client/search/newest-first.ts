/** Puts results of several shards together by their dates, reading no more of them than are shown. */

/**
 * Returns a function that gives the results from one place to another of all shards together, the newest first.
 *
 * @param shards The results of each shard, the newest first.
 * @param dateOf Returns the date of a result, which may have to be loaded.
 */
export function mergeNewest<Result>(
  shards: readonly (readonly Result[])[],
  dateOf: (result: Result) => Promise<string>,
): (from: number, to: number) => Promise<Result[]> {
  const queues = shards.map((results) => [...results]);
  const merged: Result[] = [];
  const timeOf = async ([head]: Result[]) =>
    head === undefined ? Number.NEGATIVE_INFINITY : Date.parse(await dateOf(head));
  const grow = async (to: number) => {
    while (merged.length < to) {
      const times = await Promise.all(queues.map(timeOf));
      const next = queues[times.indexOf(Math.max(...times))]?.shift();
      if (next === undefined) return;
      merged.push(next);
    }
  };
  let growing = Promise.resolve();
  return async (from, to) => {
    growing = growing.catch(() => {}).then(() => grow(to));
    await growing;
    return merged.slice(from, to);
  };
}
