/** Takes the code of MDX out of a body: imports, exports, comments, and the indentation of what components hold. */
import { withoutSecrets } from '../../sources/secrets.ts';
import { codeRanges, isInside } from './code-ranges.ts';
import type { BodyPlace } from './kramdown.ts';

export interface MdxBody {
  /** As many lines as before. */
  text: string;
  /** Names that are imported, with the paths that they come from. */
  imports: ReadonlyMap<string, string>;
}

const IMPORT = /^import\s+(?:\*\s+as\s+)?(?:([\w$]+)\s*,?\s*)?(?:\{[^}]*\}\s*)?(?:from\s+)?["']([^"'\n]+)["'];?[ \t]*$/;

/** Returns the body without its code; imports of files that say something, and all exports, are told. */
export function takeOutModules(text: string, { file, line, tell }: BodyPlace): MdxBody {
  const imports = new Map<string, string>();
  const lines = withoutIndents(text.split('\n'));
  const code = codeRanges(lines.join('\n'));
  let offset = 0;
  let isCode = false;
  let isFirst = true;
  const kept = lines.map((written, index) => {
    const start = offset;
    offset += written.length + 1;
    if (written.trim() === '') isCode = false;
    else if (isFirst && /^(?:import|export)\s/.test(written) && !isInside(code, start)) {
      isCode = true;
      const found = IMPORT.exec(written);
      if (found?.[1]) imports.set(found[1], found[2] as string);
    }
    if (isCode && written.trim() !== '') tellCode(written, line + index);
    // After a module another one may follow without an empty line
    isFirst = written.trim() === '' || isCode;
    return isCode ? '' : written;
  });
  return { text: withoutComments(kept.join('\n'), tellComment), imports };

  /** Code that goes on over lines is told line by line; pictures are found by their names. */
  function tellCode(code: string, at: number): void {
    const words = withoutSecrets(code.trim());
    if (/^(?:import\s[\w$]+\s+from\s.*\.(?:jpe?g|png|gif|webp|avif|svg)["'];?|[{}[\](),;\s]+)$/i.test(words)) return;
    tell({
      kind: 'dropped',
      where: { file, line: at },
      what: words.startsWith('import')
        ? `Code that the page imports was left out: “${words}”.`
        : `Code that the page exports was left out: “${words}”.`,
      remedy: 'Look whether it held words or figures that readers saw.',
    });
  }

  function tellComment(inside: string, at: number): void {
    const words = inside.replace(/\s+/g, ' ').trim();
    const what = `A comment that readers never saw: “${words.slice(0, 300)}”.`;
    if (words !== '') tell({ kind: 'dropped', where: { file, line: line + at }, what });
  }
}

function withoutComments(text: string, tellComment: (inside: string, line: number) => void): string {
  const code = codeRanges(text);
  const opening = /\{\s{0,20}\/\*/g;
  const closing = /\*\/\s{0,20}\}/g;
  let kept = '';
  let from = 0;
  let line = 0;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    if (isInside(code, found.index)) continue;
    closing.lastIndex = opening.lastIndex;
    const end = closing.exec(text);
    if (!end) break;
    const inside = text.slice(opening.lastIndex, end.index);
    kept += text.slice(from, found.index) + commentText(inside);
    line += lineEnds(text.slice(from, found.index));
    if (!DOCUSAURUS.test(inside)) tellComment(inside, line);
    line += lineEnds(text.slice(found.index, closing.lastIndex));
    from = closing.lastIndex;
    opening.lastIndex = from;
  }
  return kept + text.slice(from);
}

function lineEnds(text: string): number {
  return text.split('\n').length - 1;
}

/** Comments that Docusaurus reads itself. */
const DOCUSAURUS = /^\s*(?:#[\w-]+|truncate)\s*$/;

/** Comments say nothing, but for those that Docusaurus reads itself. */
function commentText(inside: string): string {
  const id = /^\s*#([\w-]+)\s*$/.exec(inside)?.[1];
  if (id) return `{#${id}}`;
  return /^\s*truncate\s*$/.test(inside) ? '<!--more-->' : '\n'.repeat(inside.split('\n').length - 1);
}

/** How deep components are followed. */
const DEEPEST = 40;

/**
 * MDX knows no indented code, so what stands in a component is often indented; Markdown would take it for code. It is
 * moved to where its component stands.
 */
function withoutIndents(lines: readonly string[]): string[] {
  const open: { name: string; shift: number | undefined; indent: number }[] = [];
  let fence = '';
  return lines.map((written) => {
    const indent = /^[ ]*/.exec(written)?.[0].length ?? 0;
    const shift = () => open.reduce((sum, { shift = 0 }) => sum + shift, 0);
    const closing = /^ *<\/([A-Z][\w.]*|div|section)>\s*$/.exec(written)?.[1];
    if (closing && !fence && open.some(({ name }) => name === closing))
      open.splice(open.findLastIndex(({ name }) => name === closing));
    const inner = open.at(-1);
    if (inner && inner.shift === undefined && written.trim() !== '') inner.shift = Math.max(0, indent - inner.indent);
    const moved = written.slice(Math.min(indent, shift()));
    const mark = /^ *(`{3,}|~{3,})/.exec(written)?.[1] ?? '';
    if (fence && mark[0] === fence[0] && mark.length >= fence.length) fence = '';
    else if (!fence && mark) fence = mark;
    const opening = fence ? undefined : /^ *<([A-Z][\w.]*|div|section)(?:\s[^<>]*)?(?<!\/)>\s*$/.exec(written)?.[1];
    if (opening && open.length < DEEPEST) open.push({ name: opening, shift: undefined, indent });
    return moved;
  });
}
