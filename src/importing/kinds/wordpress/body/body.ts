/** One body of WordPress as HTML that means the same everywhere: blocks, shortcodes and lines without `<p>` read. */
import { fillAlternatives } from './alternatives.ts';
import { renderBlocks } from './block-html.ts';
import { hasBlocks, readBlocks } from './blocks.ts';
import type { Body, BodySource } from './body-source.ts';
import { linkAddresses } from './embeds.ts';
import { listNotes } from './notes.ts';
import { nameOwnFiles } from './own-files.ts';
import { toParagraphs } from './paragraphs.ts';
import { replaceShortcodes } from './shortcode-html.ts';

/** Returns the body as HTML. What stands on a line of the export stays on that line of the result. */
export function bodyToHtml(text: string, source: BodySource): string {
  const written = text.replace(/\r\n?/g, '\n');
  const body = { ...source, notes: [], madeAnew: [], depth: 0, say: sayer(written, source) };
  return nameOwnFiles(renderText(written, body), body) + listNotes(body.notes);
}

/** Returns one text of blocks, or of lines, without its footnotes. */
export function renderText(text: string, body: Body): string {
  if (hasBlocks(text)) return renderBlocks(readBlocks(text), text, body, renderText);
  return renderLines(text, 0, body);
}

/** Returns text that was written without blocks. */
export function renderLines(text: string, offset: number, body: Body): string {
  const html = toParagraphs(linkAddresses(replaceShortcodes(withoutMarks(text, offset, body), offset, body)));
  return fillAlternatives(html, text, offset, body);
}

/** Blanks the marks that divide a text into pages or end its beginning, as all of it stands on one page here. */
function withoutMarks(text: string, offset: number, { say }: Body): string {
  return text.replace(
    /<!--(?:more([^>]{0,200}?)|nextpage|noteaser)-->/g,
    (mark, words: string | undefined, at: number) => {
      if (words?.trim())
        say('dropped', offset + at, `The words of a link to the rest of the story were left out: “${words.trim()}”.`);
      return ' '.repeat(mark.length);
    },
  );
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
