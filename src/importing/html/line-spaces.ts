/** Brings the spaces of a line in order, so that signs of Markdown touch the words that they are for. */
import type { Emphasis, Link, PhrasingContent } from 'mdast';

const JOINED: ReadonlySet<string> = new Set(['strong', 'emphasis', 'delete']);

type Parent = Emphasis | Link;

function isParent(node: PhrasingContent): node is Parent {
  return 'children' in node;
}

/** Collapses spaces as a browser does, moves them out of signs, and joins what stands beside its like. */
export function tidy(nodes: PhrasingContent[]): PhrasingContent[] {
  collapse(nodes, { isAfterSpace: true });
  const line = join(nodes.flatMap(moveSpacesOut));
  return trimEnds(line);
}

function collapse(nodes: PhrasingContent[], state: { isAfterSpace: boolean }): void {
  for (const node of nodes) {
    if (node.type === 'text') {
      node.value = node.value.replace(/[ \t\n\f\r]+/g, ' ');
      if (state.isAfterSpace) node.value = node.value.replace(/^ /, '');
      if (node.value !== '') state.isAfterSpace = node.value.endsWith(' ');
    } else if (isParent(node)) collapse(node.children, state);
    else if (node.type !== 'html' || node.value.startsWith('<wbr')) state.isAfterSpace = node.type === 'break';
  }
}

function moveSpacesOut(node: PhrasingContent): PhrasingContent[] {
  if (!isParent(node)) return [node];
  const children = join(node.children.flatMap(moveSpacesOut));
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  for (let first = children[0]; first && isGap(first); first = children[0]) {
    before.push(first);
    children.shift();
  }
  for (let last = children.at(-1); last && isGap(last); last = children.at(-1)) {
    after.unshift(last);
    children.pop();
  }
  const [first, last] = [children[0], children.at(-1)];
  if (first?.type === 'text' && first.value.startsWith(' ')) {
    before.push({ type: 'text', value: ' ' });
    first.value = first.value.slice(1);
  }
  if (last?.type === 'text' && last.value.endsWith(' ')) {
    after.unshift({ type: 'text', value: ' ' });
    last.value = last.value.slice(0, -1);
  }
  if (children.length === 0) return [...before, ...after];
  return [...before, { ...node, children } as PhrasingContent, ...after];
}

function isGap(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && /^ *$/.test(node.value));
}

/** Joins texts, and signs of one kind, between which nothing stands. */
function join(nodes: PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) append(joined, node);
  return joined;
}

function append(nodes: PhrasingContent[], node: PhrasingContent): void {
  const last = nodes.at(-1);
  if (node.type === 'text' && node.value === '') return;
  if (node.type === 'text' && last?.type === 'text') last.value += node.value;
  else if (node.type === 'inlineCode' && last?.type === 'inlineCode') last.value += node.value;
  else if (last?.type === node.type && JOINED.has(node.type))
    for (const child of (node as Emphasis).children) append((last as Emphasis).children, child);
  else nodes.push(node);
}

function trimEnds(nodes: PhrasingContent[]): PhrasingContent[] {
  const line = nodes.filter((node, index) => {
    // A space in front of a line break is none
    if (node.type === 'text' && nodes[index + 1]?.type === 'break') node.value = node.value.replace(/ +$/, '');
    return node.type !== 'text' || node.value !== '';
  });
  while (line[0]?.type === 'break') line.shift();
  for (let last = line.at(-1); last; last = line.at(-1)) {
    if (last.type === 'text') last.value = last.value.replace(/ +$/, '');
    if (last.type !== 'break' && !(last.type === 'text' && last.value === '')) break;
    line.pop();
  }
  return line;
}
