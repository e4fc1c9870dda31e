/** Drawings by a grammar of SVG: with scripts, references, entities, styles and HTML, well-formed and not. */
import fc from 'fast-check';
import { SVG_ATTRIBUTES, SVG_ELEMENTS } from '../../../src/images/svg/svg-rules.ts';
import { address, scraps } from './scraps.ts';

const FOREIGN = [
  ...[
    'script',
    'foreignObject',
    'iframe',
    'html:script',
    'xhtml:body',
    'handler',
    'listener',
    'discard',
    'object',
    'embed',
  ],
  ...[
    'audio',
    'video',
    'SCRIPT',
    'feImage',
    'metadata',
    'sodipodi:namedview',
    'math',
    'template',
    'noscript',
    'x',
    'svg',
  ],
];
const FOREIGN_ATTRIBUTES = [
  ...[
    'onload',
    'onclick',
    'ONBEGIN',
    'xlink:href',
    'xml:base',
    'xmlns',
    'xmlns:html',
    'xmlns:xlink',
    'data-x',
    'ev:event',
  ],
  ...['formaction', 'srcdoc', 'xlink:role', 'html:onclick', 'src', 'nonce', 'target', 'ping'],
];
const VALUES = [
  ...[
    '#a',
    '#b',
    'url(#a)',
    'url(https://b.example/)',
    "url('#a')",
    'url("data:x")',
    'javascript:alert(1)',
    'http://www.w3.org/2000/svg',
  ],
  ...[
    'http://www.w3.org/1999/xhtml',
    'data:image/svg+xml,x',
    'data:image/png;base64,AA==',
    'href',
    'onclick',
    'a.click',
    '1',
    '0 0 9 9',
  ],
  ...[
    '&x;',
    '&lt;script&gt;',
    'expression(1)',
    'fill:red',
    'background:url(x)',
    'image-set("x")',
    '\\75rl(x)',
    'attr(href url)',
    '9e9',
    '-1',
  ],
];
const STYLES = [
  ...[
    '@import "x";',
    '@import url(//b.example/x);',
    '.a{fill:red}',
    '*{background:url(x)}',
    '@font-face{src:url(x)}',
    '.a{fill:url(#a)}',
  ],
  ...[
    '@media screen{.a{fill:red}}',
    'a:not(b:has(c)){x:y}',
    '<![CDATA[',
    ']]>',
    '</style>',
    '.a{behavior:url(x)}',
    '@charset "x";',
    '\\',
  ],
];
const HEADS = [
  ...['', '', '', '<?xml version="1.0"?>', '<?xml-stylesheet href="x"?>', '<!DOCTYPE svg>', '\ufeff', '<!-- x -->'],
  ...['<!DOCTYPE svg [<!ENTITY x "y">]>', '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
  ...['<!DOCTYPE svg [<!ENTITY x "<script>1</script>">]>', '<!DOCTYPE svg [<!ENTITY x "&y;&y;"><!ENTITY y "&x;">]>'],
];

const name = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SVG_ELEMENTS) },
  { weight: 1, arbitrary: fc.constantFrom(...FOREIGN) },
);
const attributeName = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...SVG_ATTRIBUTES) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('id', 'class', 'style', 'href', 'attributeName', 'begin', 'fill', 'values', 'd'),
  },
  { weight: 2, arbitrary: fc.constantFrom(...FOREIGN_ATTRIBUTES) },
);
const value = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...VALUES) }, address, scraps);
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const attribute = fc
  .tuple(attributeName, value, fc.constantFrom(1, 1, 1, 1, 0))
  .map(([key, text, isEscaped]) => `${key}="${isEscaped ? escaped(text) : text}"`);
// A name that stands twice would end most drawings before they begin
const attributes = fc
  .uniqueArray(attribute, { maxLength: 4, selector: (text) => text.split('=', 1)[0] })
  .map((all) => all.map((one) => ` ${one}`).join(''));

const { content } = fc.letrec<{ content: string; element: string }>((tie) => ({
  content: fc
    .array(
      fc.oneof(
        { maxDepth: 4 },
        { weight: 2, arbitrary: scraps.map(escaped) },
        { weight: 5, arbitrary: tie('element') },
        { weight: 1, arbitrary: scraps.map((text) => `<![CDATA[${text}]]>`) },
        { weight: 1, arbitrary: scraps },
        { weight: 1, arbitrary: fc.constantFrom('&x;', '<!-- -->', '<?x y?>', '<!--', '<script>alert(1)</script>') },
      ),
      { maxLength: 4 },
    )
    .map((all) => all.join('')),
  element: fc.oneof(
    { maxDepth: 4 },
    { weight: 5, arbitrary: fc.tuple(name, attributes).map(([tag, rest]) => `<${tag}${rest}/>`) },
    {
      weight: 5,
      arbitrary: fc
        .tuple(name, attributes, tie('content'))
        .map(([tag, rest, inside]) => `<${tag}${rest}>${inside}</${tag}>`),
    },
    {
      weight: 1,
      arbitrary: fc.array(fc.constantFrom(...STYLES), { maxLength: 4 }).map((all) => `<style>${all.join('')}</style>`),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.constantFrom(...STYLES), { maxLength: 4 })
        .map((all) => `<style><![CDATA[${all.join('').replaceAll(']]>', '')}]]></style>`),
    },
  ),
}));

const ROOTS = [
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"%>',
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9mm"%>',
  '<svg viewBox="0 0 9 9"%>',
  '<svg:svg xmlns:svg="http://www.w3.org/2000/svg" viewBox="0 0 9 9"%>',
];

/** Files of drawings. */
export const drawingTexts: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...HEADS),
    fc.constantFrom(ROOTS[0], ROOTS[0], ...ROOTS),
    attributes,
    content,
    fc.constantFrom('</svg>', '</svg>', '</svg>', '', '</svg>x'),
  )
  .map(
    ([head, root, rest, inside, end]) =>
      head +
      (root as string).replace('%', () => rest.replace(/ (xmlns|viewBox|width|height|xmlns:xlink)="[^"]*"/g, '')) +
      inside +
      end,
  );
