/** A finished page as the list of its elements, by the parsing rules of browsers. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export interface HtmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** All text inside, the text of scripts and styles included. */
  text: string;
  parent: HtmlElement | undefined;
}

export interface Html {
  /** In document order. */
  elements: HtmlElement[];
  /** Elements of a name, such as `a`. */
  all(...names: string[]): HtmlElement[];
  /** The text of all comments. */
  comments: string[];
}

export function parseHtml(html: string): Html {
  const elements: HtmlElement[] = [];
  const comments: string[] = [];
  visit(parse(html), undefined);
  const byName = Map.groupBy(elements, ({ name }) => name);
  return {
    elements,
    comments,
    all: (...names) =>
      names.length === 1 ? (byName.get(names[0] as string) ?? []) : elements.filter(({ name }) => names.includes(name)),
  };

  function visit(node: DefaultTreeAdapterTypes.Node, parent: HtmlElement | undefined): string {
    if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
    if (node.nodeName === '#comment') {
      comments.push((node as DefaultTreeAdapterTypes.CommentNode).data);
      return '';
    }
    const element = 'tagName' in node ? createElement(node, parent) : undefined;
    if (element) elements.push(element);
    const content = node.nodeName === 'template' ? (node as DefaultTreeAdapterTypes.Template).content : node;
    const text = ('childNodes' in content ? content.childNodes : []).map((child) => visit(child, element)).join('');
    if (element) element.text = text;
    return text;
  }
}

function createElement(node: DefaultTreeAdapterTypes.Element, parent: HtmlElement | undefined): HtmlElement {
  const attributes = new Map(
    node.attrs.map(({ name, value, prefix }) => [prefix ? `${prefix}:${name}` : name, value] as const),
  );
  return { name: node.tagName, attributes, text: '', parent };
}
