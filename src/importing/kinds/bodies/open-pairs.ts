/** Keeps track of tags that come in pairs. */

/** Keeps the pairs that are open, and how many ends of each name are still to come. */
export function openPairs(ends: Map<string, number>) {
  const stack: { name: string; close: string }[] = [];
  const open = new Map<string, number>();
  const count = (name: string, by: number) => open.set(name, (open.get(name) ?? 0) + by);
  return {
    hasEnd: (name: string) => (ends.get(name) ?? 0) > 0,
    pass: (name: string) => void ends.set(name, (ends.get(name) ?? 0) - 1),
    open(name: string, close: string) {
      stack.push({ name, close });
      count(name, 1);
    },
    /** Closes the last pair of a name, and those within it that were never closed. */
    close(name: string): { text: string } | undefined {
      if ((open.get(name) ?? 0) === 0) return undefined;
      const closed = stack.splice(stack.findLastIndex((one) => one.name === name)).reverse();
      for (const one of closed) count(one.name, -1);
      return { text: closed.map(({ close }) => close).join('') };
    },
    rest: () =>
      stack
        .reverse()
        .map(({ close }) => close)
        .join(''),
  };
}
