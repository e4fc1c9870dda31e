/** Says for people which pages an upgrade has changed, and why. */
import { listed } from '../../core/text/listed.ts';
import { countOf, visible } from '../../newsroom/report/print-problems.ts';
import type { ToldProblem } from './build-site.ts';
import type { ChangedPage, PageKind, SiteComparison } from './compare-sites.ts';

const PLURALS: Readonly<Record<PageKind, string>> = {
  article: 'articles',
  'front page': 'front pages',
  'other page': 'other pages',
  redirect: 'redirects',
};
const KINDS = Object.keys(PLURALS) as PageKind[];
const EXAMPLES = 3;

/** Describes how two builds differ: by the parts of pages, each with the kinds of pages, and three examples. */
export function describeDifference({ pages, changed, added, removed, files, hasCodemods }: SiteComparison): string {
  const total = KINDS.reduce((sum, kind) => sum + pages[kind], 0);
  const others = Object.entries(files).map(([kind, count]) => `${kind} ${count}`);
  const rest = [
    ...(added.length > 0 ? [`New pages: ${listed(added)}`] : []),
    ...(removed.length > 0 ? [`Pages that are gone: ${listed(removed)}`] : []),
    ...(others.length > 0 ? [`Other files that differ: ${others.join(', ')}`] : []),
  ];
  if (changed.length === 0) return [`All ${total} pages are as they were, byte for byte.`, ...rest].join('\n');
  return [
    `${changed.length} of ${countOf(total, 'page differs', 'pages differ')} from before:`,
    ...partLines(changed, pages, hasCodemods),
    ...exampleLines(changed),
    ...rest,
  ].join('\n');
}

/** Groups changes by the part of the page, and by what has changed it. */
function partLines(changed: readonly ChangedPage[], pages: SiteComparison['pages'], hasCodemods: boolean): string[] {
  const groups = new Map<string, ChangedPage[]>();
  for (const page of changed)
    for (const { part, isText } of page.parts) {
      const why = whyOf(page, part, isText, hasCodemods);
      const name = `${part}\0${why}`;
      groups.set(name, [...(groups.get(name) ?? []), page]);
    }
  return [...groups].map(([name, members]) => {
    const [part, why] = name.split('\0');
    return `  ${whichPages(members, pages)}: ${part} (${why})`;
  });
}

/**
 * Says what has changed a part. A codemod's words also stand in lists and linked data, and no output tells them from those
 * that the generator prints otherwise.
 */
function whyOf({ isByCodemod }: ChangedPage, part: string, isText: boolean, hasCodemods: boolean): string {
  if (isByCodemod && isText) return 'text, by a codemod';
  const isOfStory = isText || (part === 'linked data' && isByCodemod);
  const who = isOfStory && hasCodemods ? 'by a codemod or the generator' : 'by the generator';
  return `${isText ? 'text' : 'markup'}, ${who}`;
}

function whichPages(members: readonly ChangedPage[], pages: SiteComparison['pages']): string {
  const counts = KINDS.map((kind) => [kind, members.filter((page) => page.kind === kind).length] as const);
  const all = KINDS.reduce((sum, kind) => sum + pages[kind], 0);
  if (members.length === all) return `all ${all} pages`;
  return counts
    .filter(([, count]) => count > 0)
    .map(([kind, count]) =>
      count === pages[kind] && count > 1 ? `all ${count} ${PLURALS[kind]}` : countOf(count, kind, PLURALS[kind]),
    )
    .join(', ');
}

/** Shows one page each for as many different parts as there are examples. */
function exampleLines(changed: readonly ChangedPage[]): string[] {
  const shown = new Map<string, string>();
  for (const isText of [true, false])
    for (const page of changed)
      for (const change of page.parts) {
        if (change.isText !== isText || shown.has(change.part) || shown.size >= EXAMPLES) continue;
        const [before, after] = change.example.map((text) => visible(text) || '(nothing)');
        shown.set(change.part, `  ${page.path}, ${change.part}: ${before} → ${after}`);
      }
  return ['For example:', ...shown.values()];
}

/** Returns the problems that the first check did not have. */
export function newProblems(before: readonly ToldProblem[], after: readonly ToldProblem[]): ToldProblem[] {
  // Lines move; what is wrong stays the same
  const name = ({ check, file, message }: ToldProblem) => `${check}\0${file}\0${message}`;
  const known = new Set(before.map(name));
  return after.filter((problem) => !known.has(name(problem)));
}

/** Prints problems, one after another. */
export function describeProblems(problems: readonly ToldProblem[]): string {
  return problems
    .map(({ file, line, level, check, message, hint }) =>
      [
        `${visible(file)}${line === undefined ? '' : `:${line}`}  ${level} (${check})`,
        `  ${visible(message)}`,
        ...(hint ? [`  → ${visible(hint)}`] : []),
      ].join('\n'),
    )
    .join('\n');
}
