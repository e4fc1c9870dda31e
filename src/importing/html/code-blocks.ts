/** Makes Markdown of text of which the spaces count: code, and verses. */
import type { Element, RootContent } from 'hast';
import type { RootContent as Block } from 'mdast';
import type { Conversion } from './conversion.ts';
import { elementsNamed, hasClass, isElement, isInline, textOf } from './html-tree.ts';
import { paragraph, paragraphs } from './paragraphs.ts';

const LANGUAGE = /^(?:language|lang|highlight-source|highlight|brush:?)-?([\w+#.-]+)$/i;

/** Verses keep their lines; all other text of which the spaces count is code. */
export function pre(node: Element, conversion: Conversion): Block[] {
  if (hasClass(node, /verse|poem/i)) {
    const lines = node.children.flatMap((child): RootContent[] =>
      child.type === 'text'
        ? child.value
            .split(/\r\n?|\n/)
            .flatMap((value, index): RootContent[] => [
              ...(index > 0 ? [{ type: 'element', tagName: 'br', properties: {}, children: [] } as Element] : []),
              { type: 'text', value: value.replace(/^ +/, (spaces) => '\u00a0'.repeat(spaces.length)) },
            ])
        : [child],
    );
    return paragraphs(lines, conversion);
  }
  const value = codeOf(node)
    .replace(/\r\n?/g, '\n')
    .replace(/^\n|[ \t\n\f]+$/g, '');
  const pictures = elementsNamed(node, 'img').flatMap((picture) => paragraph([picture], conversion));
  return value.trim() === '' ? pictures : [{ type: 'code', lang: languageOf(node) ?? null, value }, ...pictures];
}

function codeOf(node: RootContent, written = ''): string {
  if (isElement(node, 'br')) return `${written}\n`;
  if (isElement(node, 'img')) return `${written} `;
  if (node.type !== 'element') return written + textOf(node);
  // Some systems wrap each line of code into a block of its own
  const isLine = !isInline(node);
  const inner = node.children.reduce((code, child) => codeOf(child, code), isLine ? withEnd(written) : written);
  return isLine ? withEnd(inner) : inner;
}

function withEnd(code: string): string {
  return code === '' || code.endsWith('\n') ? code : `${code}\n`;
}

function languageOf(node: Element): string | undefined {
  const marked = [node, ...node.children.filter((child) => isElement(child, 'code'))] as Element[];
  for (const one of marked) {
    const names = one.properties.className;
    const list = Array.isArray(names) ? names.map(String) : [];
    for (const [index, name] of list.entries()) {
      const found = name === 'brush:' ? list[index + 1] : LANGUAGE.exec(name)?.[1];
      if (found && /^[\w+#.-]+$/.test(found)) return found.toLowerCase();
    }
  }
  return undefined;
}
