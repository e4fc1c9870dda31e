/** Replaces the tags of template languages in a body: single ones, pairs, and those whose content is not looked at. */
import type { Tell } from '../../archive/archive.ts';
import { codeRanges, isInside } from './code-ranges.ts';

/** A tag as it stands in the text. */
export interface Tag {
  name: string;
  kind: 'single' | 'open' | 'close' | 'value';
  /** What stands behind the name. */
  rest: string;
  start: number;
  end: number;
  /** From 1, in the file. */
  line: number;
  /** Whether nothing else stands on its lines. */
  isAlone: boolean;
  /** Whether the lines before and after are empty. */
  hasRoom: readonly [boolean, boolean];
}

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
): string {
  const code = codeRanges(text);
  const lineAt = lineCounter(text, place.line);
  const open: { name: string; close: string }[] = [];
  const closings = countClosings(text, language);
  const unknown = new Set<string>();
  let result = '';
  let from = 0;
  language.pattern.lastIndex = 0;
  const pattern = new RegExp(language.pattern);
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const read = language.read(found);
    const start = found.index;
    const end = start + found[0].length;
    if (!read) continue;
    const isCode = isInside(code, start);
    if (read.text !== undefined) {
      result += text.slice(from, start) + (isCode ? read.text : asText(read.text));
      from = end;
      continue;
    }
    if (read.kind === 'close') closings.set(read.name, (closings.get(read.name) ?? 0) - 1);
    const tag: Tag = { ...read, start, end, line: lineAt(start), ...roomOf(text, start, end) };
    if (isCode && read.name !== 'raw') {
      if (read.kind !== 'close' && place.isBlindToCode !== false)
        tell(tag.line, `The ${place.called} “${found[0]}” stands in code, where it was filled in; it stays as it is.`);
      continue;
    }
    const mapped = mapTag(tag);
    result += text.slice(from, start);
    from = end;
    if (!mapped) {
      if (tag.kind !== 'close' || !unknown.has(tag.name))
        tell(tag.line, `The ${place.called} “${found[0]}” has no match here, so it stays as text.`);
      unknown.add(tag.name);
      result += asText(found[0]);
    } else if ('text' in mapped) result += mapped.text;
    else if ('open' in mapped) {
      open.push({ name: tag.name, close: mapped.close });
      result += mapped.open;
    } else {
      const closing = language.closing(tag.name);
      closing.lastIndex = end;
      const closed = closing.exec(text);
      if (closed) {
        result += mapped.content(text.slice(end, closed.index));
        from = closed.index + closed[0].length;
        pattern.lastIndex = from;
      } else {
        tell(tag.line, `The ${place.called} “${found[0]}” is never closed, so it stays as text.`);
        result += asText(found[0]);
      }
    }
  }
  return (
    result +
    text.slice(from) +
    open
      .reverse()
      .map(({ close }) => close)
      .join('')
  );

  function mapTag(tag: Tag): Mapped | undefined {
    if (tag.kind !== 'close') {
      const mapped = map(tag);
      // A pair needs its end
      return mapped && 'open' in mapped && (closings.get(tag.name) ?? 0) <= 0 ? undefined : mapped;
    }
    const at = open.findLastIndex(({ name }) => name === tag.name);
    if (at < 0) return map(tag);
    // A pair within that was never closed ends here
    const closed = open.splice(at).reverse();
    return { text: closed.map(({ close }) => close).join('') };
  }

  function tell(line: number, what: string): void {
    place.tell({
      kind: 'doubtful',
      where: { file: place.file, line },
      what,
      remedy: 'Write what readers should see, or take it away.',
    });
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

/** Writes a text of another language so that Markdown prints it as it is. */
export function asText(text: string): string {
  return text.replace(/[<*_[\]`\\]/g, '\\$&');
}

/** Puts a block on lines of its own, with empty ones around, where its tag stood alone; else it stays in its sentence. */
export function block(tag: Tag, text: string): string {
  return tag.isAlone ? ownLines(tag, text) : text;
}

/** Puts a block on lines of its own, wherever its tag stood. */
export function ownLines({ isAlone, hasRoom }: Tag, text: string): string {
  const around = (isFree: boolean) => (isAlone ? (isFree ? '' : '\n') : '\n\n');
  return around(hasRoom[0]) + text + around(hasRoom[1]);
}

function roomOf(text: string, start: number, end: number): Pick<Tag, 'isAlone' | 'hasRoom'> {
  const begins = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const ends = next < 0 ? text.length : next;
  const isAlone = text.slice(begins, start).trim() === '' && text.slice(end, ends).trim() === '';
  const before = begins === 0 ? '' : text.slice(text.lastIndexOf('\n', begins - 2) + 1, begins);
  const following = text.indexOf('\n', ends + 1);
  const after = text.slice(ends, following < 0 ? text.length : following);
  return { isAlone, hasRoom: [before.trim() === '', after.trim() === ''] };
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
