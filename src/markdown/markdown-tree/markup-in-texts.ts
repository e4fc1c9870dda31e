/** Keeps texts of the Markdown alternate texts, also for readers that take for HTML or code what we don't. */
import type { FootnoteDefinition, FootnoteReference, Html, Parents, Root } from 'mdast';
import { defaultHandlers, type Info, type Join, type Options, type State } from 'mdast-util-to-markdown';
import { isSafeAddress } from '../../core/urls/url-template.ts';
import { BLOCK_ELEMENTS } from '../raw-html/html-allow-list.ts';

/** The beginning of a tag that begins a block of HTML wherever it is first in its line (CommonMark 0.31.2, 4.6). */
const BLOCK_TAG = new RegExp(`^</?(?:${BLOCK_ELEMENTS.join('|')})[\\s/>]`);
/**
 * A sign that is written with a backslash, or one that another reader takes for the beginning of HTML, of code or of a
 * picture: marked forgets the backslashes before brackets in the text of a link.
 */
const MARKUP = /\\[!-/:-@[-`{-~]|<(?=[!/?a-z])|`|!(?=\\?\[)/gi;
const REFERENCES: Readonly<Record<string, string>> = { '\\<': '&lt;', '<': '&lt;', '`': '&#96;', '!': '\\!' };
/** Behind a fence and in HTML, cells above a line of dashes are a table for readers that look for tables first. */
const BAR = '&#124;';
/** The space that begins a line, as the library writes it; no HTML begins behind it. */
const SPACE = '&#x20;';

/** The handlers for `mdast-util-to-markdown` that keep texts, HTML and footnotes what they are. */
export const KEPT_TEXTS: NonNullable<Options['handlers']> = {
  root(node: Root, parent: Parents | undefined, state: State, info: Info): string {
    const { safe } = state;
    // Whatever is no code or HTML comes by here: texts, titles, labels and addresses
    state.safe = (value, config) => {
      const written = safe.call(state, value, config);
      if (state.stack.includes('codeFenced')) return withoutMarkup(written).replaceAll('|', BAR);
      return /[<`!]/.test(written) && !state.stack.includes('autolink') ? withoutMarkup(written) : written;
    };
    return defaultHandlers.root(node, parent, state, info);
  },
  html(node: Html, _: Parents | undefined, { stack }: State, { before, after }: Info): string {
    const value = node.value.replaceAll('|', BAR);
    if (!stack.includes('phrasing')) return value;
    // A tag that is all of its line begins a block too
    const isTag = value.indexOf('>') === value.length - 1;
    const isFirst = /[\r\n]/.test(before) && (BLOCK_TAG.test(value) || (isTag && /[\r\n]/.test(after)));
    return (isFirst ? SPACE : '') + value.replaceAll('`', '&#96;');
  },
  footnoteReference(node: FootnoteReference, _: Parents | undefined, state: State, { before, after }: Info): string {
    // Where a comment stood between them, a colon would make a note of what follows
    const isFirst = /[\r\n]/.test(before) && after === ':';
    return `${isFirst ? SPACE : ''}[^${labelOf(node, state)}]`;
  },
  footnoteDefinition(node: FootnoteDefinition, _: Parents | undefined, state: State, info: Info): string {
    const label = labelOf(node, state);
    const exit = state.enter('footnoteDefinition');
    const content = state.containerFlow(node, state.createTracker(info).current());
    const isApart = node.children[0]?.type !== 'paragraph' || isDestination(content);
    exit();
    const indented = state.indentLines(content, (line, index, isBlank) =>
      isBlank || (index === 0 && !isApart) ? line : `    ${line}`,
    );
    return content === '' ? `[^${label}]:` : `[^${label}]:${isApart ? '\n\n' : ' '}${indented}`;
  },
};

/** Without an empty line, a tag that begins no block by itself would go on with the paragraph above it. */
export const apartFromHtml: Join = (_, right) =>
  right.type === 'html' && !BLOCK_TAG.test(right.value) ? 1 : undefined;

/** Keeps signs of markup from their meaning by character references, since backslashes have none in HTML. */
function withoutMarkup(written: string): string {
  return written.replace(MARKUP, (found) => REFERENCES[found] ?? found);
}

function labelOf(node: FootnoteDefinition | FootnoteReference, state: State): string {
  // A label is compared as it is written, so it must be written alike in a sentence and in front of its note
  const { stack } = state;
  state.stack = [...stack.filter((construct) => construct !== 'phrasing'), 'reference'];
  const label = state.safe(state.associationId(node), { before: '^', after: ']' });
  state.stack = stack;
  return label;
}

/**
 * Returns whether a footnote would be the address of a link for readers without footnotes (CommonMark 0.31.2, 4.7), and
 * one that is not safe.
 */
function isDestination(content: string): boolean {
  const [, address = ''] = /^(\S+)[ \t]*(?:$|[\r\n"'(])/.exec(content) ?? [];
  return /&#?\w+;/.test(address) || !isSafeAddress(address.replaceAll('\\', ''));
}
