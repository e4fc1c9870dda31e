/** Puts HTML in the place of shortcodes that WordPress or a plug-in filled in; those that nobody knows stay as text. */
import type { Body } from './body-source.ts';
import { keepLines, readHtml } from './html-parts.ts';
import { readShortcodes, type Shortcode } from './shortcode.ts';
import { findShortcode } from './shortcode-kinds.ts';

/** Elements in which shortcodes are shown to be read. */
const SHOWN = /^(?:pre|code|script|style|textarea)$/;

/** Shortcodes in shortcodes in shortcodes. */
const DEEPEST = 3;

/**
 * Replaces the shortcodes of a text that begins at `offset` of the body. What stands on a line stays on it. In tags, code
 * and comments nothing is replaced.
 */
export function replaceShortcodes(text: string, offset: number, body: Body, depth = 0): string {
  if (!text.includes('[')) return text;
  const reader = readHtml(text);
  const shortcodeAt = readShortcodes(text);
  let out = '';
  for (let at = 0; ; ) {
    const part = reader.partAt(at);
    if (part === undefined) return out;
    if (part.kind === 'open' && SHOWN.test(part.name)) {
      at = reader.endOf(part.name, part.end);
      out += withoutEscapes(text.slice(part.start, at));
      continue;
    }
    const bracket = part.kind === 'text' ? text.indexOf('[', part.start) : -1;
    if (bracket === -1 || bracket >= part.end) {
      out += text.slice(part.start, part.end);
      at = part.end;
      continue;
    }
    out += text.slice(part.start, bracket);
    const found = shortcodeAt(bracket);
    const start = found?.start ?? bracket;
    out += text.slice(bracket, start);
    const replaced = found && htmlOf(found, text, offset, body, depth);
    if (found && replaced !== undefined) {
      out += keepLines(text.slice(start, found.end), replaced);
      at = found.end;
    } else {
      // Of a pair that stays, what stands between is read on
      at = found ? found.contentStart : start + 1;
      out += text.slice(start, at);
    }
  }
}

/** Returns what stands in the place of a shortcode, or `undefined` where it stays as text. */
function htmlOf(found: Shortcode, text: string, offset: number, body: Body, depth: number): string | undefined {
  const written = text.slice(found.start, found.end);
  if (found.isEscaped) return written.slice(1, -1);
  if (found.isClosing) return undefined;
  const kind = findShortcode(found.name);
  const at = offset + found.start;
  if (kind === undefined) {
    if (isLikely(found, text)) tellUnknown(text.slice(found.start, found.contentStart), at, body);
    return undefined;
  }
  const inside = found.content ?? '';
  const content = depth < DEEPEST ? replaceShortcodes(inside, offset + found.contentStart, body, depth + 1) : inside;
  const html = kind({ ...found, content, hasContent: found.content !== undefined, offset: at }, body);
  if (html === undefined) tellUnknown(text.slice(found.start, found.contentStart), at, body);
  return html;
}

function tellUnknown(written: string, at: number, { say }: Body): void {
  const short = written.length > 80 ? `${written.slice(0, 79)}…` : written;
  say(
    'doubtful',
    at,
    `The shortcode “${short}” was filled in by a plug-in or a theme of the old site. It stays as text.`,
    'Write what readers should see in its place.',
  );
}

/** Words in brackets are no shortcodes: those have values, an end, or a name that nobody writes in a sentence. */
function isLikely({ name, values, content, start, contentStart }: Shortcode, text: string): boolean {
  if (content !== undefined || /[_-]/.test(name)) return true;
  if ([...values.keys()].some((key) => !/^\d+$/.test(key))) return true;
  const before =
    text
      .slice(Math.max(0, start - 100), start)
      .split('\n')
      .at(-1) ?? '';
  const [after = ''] = text.slice(contentStart, contentStart + 100).split('\n');
  return values.size === 0 && `${before}${after}`.replace(/<\/?p>/g, '').trim() === '' && name.length > 3;
}

/** In code, too, double brackets are shown as single ones. */
function withoutEscapes(text: string): string {
  return text.replace(/\[(\[[a-z][\w-]{0,60}(?:\s[^[\]]{0,500})?\])\]/gi, '$1');
}
