/** Writes one key, or one item of a list, as lines of YAML. */
import { Document, isMap, isScalar, isSeq, type Node } from 'yaml';

/** The longest list that goes into one line, in letters. */
const LINE = 80;

/**
 * Returns the lines of a key with its value, or of an item of a list where there is no key.
 *
 * @param like What stood there: its quotes and brackets are kept.
 */
export function pairText(key: string | undefined, value: unknown, indent: string, like?: Node): string {
  const document = new Document(key === undefined ? [value] : { [key]: value });
  const node = document.getIn([key ?? 0], true) as Node;
  dress(node, like);
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return text.replace(/^(?=.)/gm, indent);
}

function dress(node: Node, like: Node | undefined): void {
  if (isScalar(node) && isScalar(like) && like.type && typeof node.value === 'string') node.type = like.type;
  if (isSeq(node)) node.flow = isSeq(like) ? like.flow === true : isShort(node.items as Node[]);
  if (isMap(node)) node.flow = isMap(like) && like.flow === true;
}

/** A list of a few names goes into one line, as editors write tags. */
function isShort(items: Node[]): boolean {
  const texts = items.map((item) => (isScalar(item) && typeof item.value === 'string' ? item.value : undefined));
  return texts.every((text) => text !== undefined && !/[\s/]/.test(text)) && texts.join(', ').length < LINE;
}
