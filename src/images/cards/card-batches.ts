/**
 * Lists social cards as files to make; those that show one cover are made together, so that it is decoded once for all
 * languages.
 */

import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Batch } from '../variants/emit.ts';
import type { CardToDraw } from './make-cards.ts';

/** Groups cards into batches, one for each cover, and one for each card without a cover. */
export function cardBatches(needed: Iterable<CardToDraw>): Batch[] {
  const groups = Map.groupBy(needed, ({ name, card: { cover } }) => (cover ? JSON.stringify(cover) : name));
  return [...groups.values()].map((group) => {
    const cards = new Map(group.map((one) => [one.name, one]));
    const [first] = group as [CardToDraw];
    return {
      sourcePath: first.coverPath ?? first.logoPath ?? first.name,
      names: [...cards.keys()],
      make: async (names, folder) => {
        // A build that draws nothing need not load the code that draws
        const { makeCards } = await import('./make-cards.ts');
        await makeCards(
          names.map((name) => cards.get(name) as CardToDraw),
          folder,
        );
      },
    };
  });
}

/** Removes the cards that are not in `needed` from a cache folder, as every new title leaves an old card behind. */
export function pruneCards(folder: string, needed: ReadonlySet<string>): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name.startsWith('card-') && !needed.has(name)) rmSync(join(folder, name), { force: true });
  }
}
