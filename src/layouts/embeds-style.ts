/** Prints the styles of what readers can load into a page, and the places that are kept for it. */
import { type EmbedSize, sizeName } from '../core/embeds/embed-provider.ts';
import style from '../styles/bodies/embeds.css?inline';

/** Returns the CSS of embeds of these sizes; none where there is no embed. */
export function embedsStyle(sizes: readonly EmbedSize[]): string {
  const rules = sizes.map((size) => `[data-size="${sizeName(size)}"]{${sizeRule(size)}}`);
  return sizes.length === 0 ? '' : style + [...new Set(rules)].join('');
}

function sizeRule({ width, height }: EmbedSize): string {
  if (width === undefined) return `min-block-size:${height}px`;
  // As wide as the text, a tall one would be higher than any window
  return `aspect-ratio:${width}/${height}${width < height ? ';max-inline-size:22rem' : ''}`;
}
