/** Divides a page into its parts, and says of each whether its text or its markup alone differs from another's. */
import { htmlToBlocks } from '../../core/text/html-to-text.ts';

/** A part of a page that differs. */
export interface PartChange {
  part: string;
  /** Whether readers see other words; otherwise markup alone has changed. */
  isText: boolean;
  /** The first words that differ, before and after; of markup, the first piece of it. */
  example: [string, string];
}

/** The parts of a head, each taken out of it before the rest is compared. */
const HEAD_PARTS: readonly [string, RegExp, boolean][] = [
  [
    'title and description',
    /<title>[\s\S]*?<\/title>|<meta (?:name="description"|property="og:(?:title|description)")[^>]*>/g,
    true,
  ],
  ['linked data', /<script type="application\/ld\+json">[\s\S]*?<\/script>/g, false],
  ['policy', /<meta http-equiv="content-security-policy"[^>]*>/gi, false],
  ['styles', /<style[\s\S]*?<\/style>|<link [^>]*rel="stylesheet"[^>]*>/g, false],
  ['scripts', /<script[\s\S]*?<\/script>|<link [^>]*rel="modulepreload"[^>]*>/g, false],
];

/** How much of an example is shown. */
const SHOWN = 60;

/** Returns the parts in which two pages differ, in the order of the page. */
export function comparePages(before: string, after: string): PartChange[] {
  const [old, fresh] = [partsOf(before), partsOf(after)];
  return Object.keys(fresh).flatMap((part) => {
    const [a, b] = [old[part], fresh[part]] as [Piece, Piece];
    if (a.html === b.html) return [];
    const isText = fresh[part]?.isRead === true && a.text !== b.text;
    return [{ part, isText, example: firstDifference(isText ? a.text : a.html, isText ? b.text : b.html) }];
  });
}

interface Piece {
  html: string;
  text: string;
  /** Whether readers see what stands there. */
  isRead: boolean;
}

function partsOf(page: string): Record<string, Piece> {
  let head = /<head>[\s\S]*?<\/head>/i.exec(page)?.[0] ?? '';
  const mainAt = page.search(/<main[\s>]/i);
  const mainEnd = page.lastIndexOf('</main>');
  const [top, main, end] =
    mainAt < 0 || mainEnd < mainAt
      ? [page.replace(head, ''), '', '']
      : [page.slice(0, mainAt).replace(head, ''), page.slice(mainAt, mainEnd), page.slice(mainEnd)];
  const parts: Record<string, Piece> = {};
  for (const [name, pattern, isRead] of HEAD_PARTS) {
    const html = (head.match(pattern) ?? []).join('\n');
    head = head.replace(pattern, '');
    const text = isRead
      ? [...html.matchAll(/<title>([^<]*)|content="([^"]*)"/g)].map((m) => m[1] ?? m[2]).join(' · ')
      : '';
    parts[name] = { html, text, isRead };
  }
  parts['head'] = { html: head, text: '', isRead: false };
  for (const [name, html] of [
    ['header', top],
    ['body', main],
    ['footer', end],
  ] as const)
    parts[name] = {
      html,
      text: htmlToBlocks(html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '')).join(' · '),
      isRead: true,
    };
  return parts;
}

/** Returns the first piece in which two texts differ, with some words before it. */
function firstDifference(a: string, b: string): [string, string] {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  let [endA, endB] = [a.length, b.length];
  while (endA > at && endB > at && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const start = Math.max(a.slice(0, at).lastIndexOf(' ') + 1, at - 20);
  const end = (text: string, from: number) => {
    const space = text.indexOf(' ', from);
    return Math.min(space < 0 ? text.length : space, from + 20);
  };
  const cut = (text: string, from: number) => {
    const piece = text.slice(start, end(text, from)).replace(/\s+/g, ' ');
    return piece.length > SHOWN ? `${piece.slice(0, SHOWN)}…` : piece;
  };
  return [cut(a, endA), cut(b, endB)];
}
