/** Replaces the tags of template languages in a body: single ones, pairs, and those whose content is not looked at. */
import type { Tell } from '../../archive/archive.ts';
import { codeRanges, isInside } from './code-ranges.ts';
import { buildText, type LinedText } from './lined-text.ts';
import { openPairs } from './open-pairs.ts';
import { asText, roomOf, type Tag } from './tag-places.ts';

/** What becomes of a tag. */
export type Mapped =
  /** This text in its place. */
  | { text: string }
  /** These texts in place of the tag and of the one that closes it. */
  | { open: string; close: string }
  /** This text in place of the pair and all between, which is not looked at. */
  | { content: (inner: string) => string };

/** A template language. */
export interface TagLanguage {
  /** Matches any tag of the language, with the flag g. */
  pattern: RegExp;
  /** Reads what `pattern` matched; `undefined` where it is no tag after all. */
  read(found: RegExpMatchArray): { name: string; kind: Tag['kind']; rest: string; text?: string } | undefined;
  /** Matches the tag that closes one whose content is not looked at. */
  closing(name: string): RegExp;
}

export interface TagPlace {
  file: string;
  /** The line at which the text begins. */
  line: number;
  tell: Tell;
  /** What the language is called in findings: “shortcode”. */
  called: string;
  /** Whether the system fills tags in within code too; left out, it does. */
  isBlindToCode?: boolean;
}

/**
 * Replaces all tags outside of code by what `map` makes of them. Those that it doesn't know stay as text, in which Markdown
 * and HTML see no signs of their own, and are told.
 */
export function replaceTags(
  text: string,
  language: TagLanguage,
  place: TagPlace,
  map: (tag: Tag) => Mapped | undefined,
): LinedText {
  const code = codeRanges(text);
  const lineAt = lineCounter(text, place.line);
  const pairs = openPairs(countClosings(text, language));
  /** Names of which some stayed as text already, and names that nothing closes any more. */
  const unknown = new Set<string>();
  const unclosed = new Set<string>();
  const result = buildText(place.line);
  let from = 0;
  const put = (start: number, end: number, replacement: string) => {
    result.keep(text.slice(from, start));
    result.replace(text.slice(start, end), replacement);
    from = end;
  };
  const pattern = new RegExp(language.pattern);
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const read = language.read(found);
    const [written] = found;
    const start = found.index;
    const end = start + written.length;
    if (!read) continue;
    const isCode = isInside(code, start);
    if (read.text !== undefined) {
      put(start, end, isCode ? read.text : asText(read.text));
      continue;
    }
    if (read.kind === 'close') pairs.pass(read.name);
    const tag: Tag = { ...read, start, end, line: lineAt(start), ...roomOf(text, start, end) };
    if (isCode && read.name !== 'raw') {
      if (read.kind !== 'close' && place.isBlindToCode !== false)
        tell(tag, `The ${place.called} “${written}” stands in code, where it was filled in; it stays as it is.`);
      continue;
    }
    const mapped = tag.kind === 'close' ? (pairs.close(tag.name) ?? map(tag)) : map(tag);
    if (mapped && 'text' in mapped) put(start, end, mapped.text);
    // A pair needs its end
    else if (mapped && 'open' in mapped && pairs.hasEnd(tag.name)) {
      pairs.open(tag.name, mapped.close);
      put(start, end, mapped.open);
    } else if (mapped && 'content' in mapped) {
      const closing = language.closing(tag.name);
      closing.lastIndex = end;
      const closed = unclosed.has(tag.name) ? null : closing.exec(text);
      const last = closed ? closed.index + closed[0].length : end;
      if (!closed) tell(tag, `The ${place.called} “${written}” is never closed, so it stays as text.`);
      if (!closed) unclosed.add(tag.name);
      put(start, last, closed ? mapped.content(text.slice(end, closed.index)) : asText(written));
      pattern.lastIndex = last;
    } else {
      if (tag.kind !== 'close' || !unknown.has(tag.name))
        tell(tag, `The ${place.called} “${written}” has no match here, so it stays as text.`);
      unknown.add(tag.name);
      put(start, end, asText(written));
    }
  }
  result.keep(text.slice(from));
  result.replace('', pairs.rest());
  return result.finish();

  function tell({ line }: Tag, what: string): void {
    const remedy = 'Write what readers should see, or take it away.';
    place.tell({ kind: 'doubtful', where: { file: place.file, line }, what, remedy });
  }
}

function countClosings(text: string, language: TagLanguage): Map<string, number> {
  const counts = new Map<string, number>();
  for (const found of text.matchAll(language.pattern)) {
    const read = language.read(found);
    if (read?.kind === 'close') counts.set(read.name, (counts.get(read.name) ?? 0) + 1);
  }
  return counts;
}

/** Counts lines in one pass, for offsets that only grow. */
function lineCounter(text: string, first: number): (offset: number) => number {
  let line = first;
  let at = 0;
  return (offset) => {
    for (let next = text.indexOf('\n', at); next >= 0 && next < offset; next = text.indexOf('\n', at)) {
      line++;
      at = next + 1;
    }
    return line;
  };
}
