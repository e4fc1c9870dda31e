/** Social cards as files to make: those that show one cover together, so that it is decoded once for all languages. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImageFacts } from '../../core/picture.ts';
import { CARD_SIZE, type SocialCard } from '../../core/social-card.ts';
import { imageDigest } from '../digest.ts';
import type { Batch } from '../emit.ts';
import { writeWhole } from '../whole-file.ts';
import { readStrip, type Strip } from './cover-strip.ts';
import { drawCard, INK, LOGO_BOX, MOST_ROWS } from './draw-card.ts';
import { type LogoMark, readLogo } from './logo-mark.ts';

/** A card and the files of the pictures that it shows. */
export interface NeededCard {
  name: string;
  card: SocialCard;
  coverPath?: string;
  logoPath?: string;
}

export function cardBatches(needed: Iterable<NeededCard>): Batch[] {
  const groups = Map.groupBy(needed, ({ name, card: { cover } }) => (cover ? JSON.stringify(cover) : name));
  return [...groups.values()].map((group) => {
    const cards = new Map(group.map((one) => [one.name, one]));
    const [first] = group as [NeededCard];
    return {
      sourcePath: first.coverPath ?? first.logoPath ?? first.name,
      names: [...cards.keys()],
      make: (names, folder) =>
        makeCards(
          names.map((name) => cards.get(name) as NeededCard),
          folder,
        ),
    };
  });
}

/** Removes cards from the cache that nothing names any longer: every new title leaves one behind. */
export function forgetCards(folder: string, needed: ReadonlySet<string>): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name.startsWith('card-') && !needed.has(name)) rmSync(join(folder, name), { force: true });
  }
}

async function makeCards(cards: NeededCard[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  let strip: Strip | undefined;
  for (const { name, card, coverPath, logoPath } of cards) {
    if (card.cover && coverPath !== undefined)
      strip ??= await readStrip(await readSource(coverPath, card.cover.image), card.cover.image, card.cover.focus, {
        width: CARD_SIZE.width,
        height: MOST_ROWS,
      });
    const logo = card.logo && logoPath !== undefined ? await openLogo(logoPath, card.logo) : undefined;
    await writeWhole(join(folder, name), await drawCard(card, strip, logo));
  }
}

const logos = new Map<string, Promise<LogoMark>>();

async function openLogo(path: string, image: ImageFacts): Promise<LogoMark> {
  const reading =
    logos.get(image.digest) ?? readSource(path, image).then((bytes) => readLogo(bytes, image, LOGO_BOX, INK));
  logos.set(image.digest, reading);
  try {
    return await reading;
  } catch (error) {
    logos.delete(image.digest);
    throw error;
  }
}

async function readSource(path: string, { digest }: ImageFacts): Promise<Buffer> {
  const bytes = await readFile(path);
  if (imageDigest(bytes) !== digest) throw new Error(`${path} changed while it was being published.`);
  return bytes;
}
