/** Social cards as files to make: those that show one cover together, so that it is decoded once for all languages. */

import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Batch } from '../variants/emit.ts';
import type { CardToDraw } from './make-cards.ts';

export function cardBatches(needed: Iterable<CardToDraw>): Batch[] {
  const groups = Map.groupBy(needed, ({ name, card: { cover } }) => (cover ? JSON.stringify(cover) : name));
  return [...groups.values()].map((group) => {
    const cards = new Map(group.map((one) => [one.name, one]));
    const [first] = group as [CardToDraw];
    return {
      sourcePath: first.coverPath ?? first.logoPath ?? first.name,
      names: [...cards.keys()],
      make: async (names, folder) => {
        // A build that draws nothing need not wait for what draws
        const { makeCards } = await import('./make-cards.ts');
        await makeCards(
          names.map((name) => cards.get(name) as CardToDraw),
          folder,
        );
      },
    };
  });
}

/** Removes cards from the cache that nothing names any longer: every new title leaves one behind. */
export function pruneCards(folder: string, needed: ReadonlySet<string>): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name.startsWith('card-') && !needed.has(name)) rmSync(join(folder, name), { force: true });
  }
}
