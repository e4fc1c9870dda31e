/** Does a thing for many items, some at a time. */

/**
 * Works through items in their order, `width` at a time. After the first failure it begins no other, and waits for those that
 * have begun.
 *
 * @throws unknown What the first failure was.
 */
export async function atOnce<Item>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  let next = 0;
  let fault: { error: unknown } | undefined;
  const worker = async () => {
    while (next < items.length && !fault) {
      const item = items[next] as Item;
      next += 1;
      try {
        await work(item);
      } catch (error) {
        fault ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  if (fault) throw fault.error;
}
