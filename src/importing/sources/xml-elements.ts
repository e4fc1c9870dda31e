/** Gathers the elements of a list in XML, each whole, and leaves out those that grow beyond limits. */
import type { XmlElement } from './xml-element.ts';
import { cleaned } from './xml-faults.ts';

/** What one element of the list may hold. */
export interface ElementLimits {
  characters: number;
  elements: number;
}

/** Tells of a fault at a line. */
export type Doubt = (what: string, line: number, kind?: 'doubtful' | 'dropped') => void;

/** Takes the parts of a file in their order, and keeps what belongs to an element of the list. */
export interface Gatherer {
  open(name: string, attributes: Record<string, string>, line: number): void;
  text(text: string): void;
  /** CDATA begins: the white space in front of it is no text. */
  openCdata(line: number): void;
  close(): void;
  /** The element of the list that is not closed yet. */
  unfinished(): XmlElement | undefined;
  /** How many elements lie around the next one. */
  depth(): number;
  /** What has become whole since it was last asked. */
  take(): XmlElement[];
}

/** Gathers each child of the element at `within`, a path of names from the root. */
export function createGatherer(within: readonly string[], limits: ElementLimits, doubt: Doubt): Gatherer {
  const path: string[] = [];
  const open: XmlElement[] = [];
  let done: XmlElement[] = [];
  let size = { characters: 0, elements: 0 };
  /** An element was too large, and the rest of it passes by. */
  let isSkipping = false;

  const grow = (by: Partial<ElementLimits>) => {
    size = { characters: size.characters + (by.characters ?? 0), elements: size.elements + (by.elements ?? 0) };
    const first = open[0];
    if (first === undefined || (size.characters <= limits.characters && size.elements <= limits.elements)) return;
    doubt(`A <${first.name}> is larger than anything that is written by hand. It was left out.`, first.line, 'dropped');
    open.length = 0;
    isSkipping = true;
  };

  return {
    open(name, attributes, line) {
      const isListed = path.length === within.length && within.every((one, at) => path[at] === one);
      path.push(name);
      if (isListed) {
        isSkipping = false;
        size = { characters: 0, elements: 0 };
      } else if (isSkipping || open.length === 0) return;
      const element = { name, line, attributes, children: [], text: '', textLine: line };
      open.at(-1)?.children.push(element);
      open.push(element);
      grow({ elements: 1 });
    },
    text(text) {
      const element = open.at(-1);
      if (element === undefined) return;
      element.text += text;
      grow({ characters: text.length });
    },
    openCdata(line) {
      const element = open.at(-1);
      if (element === undefined || element.text.trim() !== '') return;
      element.text = '';
      element.textLine = line;
    },
    close() {
      path.pop();
      const element = open.pop();
      if (element === undefined) return;
      element.text = detached(cleaned(element, doubt));
      if (open.length === 0) done.push(element);
    },
    unfinished: () => open[0],
    depth: () => path.length,
    take() {
      const taken = done;
      done = [];
      return taken;
    },
  };
}

/** Copies a text: as a part of the piece that was read, one kept title would keep all of that in memory. */
function detached(text: string): string {
  return Buffer.from(text).toString();
}
