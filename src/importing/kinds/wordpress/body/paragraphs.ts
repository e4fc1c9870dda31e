/**
 * Makes paragraphs of text as WordPress does for readers: an empty line ends a paragraph, a line end breaks a line
 * (https://developer.wordpress.org/reference/functions/wpautop/).
 */
import { type HtmlPart, readHtml } from './html-parts.ts';

const BLOCKS = words(
  'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li main map math menu nav object ol p pre script section select style ' +
    'summary svg table tbody td template textarea tfoot th thead tr ul audio video canvas noscript',
);
/** What is in them is text as it stands. */
const RAW = words('pre script style textarea svg math object select audio video iframe noscript template');
/** What is in them is text of several paragraphs. */
const FLOWS = words(
  'article aside blockquote body center dd details dialog div fieldset footer form header main nav section td th li',
);
/** What is in them is one line of text, which may be broken. */
const LINES = words('address caption dt figcaption h1 h2 h3 h4 h5 h6 legend p summary');
/** They hold no paragraph unless an empty line stands in them. */
const LOOSE = words('li td th dd');
const VOID = words('hr col br img input embed source wbr area base link meta param track');

/** Deeper elements are read as if they stood beside each other. */
const DEEPEST = 500;

/** Stands for a line end in a tag meanwhile; XML has no such character. */
const IN_TAG = '\u0001';

/** Returns HTML in which all text of a body stands in elements. What stands on a line stays on that line. */
export function toParagraphs(text: string): string {
  if (text.trim() === '') return text;
  const html = text.replace(/\r\n?/g, '\n');
  const reader = readHtml(html);
  const open: string[] = [];
  let out = '';
  let run = '';
  const endRun = () => {
    out += flow(run, open.at(-1)).replaceAll(IN_TAG, '\n');
    run = '';
  };
  for (let at = 0; ; ) {
    const part = reader.partAt(at);
    if (part === undefined) break;
    at = part.end;
    const written = html.slice(part.start, part.end);
    if (!BLOCKS.has(part.name)) {
      // Line ends in a tag end no line
      run += part.kind === 'text' ? written : written.replaceAll('\n', IN_TAG);
      continue;
    }
    endRun();
    if (part.kind === 'open' && RAW.has(part.name) && !written.endsWith('/>')) {
      at = reader.endOf(part.name, part.end);
      out += html.slice(part.start, at);
      continue;
    }
    out += written;
    track(open, part, written);
  }
  endRun();
  return out;
}

function track(open: string[], { kind, name }: HtmlPart, written: string): void {
  if (kind === 'open') {
    if (VOID.has(name) || written.endsWith('/>')) return;
    // A block ends the paragraph around it (HTML, 13.2.6.4.7)
    if (open.at(-1) === 'p') open.pop();
    if (open.length < DEEPEST) open.push(name);
    return;
  }
  const from = open.lastIndexOf(name);
  if (from !== -1) open.length = from;
}

/** Whether nothing but comments stands in a text. */
function isUnseen(text: string): boolean {
  const reader = readHtml(text);
  let at = 0;
  for (let part = reader.partAt(0); part !== undefined; part = reader.partAt(at)) {
    if (part.kind !== 'comment' && text.slice(part.start, part.end).trim() !== '') return false;
    at = part.end;
  }
  return true;
}

/** Divides text that stands directly in an element. */
function flow(run: string, parent: string | undefined): string {
  const text = run.trim();
  if (isUnseen(text)) return run;
  const before = run.slice(0, run.indexOf(text));
  const after = run.slice(before.length + text.length);
  if (parent !== undefined && LINES.has(parent)) {
    const between = parent === 'p' ? '</p><p>' : '<br><br>';
    return before + joined(text.split(BETWEEN), between) + after;
  }
  if (parent !== undefined && !FLOWS.has(parent)) return run;
  const parts = text.split(BETWEEN);
  if (parent !== undefined && LOOSE.has(parent) && parts.length === 1) return before + broken(text) + after;
  return `${before}<p>${joined(parts, '</p><p>')}</p>${after}`;
}

/** An empty line, or two breaks, with the line ends captured. */
const BETWEEN = /((?:<br\s*\/?>\s*){2,}|\n[^\S\n]*\n\s*)/i;

/** Joins texts and what stood between them, of which the line ends alone are kept. */
function joined(parts: readonly string[], between: string): string {
  return parts.map((part, at) => (at % 2 === 0 ? broken(part) : part.replace(/[^\n]+/g, '') + between)).join('');
}

/** Breaks lines where they end, unless a break stands there already or the end lies in a tag. */
function broken(text: string): string {
  if (!text.includes('\n')) return text;
  const reader = readHtml(text);
  let out = '';
  for (let at = 0; ; ) {
    const part = reader.partAt(at);
    if (part === undefined) return out;
    at = part.end;
    const written = text.slice(part.start, part.end);
    const isAfterBreak = /<br[^>]*>[^\S\n]*$/i.test(out.slice(-20));
    out +=
      part.kind === 'text'
        ? written
            .split('\n')
            .map((line, number, { length }) => (number < length - 1 ? line.trimEnd() : line))
            .reduce(
              (lines, line, number) => `${lines}${number === 1 && lines === '' && isAfterBreak ? '' : '<br>'}\n${line}`,
            )
        : written;
  }
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
