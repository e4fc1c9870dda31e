/** Writes equations of Word as words, since only TeX makes a formula here (ECMA-376, part 1, 22.1). */
import { escapeHtml } from '../../../core/text/escape-html.ts';
import type { XmlElement } from '../../sources/xml.ts';
import { childOf } from './word-xml.ts';

/** Returns the letters of an equation in their order, with the signs that keep its parts apart. */
export function equationHtml(element: XmlElement): string {
  const part = (name: string) => {
    const found = childOf(element, name);
    return found ? equationHtml(found) : '';
  };
  const property = (group: string, name: string) => childOf(childOf(element, group), name)?.attributes['m:val'];
  const all = () => element.children.map(equationHtml).join('');
  switch (element.name) {
    case 'm:t':
      return escapeHtml(element.text);
    case 'm:f':
      return `${grouped(part('m:num'))}/${grouped(part('m:den'))}`;
    case 'm:sSup':
      return `${part('m:e')}<sup>${part('m:sup')}</sup>`;
    case 'm:sSub':
      return `${part('m:e')}<sub>${part('m:sub')}</sub>`;
    case 'm:sSubSup':
      return `${part('m:e')}<sub>${part('m:sub')}</sub><sup>${part('m:sup')}</sup>`;
    case 'm:rad':
      return `${part('m:deg') && `<sup>${part('m:deg')}</sup>`}√${grouped(part('m:e'))}`;
    case 'm:nary':
      return `${escapeHtml(property('m:naryPr', 'm:chr') ?? '∫')}<sub>${part('m:sub')}</sub><sup>${part('m:sup')}</sup> ${part('m:e')}`;
    case 'm:d':
      return `${escapeHtml(property('m:dPr', 'm:begChr') ?? '(')}${all()}${escapeHtml(property('m:dPr', 'm:endChr') ?? ')')}`;
    case 'm:mr':
      return `${element.children.map(equationHtml).join(' ')}; `;
    default:
      return /Pr$/.test(element.name) ? '' : all();
  }
}

function grouped(html: string): string {
  return /^[\p{L}\p{N}.,]*$/u.test(html) ? html : `(${html})`;
}
