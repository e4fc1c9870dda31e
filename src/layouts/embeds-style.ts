/** Prints the styles of what readers can load into a page, and the places that are kept for it. */
import { type EmbedSize, sizeName } from '../core/embeds/embed-provider.ts';
import type { BodyPart } from '../core/presentation/body-parts.ts';
import style from '../styles/bodies/embeds.css?inline';

/** Returns the CSS of what a body embeds, and of the comments below it; none where there is neither. */
export function embedsStyles(body: readonly BodyPart[], comments?: { size: EmbedSize }): string[] {
  const embeds = body.flatMap((part) => (typeof part === 'object' && 'embed' in part ? [part.embed] : []));
  const sizes = [...embeds, ...(comments ? [comments] : [])].map(({ size }) => size);
  const rules = sizes.map((size) => `[data-size="${sizeName(size)}"]{${sizeRule(size)}}`);
  return sizes.length === 0 ? [] : [style, ...new Set(rules)];
}

function sizeRule({ width, height }: EmbedSize): string {
  if (width === undefined) return `min-block-size:${height}px`;
  // As wide as the text, a tall one would be higher than any window
  return `aspect-ratio:${width}/${height}${width < height ? ';max-inline-size:22rem' : ''}`;
}
