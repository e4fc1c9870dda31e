/** Reads the pictures that cards show, and draws the cards. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImageFacts } from '../../core/pictures/picture.ts';
import type { SocialCard } from '../../core/pictures/social-card.ts';
import { CARD_SIZE } from '../../core/pictures/social-card.ts';
import { writeWholeSync } from '../../disk/atomic-write.ts';
import { shortDigestOf } from '../../disk/digest.ts';
import { readStrip, type Strip } from './cover-strip.ts';
import { drawCard, INK, LOGO_BOX, MOST_ROWS } from './draw-card.ts';
import { type LogoMark, readLogo } from './logo-mark.ts';

/**
 * Draws cards that show the same cover, or none, and writes each whole into a folder.
 *
 * @throws Error When a picture can't be decoded, or has changed since it was inspected.
 */
export async function makeCards(cards: readonly CardToDraw[], folder: string): Promise<void> {
  let strip: Strip | undefined;
  for (const { name, card, coverPath, logoPath } of cards) {
    if (card.cover && coverPath !== undefined)
      strip ??= await readStrip(await readSource(coverPath, card.cover.image), card.cover.image, card.cover.focus, {
        width: CARD_SIZE.width,
        height: MOST_ROWS,
      });
    const logo = card.logo && logoPath !== undefined ? await openLogo(logoPath, card.logo) : undefined;
    writeWholeSync(join(folder, name), await drawCard(card, strip, logo));
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
  if (shortDigestOf(bytes) !== digest) throw new Error(`${path} changed while it was being published.`);
  return bytes;
}

/** A card and the files of the pictures that it shows. */
export interface CardToDraw {
  name: string;
  card: SocialCard;
  coverPath?: string;
  logoPath?: string;
}
