/** Turns lists of definitions, which kramdown and Goldmark know, into lists with their terms in bold. */
import { codeRanges, isInside } from './code-ranges.ts';

const DEFINITION = /^ {0,3}:[ \t]+(\S.*)$/;
/** Lines that can be no term: they begin a block of another kind. */
const NO_TERM = /^(?:\s*$|[ \t]|#{1,6}[ \t]|[-*+][ \t]|\d+[.)][ \t]|>|\||```|~~~|:|<|\{|!\[|\[[^\]]+\]:)/;

/** Returns the lines of a text in which each definition is an item of a list; one may hold an empty line behind it. */
export function definitionLists(text: string): string[] {
  const lines = text.split('\n');
  if (!/^ {0,3}:[ \t]/m.test(text)) return lines;
  const code = codeRanges(text);
  const isCode: boolean[] = [];
  let offset = 0;
  for (const line of lines) {
    isCode.push(isInside(code, offset));
    offset += line.length + 1;
  }
  let isInList = false;
  for (const [index, line] of lines.entries()) {
    const found = isCode[index] ? null : DEFINITION.exec(line);
    if (!found) {
      if (isInList && line.trim() !== '' && !/^[ \t]/.test(line) && lines[index - 1]?.trim() === '') isInList = false;
      continue;
    }
    const above = lines[index - 1] ?? '';
    const term = above.trim() === '' ? index - 2 : index - 1;
    const named = lines[term] ?? '';
    if (isInList && (/^ {2}/.test(named) || /^- /.test(named) || named.trim() === '')) {
      lines[index] = `  ${found[1]}`;
      // A second definition of the same term is a paragraph of its own
      if (above.trim() !== '' && !/^- \*\*/.test(above)) lines[index - 1] = `${above}\n`;
      continue;
    }
    if (NO_TERM.test(named) || isCode[term]) continue;
    let first = term;
    while (first > 0 && !NO_TERM.test(lines[first - 1] ?? '') && !isCode[first - 1]) first--;
    // A paragraph of prose before a line with a colon is none
    if (term - first > 3 || named.length > 200) continue;
    for (let at = first; at <= term; at++) lines[at] = `${at === first ? '- ' : '  '}${bold(lines[at] as string)}`;
    if (above.trim() === '') lines[index - 1] = '';
    lines[index] = `  ${found[1]}`;
    lines[term] += ':';
    isInList = true;
  }
  return lines;
}

function bold(term: string): string {
  const trimmed = term.trim();
  return /\*\*|__/.test(trimmed) ? trimmed : `**${trimmed}**`;
}
