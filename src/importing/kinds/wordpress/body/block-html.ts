/** Writes blocks as HTML: most hold theirs already; those that WordPress made anew for each reader are told. */

import { fillAlternatives } from './alternatives.ts';
import { findBlock } from './block-kinds.ts';
import type { Block, BlockPart } from './blocks.ts';
import type { Body, RenderText } from './body-source.ts';
import { linkAddresses } from './embeds.ts';
import { keepLines } from './html-parts.ts';
import { toParagraphs } from './paragraphs.ts';
import { replaceShortcodes } from './shortcode-html.ts';

/** Returns blocks, and what stands between them, as HTML. What stands on a line of `text` stays on it. */
export function renderBlocks(parts: readonly BlockPart[], text: string, body: Body, renderText: RenderText): string {
  return parts
    .map((part) => {
      if (!('html' in part)) return renderBlock(part, text, body, renderText);
      // What an older editor wrote between blocks
      return part.html.trim() === '' ? part.html : inLines(part.html, part.start, body);
    })
    .join('');
}

function renderBlock(block: Block, text: string, body: Body, renderText: RenderText): string {
  const inside = () => {
    const html = block.parts.map((part) =>
      'html' in part
        ? fillAlternatives(replaceShortcodes(part.html, part.start, body), part.html, part.start, body)
        : renderBlock(part, text, body, renderText),
    );
    return html.join('');
  };
  const written = text.slice(block.contentStart, block.contentEnd);
  const found = findBlock(block);
  const html = found(
    { block, written, inside, inLines: () => inLines(written, block.contentStart, body), renderText },
    body,
  );
  const opening = text.slice(block.start, block.contentStart);
  return keepLines(text.slice(block.start, block.end), keepLines(opening, '') + html);
}

function inLines(html: string, start: number, body: Body): string {
  return fillAlternatives(toParagraphs(linkAddresses(replaceShortcodes(html, start, body))), html, start, body);
}
