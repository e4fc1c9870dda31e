/** Configures the step from the Markdown tree to the HTML tree; addresses stay as the editor wrote them. */
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

/** The options of `remark-rehype`. */
export const toHtmlTree: Options = {
  allowDangerousHtml: true,
  clobberPrefix: FOOTNOTE_MARK,
  // In its text variant (U+FE0E), as phones print a plain ↩ as an emoji
  footnoteBackContent: '↩\uFE0E',
  handlers,
};
