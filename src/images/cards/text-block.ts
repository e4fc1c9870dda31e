/** Sets a block of text on a social card: fits it into its width, and draws it. */
import { type Canvas, fillOutlines } from './canvas.ts';
import { fitText, type Step, type Unit } from './fit-text.ts';
import { divideWord, type Part, splitIntoParts } from './line-breaks.ts';
import type { PixelBox } from './outlines.ts';
import { metricsOf } from './script-metrics.ts';
import { measureParts, prepareType, type SetLine, setLines, type TextStyle, type Type } from './typeset.ts';

export interface TextBlock {
  /** The height of all lines, in pixels. */
  height: number;
  /** The distance from the top to the first baseline, in pixels. */
  baseline: number;
  /** The width of the widest line, in pixels. */
  width: number;
  /** Whether the text was too long, and ends with an ellipsis. */
  isCut: boolean;
  /** Draws the block. Its ink begins at `x`: its left edge, or its right one where text runs from right to left. */
  draw(canvas: Canvas, x: number, top: number, color: string): void;
}

const ELLIPSIS = '…';
const HYPHEN = '-';
/** Letters that may be added to a text. */
const ADDED = [ELLIPSIS, HYPHEN];

/**
 * Sets a text at the first step at which it fits into a width in pixels; returns `undefined` where the text is empty,
 * or has letters that no typeface has.
 */
export async function setTextBlock(
  text: string,
  style: TextStyle,
  width: number,
  steps: readonly Step[],
): Promise<TextBlock | undefined> {
  const type = await prepareType(text, style, ADDED);
  if (!type) return undefined;
  const { leading, ascent, descent, scale } = metricsOf(style.locale);
  const toUnits = (parts: Part[]) => measureUnits(parts, type);
  const fitted = fitText({
    units: toUnits(splitIntoParts(type.text, style.locale)),
    width,
    steps: steps.map(({ size, lines }) => ({ size: size * scale, lines })),
    ellipsis: toUnits([{ text: ELLIPSIS, cost: 0 }])[0] as Unit,
    divide: ({ text, cost }) => toUnits(divideWord(text, cost)),
  });
  const { size } = fitted;
  const lines = setLines(fitted.lines, type);
  const height = ((lines.length - 1) * leading + ascent + descent) * size;
  return {
    height,
    baseline: ascent * size,
    width: Math.max(...lines.map(({ ink }) => ink.right - ink.left)) * size,
    isCut: fitted.isCut ?? false,
    draw(canvas, x, top, color) {
      for (const [index, { glyphs, ink }] of lines.entries()) {
        const left = x - (style.direction === 'rtl' ? ink.right : ink.left) * size;
        const baseline = top + (index * leading + ascent) * size;
        const outlines = glyphs.map((glyph) => ({
          commands: glyph.commands,
          x: left + glyph.x * size,
          y: baseline + glyph.y * size,
          scale: glyph.scale * size,
        }));
        fillOutlines(canvas, outlines, toPixels(ink, left, baseline, size), color);
      }
    },
  };
}

/** Returns the box of pixels that ink may touch. */
function toPixels(ink: SetLine['ink'], left: number, baseline: number, size: number): PixelBox {
  const box = { left: Math.floor(left + ink.left * size) - 1, top: Math.floor(baseline + ink.top * size) - 1 };
  const [right, bottom] = [Math.ceil(left + ink.right * size) + 1, Math.ceil(baseline + ink.bottom * size) + 1];
  return { ...box, width: right - box.left, height: bottom - box.top };
}

function measureUnits(parts: Part[], type: Type): Unit[] {
  const words = parts.map(({ text }) => text.trimEnd());
  const widths = measureParts(words, type);
  const [space = 0, hyphen = 0] = [' ', HYPHEN].flatMap((text) => measureParts([text], type));
  return parts.map(({ text, cost, takesHyphen }, index) => ({
    text,
    cost,
    width: widths[index] as number,
    space: text === words[index] ? 0 : space,
    ...(takesHyphen && { hyphen: { text: HYPHEN, width: hyphen } }),
  }));
}
