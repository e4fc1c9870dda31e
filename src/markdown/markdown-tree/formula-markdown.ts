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
      const kept = withoutMarkup(value);
      return `$${stack.includes('tableCell') ? kept.replaceAll('|', '\\|') : kept}$`;
    },
    math: ({ value }: MathBlock) => `$$\n${withoutMarkup(value)}\n$$`,
  },
};

/**
 * Writes TeX so that readers without formulas find no HTML, link or code in it. Spaces mean nothing there, and `\lq` is
 * the sign that it stands for.
 */
function withoutMarkup(tex: string): string {
  return tex
    .replace(/<(?=[!/?a-z])/gi, '< ')
    .replace(/\](?=[([:])/g, '] ')
    .replace(/^([ \t]*)~(?=~~)/gm, '$1~ ')
    .replaceAll('`', '{\\lq}');
}
