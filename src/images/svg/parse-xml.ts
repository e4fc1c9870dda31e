/** Reads XML into a tree with svgo's parser, and refuses what is dangerous, for all who read XML here. */
import type { XastElement, XastParent, XastRoot } from 'svgo';
import { runSvgo } from './svgo.ts';

const MAX_ENTITIES = 60;
const MAX_ENTITY_LENGTH = 200;
const MAX_DEPTH = 200;
/** Matches a character that XML 1.0 forbids (https://www.w3.org/TR/xml/#charsets). */
const NO_XML_CHARACTER = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/**
 * Parses well-formed XML into a tree.
 *
 * @throws Error When the text is not well-formed, declares entities that could multiply, or nests deeper than 200. Our
 * own messages complete the sentence “The drawing …”; those of svgo hold a line and column.
 */
export function parseXml(text: string): XastRoot {
  const refusal = refuseEntities(text);
  if (refusal) throw new Error(refusal);
  refuseCharacters(text);
  let tree: XastRoot | undefined;
  runSvgo(text, {
    plugins: [
      {
        name: 'keep-tree',
        fn: (root: XastRoot) => {
          tree = { type: 'root', children: root.children };
          root.children = [];
          return null;
        },
      },
    ],
  });
  if (!tree) throw new Error('is empty');
  if (tree.children.filter(({ type }) => type === 'element').length > 1) {
    throw new Error('is not well-formed XML: something follows its last tag');
  }
  if (depthOf(tree) > MAX_DEPTH) throw new Error(`nests its elements more than ${MAX_DEPTH} deep`);
  return tree;
}

/** Returns why a text could not be parsed, as the end of the sentence “The drawing …”. */
export function explainXmlError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/^(declares|nests|is) /.test(message)) return message;
  const place = /:(\d+):(\d+): (.*)/.exec(message);
  return place ? `is not well-formed XML: line ${place[1]}: ${place[3]}` : `is not well-formed XML: ${message}`;
}

/** Prints a tree as XML, without white space between its tags. */
export function writeXml(tree: XastRoot): string {
  const { children } = tree;
  const { data } = runSvgo('<x/>', {
    plugins: [
      {
        name: 'give-tree',
        fn: (root: XastRoot) => {
          root.children = children;
          return null;
        },
      },
    ],
  });
  return data;
}

/** Yields all elements below a node, in document order. */
export function* elementsOf(parent: XastParent): Generator<XastElement> {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* elementsOf(child);
  }
}

/** Returns the text inside a node, without its tags. */
export function textOf(parent: XastParent): string {
  return parent.children
    .map((child) => {
      if (child.type === 'text' || child.type === 'cdata') return child.value;
      return child.type === 'element' ? textOf(child) : '';
    })
    .join('');
}

/**
 * Returns why entities are refused, before the text is parsed: older drawing programs declare a few short ones, and all
 * that could multiply are refused.
 */
function refuseEntities(text: string): string | undefined {
  const declarations = text.split('<!ENTITY').slice(1);
  const isHarmless = (declaration: string) => {
    const end = declaration.indexOf('>');
    return end !== -1 && end < MAX_ENTITY_LENGTH && !/[&%<]|\b(SYSTEM|PUBLIC)\b/.test(declaration.slice(0, end));
  };
  if (declarations.length > MAX_ENTITIES || !declarations.every(isHarmless)) return 'declares entities of its own';
  return undefined;
}

function refuseCharacters(text: string): void {
  const match = NO_XML_CHARACTER.exec(text);
  if (!match) return;
  const line = text.slice(0, match.index).split('\n').length;
  throw new Error(`is not well-formed XML: line ${line}: It holds a control character that nobody sees`);
}

function depthOf(tree: XastRoot): number {
  let depth = 0;
  let level: XastParent[] = [tree];
  while (level.length > 0) {
    depth += 1;
    level = level.flatMap((parent) => parent.children.filter((child) => child.type === 'element'));
  }
  return depth - 1;
}
