/** Draws a social card: a photograph, and below it section, brand and headline, as on the front page of a newspaper. */

import sharp, { type JpegOptions } from 'sharp';
import type { SocialCard } from '../../core/pictures/social-card.ts';
import { CARD_SIZE as CARD } from '../../core/pictures/social-card.ts';
import { writeCredit } from '../metadata/credit.ts';
import { type Canvas, drawBitmap, fillRectangle, onPaper } from './canvas.ts';
import { createColourCanvas } from './colour-canvas.ts';
import type { Strip } from './cover-strip.ts';
import type { Step } from './fit-text.ts';
import { createIndexedCanvas, encodeIndexed } from './indexed-canvas.ts';
import type { LogoMark } from './logo-mark.ts';
import { setTextBlock, type TextBlock } from './text-block.ts';
import type { TextStyle } from './typeset.ts';

/** The room for the brand's logo, in pixels. */
export const LOGO_BOX = { width: 180, height: 38 };
/** The colour of headlines, the brand's name and a logo's `currentColor`. */
export const INK = '#15181b';

const MARGIN = 56;
/** The room for a headline, in pixels. */
export const COLUMN = CARD.width - 2 * MARGIN;
/** The short rule in the brand's accent, where the paper begins. */
const RULE = { width: 72, height: 12 };
/** Pixels from the paper's edge to the first line, from there to the headline, and below the headline. */
const SPACE = { above: 44, between: 20, below: 40 };
const LABEL_SIZE = 32;
/** The logo stands before the brand's name, in the middle of its letters. */
const LOGO = { gap: 13, rise: 11 };

/** The sizes of a headline below a picture, and without one. */
export const BELOW_PICTURE: readonly Step[] = [
  { size: 72, lines: 2 },
  { size: 64, lines: 2 },
  { size: 58, lines: 3 },
  { size: 53, lines: 3 },
  { size: 50, lines: 4 },
  { size: 45, lines: 4 },
];
export const ALONE: readonly Step[] = [
  { size: 108, lines: 3 },
  { size: 94, lines: 3 },
  { size: 82, lines: 4 },
  { size: 70, lines: 5 },
  { size: 60, lines: 5 },
  { size: 50, lines: 6 },
];

/**
 * Networks encode what they show anew. With mozjpeg's table 3 (N. Robidoux's), which keeps edges longer than grain, letters
 * stay clean and a card takes two thirds of what it takes with the first at the quality that looks alike.
 */
const CARD_ENCODING: JpegOptions = {
  quality: 68,
  quantisationTable: 3,
  chromaSubsampling: '4:2:0',
  optimiseCoding: false,
};

/** The rows, in pixels, that the tallest picture takes: that of a card without a headline. */
export const MOST_ROWS = CARD.height - SPACE.above - SPACE.below;

/**
 * Draws a card of 1,200 × 630 pixels, with a picture as JPEG, with letters alone as PNG; the same card and sources give the
 * same bytes.
 */
export async function drawCard(card: SocialCard, strip?: Strip, logo?: LogoMark): Promise<Buffer> {
  const label: TextStyle = { locale: card.locale, direction: card.direction, voice: 'label' };
  const brandRoom = COLUMN * 0.6 - (logo ? logo.width + LOGO.gap : 0);
  const brand = await setLabel(card.brand, label, brandRoom);
  const section = await setLabel(card.section, label, COLUMN - (brand?.width ?? 0) - LOGO_BOX.width);
  const headline = await setTextBlock(
    card.title,
    { ...label, voice: 'headline' },
    COLUMN,
    strip ? BELOW_PICTURE : ALONE,
  );
  const first = Math.max(section?.height ?? 0, brand?.height ?? 0, logo?.height ?? 0);
  const paper = Math.ceil(SPACE.above + first + (headline ? SPACE.between + headline.height : 0) + SPACE.below);
  // The picture ends with a block of the JPEG, so that none of its colours stains the paper
  const rows = strip ? Math.floor(Math.min(MOST_ROWS, CARD.height - paper) / 16) * 16 : 0;
  const top = SPACE.above + (strip ? CARD.height - paper : 0);
  const draw = (canvas: Canvas) => {
    fillRectangle(canvas, { left: startOf(card, 0, RULE.width), top: rows, ...RULE }, card.accent);
    section?.draw(canvas, startOf(card, 0), top, card.accent);
    drawBrand(canvas, card, { brand, logo, top });
    headline?.draw(canvas, startOf(card, 0), CARD.height - SPACE.below - headline.height, INK);
  };
  if (!strip)
    return onPaper(createIndexedCanvas, CARD, (canvas) => {
      draw(canvas);
      return encodeIndexed(canvas);
    });
  return onPaper(createColourCanvas, CARD, async (canvas) => {
    canvas.data.set(await strip.cut(rows));
    draw(canvas);
    const picture = sharp(canvas.data, { raw: { ...CARD, channels: 3 } });
    return writeCredit(picture, strip.credit).jpeg(CARD_ENCODING).toBuffer();
  });
}

const labels = new Map<string, Promise<TextBlock | undefined>>();

/** Sets a text of one line, and keeps it, as the same few stand on all cards of a language. */
function setLabel(text: string, style: TextStyle, width: number): Promise<TextBlock | undefined> {
  const key = JSON.stringify([text, style, width]);
  const label = labels.get(key) ?? setTextBlock(text, style, width, [{ size: LABEL_SIZE, lines: 1 }]);
  labels.set(key, label);
  return label;
}

interface BrandLine {
  brand: TextBlock | undefined;
  logo: LogoMark | undefined;
  /** Where the line begins, in pixels from the top of the card. */
  top: number;
}

/** Draws the brand's name at the inline end of the first line, and the logo before it. */
function drawBrand(canvas: Canvas, card: SocialCard, { brand, logo, top }: BrandLine) {
  const width = brand?.width ?? 0;
  brand?.draw(canvas, startOf(card, COLUMN - width), top, INK);
  if (!logo) return;
  const left = startOf(card, COLUMN - width - (brand ? LOGO.gap : 0) - logo.width, logo.width);
  const middle = top + (brand?.baseline ?? LABEL_SIZE) - LOGO.rise;
  drawBitmap(canvas, Math.round(left), Math.round(middle - logo.height / 2), logo);
}

/**
 * Returns the x at which something begins that stands `offset` pixels from the inline start: the left edge of a box, or
 * the start of a text.
 */
function startOf({ direction }: SocialCard, offset: number, boxWidth = 0): number {
  return direction === 'rtl' ? CARD.width - MARGIN - offset - boxWidth : MARGIN + offset;
}
