/** One body of WordPress as HTML that means the same everywhere: blocks, shortcodes and lines without `<p>` read. */
import type { Tell } from '../../../archive/archive.ts';
import type { Library } from '../library.ts';
import { fillAlternatives } from './alternatives.ts';
import { renderBlocks } from './block-html.ts';
import { hasBlocks, readBlocks } from './blocks.ts';
import { linkAddresses } from './embeds.ts';
import { listNotes } from './notes.ts';
import { toParagraphs } from './paragraphs.ts';
import { replaceShortcodes } from './shortcode-html.ts';

/** What a body needs to know of its story and of the site. */
export interface BodySource {
  file: string;
  /** The line of the file on which the body begins. */
  line: number;
  /** The number of the story. */
  story: string;
  library: Library;
  /** The notes of the block editor, as the story keeps them: JSON. */
  footnotes?: string;
  tell: Tell;
}

/** What the readers of one body share. */
export interface Body extends BodySource {
  /** Tells of something at an offset in the text. */
  say(kind: 'dropped' | 'guessed' | 'doubtful' | 'mended', offset: number, what: string, remedy?: string): void;
  /** Footnotes that stood in the text, in their order: HTML. */
  notes: string[];
  /** How many shared blocks lie around. */
  depth: number;
}

/** Returns the body as HTML. What stands on a line of the export stays on that line of the result. */
export function bodyToHtml(text: string, source: BodySource): string {
  const written = text.replace(/\r\n?/g, '\n');
  const body = { ...source, notes: [], depth: 0, say: sayer(written, source) };
  return renderText(written, body) + listNotes(body.notes);
}

/** Returns one text of blocks, or of lines, without its footnotes. */
export function renderText(text: string, body: Body): string {
  if (hasBlocks(text)) return renderBlocks(readBlocks(text), text, body, renderText);
  return renderLines(text, 0, body);
}

/** Returns text that was written without blocks. */
export function renderLines(text: string, offset: number, body: Body): string {
  return fillAlternatives(toParagraphs(linkAddresses(replaceShortcodes(text, offset, body))), offset, body);
}

function sayer(text: string, { file, line, tell }: BodySource): Body['say'] {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) ends.push(at);
  return (kind, offset, what, remedy) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    tell({ kind, where: { file, line: line + low }, what, ...(remedy && { remedy }) });
  };
}
