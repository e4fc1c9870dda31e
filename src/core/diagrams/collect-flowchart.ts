/** Gathers the nodes, links and subgraphs of a flowchart as its lines are read. */
import { shortened } from '../text/shortened.ts';
import type { Diagram, DiagramEdge, DiagramGroup, DiagramNode, Direction } from './diagram.ts';
import { type Fault, KNOWN } from './diagram-faults.ts';

/**
 * The most nodes, links, subgraphs, and characters of a text: beyond, nobody reads it, least on a phone, and laying it out
 * takes seconds.
 */
const LIMITS = { nodes: 40, edges: 60, groups: 12, text: 200 };

export interface Flowchart {
  openGroup(id: string, text: string): Fault | undefined;
  closeGroup(): Fault | undefined;
  /** Notes a node where it is named; its words may stand at any of these places. */
  note(id: string, words: Pick<DiagramNode, 'text' | 'shape'> | undefined): Fault | undefined;
  connect(from: string, to: string, link: Omit<DiagramEdge, 'from' | 'to'>): Fault | undefined;
  faultAtEnd(): Fault | undefined;
  finish(): Diagram;
}

/** Creates a flowchart without nodes. */
export function createFlowchart(direction: Direction): Flowchart {
  const nodes = new Map<string, DiagramNode>();
  const edges: DiagramEdge[] = [];
  const groups: DiagramGroup[] = [];
  const open: DiagramGroup[] = [];
  const isUsed = (id: string): boolean =>
    [...nodes.values()].some(({ group }) => group === id) ||
    groups.some(({ id: child, parent }) => parent === id && isUsed(child));
  return {
    openGroup(id, text) {
      if (groups.some((other) => other.id === id))
        return { message: `There are two subgraphs “${shortened(id)}”.`, hint: 'Give one of them another name.' };
      if (groups.length === LIMITS.groups)
        return { message: `This diagram has more than ${LIMITS.groups} subgraphs.`, hint: 'Divide it into several.' };
      const parent = open.at(-1)?.id;
      const group = { id, text, ...(parent !== undefined && { parent }) };
      groups.push(group);
      open.push(group);
      return tooLong(text);
    },
    closeGroup: () => (open.pop() ? undefined : { message: '“end” ends no subgraph.', hint: 'Take it away.' }),
    note(id, words) {
      const known = nodes.get(id);
      const group = known?.group ?? open.at(-1)?.id;
      const { text, shape } = words ?? known ?? { text: id, shape: 'box' as const };
      nodes.set(id, { id, text, shape, ...(group !== undefined && { group }) });
      if (nodes.size > LIMITS.nodes)
        return { message: `This diagram has more than ${LIMITS.nodes} nodes.`, hint: 'Divide it into several.' };
      return tooLong(text);
    },
    connect(from, to, link) {
      edges.push({ from, to, ...link });
      if (edges.length > LIMITS.edges)
        return { message: `This diagram has more than ${LIMITS.edges} links.`, hint: 'Divide it into several.' };
      return tooLong(link.text);
    },
    faultAtEnd() {
      const [group] = open;
      if (group)
        return { message: `The subgraph “${shortened(group.text)}” is never ended.`, hint: 'Write a line “end”.' };
      if (nodes.size === 0) return { message: 'This diagram has nothing to draw.', hint: KNOWN };
      const both = groups.find(({ id }) => nodes.has(id));
      return (
        both && {
          message: `“${shortened(both.id)}” is a subgraph, and a link leads to it as to a node.`,
          hint: 'Let the link lead to a node inside it.',
        }
      );
    },
    finish: () => ({ direction, nodes: [...nodes.values()], edges, groups: groups.filter(({ id }) => isUsed(id)) }),
  };
}

function tooLong(text: string): Fault | undefined {
  if (text.length <= LIMITS.text) return undefined;
  return { message: `“${shortened(text)}” is too long for a diagram.`, hint: 'Say it in fewer words.' };
}
