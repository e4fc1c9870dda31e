/** Finds what could run or leak in a finished page, whoever wrote its texts. */
import type { Html, HtmlElement } from './html.ts';

/** Elements that no page of a newsroom holds. */
const FORBIDDEN = [
  'iframe',
  'object',
  'embed',
  'base',
  'applet',
  'frame',
  'plaintext',
  'math',
  'foreignobject',
  'mglyph',
  'semantics',
  'annotation-xml',
  'maction',
];

/** Attributes and elements that carry code, each as a short description. */
export function findCode({ elements }: Html): string[] {
  return [
    ...elements
      .filter(({ name, attributes }) => FORBIDDEN.includes(name.toLowerCase()) && !isFormula(name, attributes))
      .map(({ name }) => `<${name}>`),
    ...elements.flatMap(({ name, attributes }) =>
      [...attributes]
        .filter(([key, value]) => key === 'style' || key === 'srcdoc' || key.startsWith('on') || isCode(value))
        .map(([key, value]) => `<${name} ${key}="${value}">`),
    ),
  ];
}

/** MathML that was made of TeX holds it; no editor can write the element. */
function isFormula(name: string, attributes: HtmlElement['attributes']): boolean {
  return name === 'math' && attributes.has('alttext');
}

/** Inline scripts, linked data left out. */
export function inlineScripts(tree: Html): HtmlElement[] {
  return tree
    .all('script')
    .filter(({ attributes }) => !attributes.has('src') && attributes.get('type') !== 'application/ld+json');
}

/** The linked data of a page, thing by thing. */
export function linkedData(tree: Html): Record<string, unknown>[] {
  return linkedScripts(tree).flatMap(({ '@context': _, ...data }) => {
    const { '@graph': graph } = data;
    return Array.isArray(graph) ? (graph as Record<string, unknown>[]) : [data];
  });
}

/** The scripts of linked data, as they are read. */
export function linkedScripts(tree: Html): Record<string, unknown>[] {
  const scripts = tree.all('script').filter(({ attributes }) => attributes.get('type') === 'application/ld+json');
  return scripts.map(({ text }) => JSON.parse(text));
}

function isCode(value: string): boolean {
  // Browsers ignore white space and control characters in a scheme
  return /^(javascript|vbscript|data):/i.test([...value].filter((character) => character > ' ').join(''));
}
