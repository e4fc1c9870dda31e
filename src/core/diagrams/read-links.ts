/** Reads the links of Mermaid between two nodes: `-->`, `-- words -->`, `-.->|words|`, `==>`. */
import type { DiagramEdge, Head } from './diagram.ts';

export type Link = Pick<DiagramEdge, 'text' | 'line' | 'start' | 'end' | 'ranks'>;

const FORMS: readonly [line: Link['line'], pattern: RegExp][] = [
  ['hidden', /(?<more>~~~+)/y],
  ['solid', /(?<start>[<xo])?--(?<more>-*)(?<end>[>xo-])(?![-.=>])/y],
  ['solid', /(?<start>[<xo])?--[ \t]*(?<text>[^-|\s][^|]*?)[ \t]*--(?<more>-*)(?<end>[>xo-])(?![-.=>])/y],
  ['dotted', /(?<start>[<xo])?-(?<more>\.+)-(?<end>[>xo])?/y],
  ['dotted', /(?<start>[<xo])?-\.[ \t]*(?<text>[^.|\s][^|]*?)[ \t]*(?<more>\.+)-(?<end>[>xo])?/y],
  ['thick', /(?<start>[<xo])?==(?<more>=*)(?<end>[>xo=])(?![-.=>])/y],
  ['thick', /(?<start>[<xo])?==[ \t]*(?<text>[^=|\s][^|]*?)[ \t]*==(?<more>=*)(?<end>[>xo=])(?![-.=>])/y],
];
/** A longer link says no more than one of this length. */
const MOST_RANKS = 3;
const LABEL = /[ \t]*\|(?<text>[^|\n]*)\|/y;
const HEADS: Readonly<Record<string, Head>> = { '<': 'arrow', '>': 'arrow', o: 'dot', x: 'cross' };

/** Returns the link that stands at an offset of a line, and where it ends. */
export function readLink(source: string, at: number): { link: Link; end: number } | undefined {
  for (const [line, pattern] of FORMS) {
    pattern.lastIndex = at;
    const groups = pattern.exec(source)?.groups;
    if (!groups) continue;
    let end = pattern.lastIndex;
    LABEL.lastIndex = end;
    const label = LABEL.exec(source)?.groups?.['text'];
    if (label !== undefined) end = LABEL.lastIndex;
    const [first, last] = [HEADS[groups['start'] ?? ''], HEADS[groups['end'] ?? '']];
    const more = groups['more']?.length ?? 0;
    const ranks = line === 'solid' || line === 'thick' ? more + 1 : line === 'dotted' ? more : 1;
    const link: Link = { text: label ?? groups['text'] ?? '', line, ranks: Math.min(ranks, MOST_RANKS) };
    return { link: { ...link, ...(first && { start: first }), ...(last && { end: last }) }, end };
  }
  return undefined;
}
