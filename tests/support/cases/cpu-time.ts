/** Measures what work costs in a test: the clock of a busy machine tells of its neighbours. */

/** Returns the milliseconds of processor time that work takes in this thread. */
async function cpuTime(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Returns by how much the cost of work grows where it has eight times as much to do: by some 8 where it grows with the length,
 * by 64 where with its square. The least of three counts, as the collector of garbage comes when it likes; what takes less
 * than 50 milliseconds counts as 50.
 */
export async function growthOf(work: (times: number) => unknown, times: number): Promise<number> {
  const least = async (count: number) => {
    const costs: number[] = [];
    for (let tries = 0; tries < 3; tries++) costs.push(await cpuTime(() => work(count)));
    return Math.min(...costs);
  };
  return (await least(times * 8)) / Math.max(await least(times), 50);
}
