/** Turns what kramdown, Goldmark and others add to Markdown into what Broadsheet reads, or leaves it out and tells. */
import type { Tell } from '../../archive/archive.ts';
import { codeRanges, isInside } from './code-ranges.ts';
import { definitionLists } from './definition-lists.ts';

export interface BodyPlace {
  file: string;
  /** The line at which the text begins. */
  line: number;
  tell: Tell;
  /** The line of each of its lines, where tags have been replaced. */
  lines?: readonly number[];
}

/** Attributes in braces: `{: .lead #top}`, `{:.lead}`, and `{.lead}` of Goldmark and markdown-it. */
const ATTRIBUTES =
  /\{:?\s*((?:[#.][\p{L}\p{N}_-]+|[\w-]+=(?:"[^"{}\n]*"|'[^'{}\n]*'|[^\s"'{}]+))(?:\s+(?:[#.][\p{L}\p{N}_-]+|[\w-]+=(?:"[^"{}\n]*"|'[^'{}\n]*'|[^\s"'{}]+)))*)\s*\}/u;
const ALONE = new RegExp(`^[ \\t>]*(?:\\{:[^{}\\n]*\\}|${ATTRIBUTES.source})[ \\t]*$`, 'u');
const BEHIND = /(?<=[)\]*_`\w!?.”"’])(?:\{:[^{}\n]*\})|(?<![ \t])[ \t]*\{:[^{}\n]*\}(?=[ \t]*$)/gu;
const HEADING = /^ {0,3}#{1,6}[ \t]/;

/** Returns a body without attributes, marks of contents and other additions; ids of headings are kept as `{#id}`. */
export function mapKramdown(text: string, place: BodyPlace): string {
  const lines = definitionLists(text);
  const code = codeRanges(lines.join('\n'));
  let offset = 0;
  const starts = lines.map((line) => {
    const start = offset;
    offset += line.length + 1;
    return start;
  });
  const kept: string[] = [];
  let inHtml = 0;
  let isComment = false;
  for (const [index, line] of lines.entries()) {
    const at = place.lines?.[index] ?? place.line + index;
    if (isInside(code, starts[index] as number)) kept.push(line);
    else if (/^[ \t]*\{:?:?toc\b[^}]*\}[ \t]*$/i.test(line)) {
      // The line of a list above is only there to be replaced
      const isItem = /^[ \t]*(?:[-*+]|\d+\.)[ \t]/.test(kept.at(-1) ?? '');
      const item = isItem ? ` below “${kept.at(-1)?.trim()}”` : '';
      if (isItem) kept[kept.length - 1] = '';
      kept.push(left(`a mark of a table of contents${item}`, 'the site makes one by itself', at));
    } else if (/^[ \t]*(?:\[\[_?TOC_?\]\]|\[TOC\]|\$\{toc\}|<!--\s*toc\s*-->)[ \t]*$/i.test(line))
      kept.push(left('a mark of a table of contents', 'the site makes one by itself', at));
    else if (isComment || /^[ \t]*\{::comment\b[^}]*\}/.test(line)) {
      isComment = !/\{:\/(?:comment)?\}|\{::comment[^}]*\/\}/.test(line);
      kept.push(left(`a comment, “${line.trim()}”`, 'readers never saw it', at));
    } else if (/^[ \t]*\{::options\b[^}]*\}[ \t]*$/.test(line))
      kept.push(left(`settings, “${line.trim()}”`, 'the site has its own', at));
    else if (/^[ \t]*\{::?\/?(?:nomarkdown)?\}[ \t]*$/.test(line)) kept.push('');
    else if (/\smarkdown=/.test(line)) kept.push(openMarkdown(line));
    else if (/^[ \t]*<\/(?:div|section|aside|article|blockquote|details)>[ \t]*$/.test(line) && inHtml > 0) {
      inHtml--;
      kept.push(`\n${line.trim()}`);
    } else if (ALONE.test(line)) kept.push(attributesOf(line, kept, at));
    else kept.push(withoutAttributes(line, starts[index] as number, at));
  }
  return kept.join('\n');

  /** Markdown within HTML wants empty lines around it (CommonMark, 4.6). */
  function openMarkdown(line: string): string {
    const plain = line.replace(/\smarkdown=(?:"[^"]{0,20}"|'[^']{0,20}'|\w+)/g, '');
    if (!/^[ \t]*<(?:div|section|aside|article|blockquote|details)\b[^<>]*>[ \t]*$/.test(plain)) return plain;
    inHtml++;
    return `${plain.trim()}\n`;
  }

  /** An id goes to the heading above; whatever else says how something looks. */
  function attributesOf(line: string, above: string[], at: number): string {
    const id = /#([\p{L}\p{N}_.-]+)/u.exec(line)?.[1];
    const isUnderlined = /^(?:=+|-+)[ \t]*$/.test(above.at(-1) ?? '') && above.length > 1;
    const heading = above.length - (isUnderlined ? 2 : 1);
    if (id && (isUnderlined || HEADING.test(above[heading] ?? ''))) {
      above[heading] = `${(above[heading] as string).trimEnd().replace(/ #+$/, '')} {#${id}}`;
      return '';
    }
    return left(`the attributes “${line.trim()}”`, 'looks belong to the site', at);
  }

  function withoutAttributes(line: string, start: number, at: number): string {
    if (!line.includes('{')) return line;
    const isHeading = HEADING.test(line);
    const pattern = isHeading ? new RegExp(`(?<![ \\t])[ \\t]*${ATTRIBUTES.source}[ \\t]*$`, 'u') : BEHIND;
    return line.replace(pattern, (found: string, ...rest: unknown[]) => {
      const index = rest.find((value) => typeof value === 'number') as number;
      if (isInside(code, start + index)) return found;
      const id = isHeading ? /#([\p{L}\p{N}_.-]+)/u.exec(found)?.[1] : undefined;
      const others = found.replace(/[{}:\s]/g, '').replace(`#${id ?? ''}`, '');
      if (others !== '') left(`the attributes “${found.trim()}”`, 'looks belong to the site', at);
      return id ? ` {#${id}}` : '';
    });
  }

  function left(what: string, why: string, line: number): string {
    place.tell({ kind: 'dropped', where: { file: place.file, line }, what: `Left out: ${what}; ${why}.` });
    return '';
  }
}
