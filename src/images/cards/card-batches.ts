/**
 * Lists social cards as files to make; those that show one cover are made together, so that it is decoded once for all
 * languages.
 */

import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Batch } from '../variants/emit.ts';
import type { CardToDraw } from './make-cards.ts';

export type MakeCards = typeof import('./make-cards.ts').makeCards;

/** A build that draws none need not load the code that does. */
const inThisProcess: MakeCards = async (...given) => (await import('./make-cards.ts')).makeCards(...given);

/** Groups cards into batches, one for each cover, and one for each card without a cover. */
export function cardBatches(needed: Iterable<CardToDraw>, make: MakeCards = inThisProcess): Batch[] {
  const groups = Map.groupBy(needed, ({ name, card: { cover } }) => (cover ? JSON.stringify(cover) : name));
  return [...groups.values()].map((group) => {
    const cards = new Map(group.map((one) => [one.name, one]));
    const [first] = group as [CardToDraw];
    return {
      sourcePath: first.coverPath ?? first.logoPath ?? first.name,
      names: [...cards.keys()],
      make: (names, folder) =>
        make(
          names.map((name) => cards.get(name) as CardToDraw),
          folder,
        ),
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
