/** What a diagram says, before it is laid out. */

export type Direction = 'TB' | 'BT' | 'LR' | 'RL';

/** The forms of nodes, by what stands around their words in Mermaid. */
export type Shape = 'box' | 'round' | 'pill' | 'bars' | 'drum' | 'circle' | 'diamond' | 'hexagon';

export interface DiagramNode {
  id: string;
  text: string;
  shape: Shape;
  /** The innermost group that it lies in. */
  group?: string;
}

export type Head = 'arrow' | 'dot' | 'cross';

export interface DiagramEdge {
  from: string;
  to: string;
  text: string;
  line: 'solid' | 'dotted' | 'thick' | 'hidden';
  start?: Head;
  end?: Head;
  /** How many ranks the two are apart, from 1. */
  ranks: number;
}

export interface DiagramGroup {
  id: string;
  text: string;
  parent?: string;
}

export interface Diagram {
  direction: Direction;
  nodes: DiagramNode[];
  edges: DiagramEdge[];
  groups: DiagramGroup[];
  /** The title that readers see. */
  title?: string;
  /** What a screen reader says: the title and description that the editor wrote for it. */
  label?: string;
}

/** What keeps a diagram from being drawn. */
export interface DiagramFault {
  /** The line of the diagram, counted from 0. */
  line: number;
  message: string;
  hint: string;
}
