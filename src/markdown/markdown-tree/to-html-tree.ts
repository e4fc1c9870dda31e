/** Turns the Markdown tree into the HTML tree by remark-rehype; addresses stay as the editor wrote them. */
import type { Element, Root as HtmlRoot } from 'hast';
import type { FootnoteReference, Image, Link, Root } from 'mdast';
import { defaultHandlers, type Handlers, type Options, type State } from 'mdast-util-to-hast';
import remarkRehype from 'remark-rehype';
import type { VFile } from 'vfile';

/** A root without children, in whose place the library turns `whole`. */
interface StandIn extends Root {
  whole?: Root;
}

const handlers: Handlers = {
  // The root stays one, which the type of handlers doesn't know
  root: (state: State, node: StandIn) => defaultHandlers.root(state, node.whole ?? node) as never,
  link(state: State, node: Link) {
    const element = defaultHandlers.link(state, node) as Element;
    element.properties.href = node.url;
    return element;
  },
  image(state: State, node: Image) {
    const element = defaultHandlers.image(state, node) as Element;
    element.properties.src = node.url;
    return element;
  },
  /** Leaves a reference without its number, which is no part of the text around it; `footnotes` puts it in. */
  footnoteReference(state: State, node: FootnoteReference) {
    const sup = defaultHandlers.footnoteReference(state, node) as Element;
    const [link] = sup.children;
    if (link?.type === 'element') link.children = [];
    return sup;
  },
};

/** The first character of footnotes' ids until they get their numbers; no editor can write it. */
export const FOOTNOTE_MARK = '\0';

const convert = remarkRehype({
  allowDangerousHtml: true,
  clobberPrefix: FOOTNOTE_MARK,
  // In its text variant (U+FE0E), as phones print a plain ↩ as an emoji
  footnoteBackContent: '↩\uFE0E',
  handlers,
} satisfies Options);

/**
 * Turns the tree into HTML. The library looks through all of it for definitions first, which is slow, so it sees them only
 * where the text has the sign of one.
 */
export function toHtmlTree() {
  return (tree: Root, file: VFile): HtmlRoot => {
    const mayDefine = String(file.value).includes(']:');
    const stand: StandIn = mayDefine ? tree : { type: 'root', children: [], whole: tree };
    return convert(stand, file) as HtmlRoot;
  };
}
