/**
 * Reads a flowchart of Mermaid (mermaid.js.org, “Flowcharts – Basic Syntax”). It is strict: what it doesn't know it does
 * not pass over, as a drawing without it would say something else.
 */
import { shortened } from '../text/shortened.ts';
import { createFlowchart, type Flowchart } from './collect-flowchart.ts';
import type { Diagram, DiagramFault, Direction } from './diagram.ts';
import { type Fault, faultOf, isFault, KNOWN } from './diagram-faults.ts';
import { readLink } from './read-links.ts';
import { readNode, wordsOf } from './read-nodes.ts';
import { readPreface } from './read-preface.ts';

const HEADER = /^(?:flowchart|graph)(?:[ \t]+(TB|TD|BT|LR|RL))?[ \t]*;?$/;
const SUBGRAPH =
  /^subgraph[ \t]+(?:(?<id>[\p{L}\p{N}_-]+)[ \t]*\[(?<text>[^\]]*)\]|"(?<quoted>[^"]*)"|(?<bare>[^["\]]+?))[ \t]*;?$/u;
const LOOKS = /^(?:classDef|class|style|linkStyle|click)\b/;

/** Reads a diagram; returns what it says, or the first thing in it that can't be drawn. */
export function readFlowchart(source: string): Diagram | DiagramFault {
  const { lines, ...texts } = readPreface(source.split('\n'));
  const first = lines.findIndex((line) => line !== '');
  const header = HEADER.exec(lines[first] ?? '');
  if (!header) {
    const written = lines[first] ?? '';
    const message = written
      ? `A diagram that begins with “${shortened(written)}” can’t be drawn here.`
      : 'This diagram has nothing to draw.';
    return { line: Math.max(0, first), message, hint: KNOWN };
  }
  const [, written = 'TB'] = header;
  const chart = createFlowchart(written === 'TD' ? 'TB' : (written as Direction));
  for (const [index, line] of lines.entries()) {
    const fault = index <= first || line === '' ? undefined : readLine(line, chart);
    if (fault) return { line: index, ...fault };
  }
  const fault = chart.faultAtEnd();
  return fault ? { line: first, ...fault } : { ...chart.finish(), ...texts };
}

function readLine(line: string, chart: Flowchart): Fault | undefined {
  if (/^end[ \t]*;?$/.test(line)) return chart.closeGroup();
  if (/^subgraph\b/.test(line)) return readGroup(line, chart);
  if (/^direction\b/.test(line))
    return { message: 'A subgraph has no direction of its own here.', hint: 'Take the line away.' };
  const [look] = LOOKS.exec(line) ?? [];
  if (look)
    return { message: `“${look}” sets a look or a link, which a drawing here has not.`, hint: 'Take the line away.' };
  return readChain(line, chart);
}

function readGroup(line: string, chart: Flowchart): Fault | undefined {
  const { id, text, quoted, bare } = SUBGRAPH.exec(line)?.groups ?? {};
  const words = text ?? quoted ?? bare;
  if (words === undefined)
    return { message: `“${shortened(line)}” can’t be read.`, hint: 'Write it such as subgraph press[In the press].' };
  return chart.openGroup(id ?? words.trim(), wordsOf(words.replace(/^"(.*)"$/, '$1')));
}

/** Reads `A --> B & C -->|words| D`, and what stands behind a semicolon. */
function readChain(line: string, chart: Flowchart): Fault | undefined {
  let from = readNodes(line, 0, chart);
  if (isFault(from)) return from;
  while (from.end < line.length) {
    const found = readLink(line, from.end);
    if (!found) {
      const rest = line.slice(from.end + 1).trim();
      if (line[from.end] !== ';') return faultOf(line, from.end);
      return rest === '' ? undefined : readLine(rest, chart);
    }
    const next = readNodes(line, skipSpaces(line, found.end), chart);
    if (isFault(next)) return next;
    const { text, ...look } = found.link;
    const link = { ...look, text: wordsOf(text.replace(/^"(.*)"$/, '$1')) };
    for (const one of from.ids) {
      for (const other of next.ids) {
        const fault = chart.connect(one, other, link);
        if (fault) return fault;
      }
    }
    from = next;
  }
  return undefined;
}

/** Reads `A[One] & B`, and the spaces behind. */
function readNodes(line: string, at: number, chart: Flowchart): { ids: string[]; end: number } | Fault {
  const ids: string[] = [];
  for (let end = at; ; ) {
    const node = readNode(line, end);
    if (!node || node.isForeign) return faultOf(line, end);
    const fault = chart.note(node.id, node.words);
    if (fault) return fault;
    ids.push(node.id);
    end = skipSpaces(line, node.end);
    if (line[end] !== '&') return { ids, end };
    end = skipSpaces(line, end + 1);
  }
}

function skipSpaces(line: string, at: number): number {
  let end = at;
  while (line[end] === ' ' || line[end] === '\t') end++;
  return end;
}
