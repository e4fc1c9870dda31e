/** Writes formulas as Markdown: as the editor did, between dollars. */
import type { InlineMath, Math as MathBlock, Parents } from 'mdast';
import type { Options, State } from 'mdast-util-to-markdown';

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    inlineMath: 'inlineMath';
  }
}

/** The extension of `mdast-util-to-markdown`; a dollar that would open a formula is escaped. */
export const formulaToMarkdown: Options = {
  unsafe: [{ character: '$', after: '[^\\s]', inConstruct: 'phrasing' }],
  handlers: {
    inlineMath({ value }: InlineMath, _: Parents | undefined, { stack }: State) {
      return `$${stack.includes('tableCell') ? value.replaceAll('|', '\\|') : value}$`;
    },
    math: ({ value }: MathBlock) => `$$\n${value}\n$$`,
  },
};
