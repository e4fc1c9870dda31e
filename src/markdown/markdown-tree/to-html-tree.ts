/** Turns the Markdown tree into an HTML tree, addresses as the editor wrote them. */
import type { Element } from 'hast';
import type { FootnoteReference, Image, Link } from 'mdast';
import { defaultHandlers, type Handlers, type Options, type State } from 'mdast-util-to-hast';

const handlers: Handlers = {
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
  /** Left without its number, which is no part of the text around it: `footnotes` puts it in. */
  footnoteReference(state: State, node: FootnoteReference) {
    const sup = defaultHandlers.footnoteReference(state, node) as Element;
    const [link] = sup.children;
    if (link?.type === 'element') link.children = [];
    return sup;
  },
};

/** Begins the ids of footnotes until they get their numbers; no editor can write it. */
export const FOOTNOTE_MARK = '\0';

export const toHtmlTree: Options = {
  allowDangerousHtml: true,
  clobberPrefix: FOOTNOTE_MARK,
  // The text variant: phones print a plain ↩ as an emoji
  footnoteBackContent: '↩\uFE0E',
  handlers,
};
