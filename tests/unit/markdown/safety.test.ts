/** Whatever is written, only what the allow-list names is printed, and every marker and id is true. */
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS } from '../../../src/markdown/raw-html/html-allow-list.ts';
import { parseHtml } from '../../support/compare-html.ts';
import { render } from '../../support/render-markdown.ts';

const PIECES = [
  ...['<script>', '</script>', '<style>', '</style>', '<p ', '>', 'onclick="x"', ' href="javascript:x"', '<a ', '</a>'],
  ...[
    '<img src=x onerror=y>',
    '<svg>',
    '<math>',
    '<table>',
    '<tr>',
    '<td>',
    '</table>',
    '<select>',
    '<textarea>',
    '<title>',
  ],
  ...[
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    '<b>',
    '</b>',
    '<i>',
    '<div>',
    '</div>',
    '<details>',
    '<h1>',
    '<ul><li>',
  ],
  ...[
    '`',
    '```\n',
    '*',
    '_',
    '**',
    '[x](',
    '[y][z]',
    ')',
    '![a](b.jpg)',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '# ',
    '{#id}',
    'word ',
  ],
  ...[
    '| a | b |\n|-|-|\n',
    '[^1]',
    '\n[^1]: n\n',
    ':::note\n',
    ':::\n',
    ':abbr[x]{title="y"}',
    ':lang[x]{lang=ar}',
    '"',
    "'",
  ],
  ...[
    '&#0;',
    '\0image:0\0',
    '\0link:0\0',
    '&lt;',
    '<',
    '=',
    '[z]: /u "t"\n',
    '_cap_',
    '<template>',
    '<iframe src="x">',
  ],
  ...[
    '<noscript><p title="</noscript><img src=x onerror=y>">',
    '<form><math><mtext></form><form><mglyph><style></math>',
  ],
];
const ELEMENTS = new Set([...ALLOWED_ELEMENTS, 'input']);
const ATTRIBUTES = new Set([
  ...Object.values(ALLOWED_ATTRIBUTES).flat(),
  ...[
    'className',
    'rel',
    'role',
    'ariaLabel',
    'ariaLabelledBy',
    'tabIndex',
    'dataLanguage',
    'type',
    'checked',
    'disabled',
  ],
]);

it('random pieces of Markdown and HTML are printed safely', () => {
  const next = randomNumbers(20_240_501);
  for (let run = 0; run < 1500; run++) {
    const length = 1 + Math.floor(next() * 18);
    const markdown = Array.from({ length }, () => PIECES[Math.floor(next() * PIECES.length)]).join('');
    const { html, images, links, anchors } = render(markdown);
    const printed = html
      .replace(/\0image:(\d+)\0/g, (_, index: string) => (images[Number(index)] ? '' : '\0'))
      .replace(/href="\0link:(\d+)\0"/g, (_, index: string) => (links[Number(index)] ? 'href="/"' : '\0'));
    expect(printed, JSON.stringify(markdown)).not.toContain('\0');
    const ids = checkedIds(parseHtml(printed), markdown);
    expect(ids.toSorted(), JSON.stringify(markdown)).toEqual(anchors.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  }
}, 60_000);

function checkedIds(tree: Root, markdown: string): string[] {
  const ids: string[] = [];
  visit(tree, 'element', ({ tagName, properties }: Element) => {
    expect(ELEMENTS, JSON.stringify(markdown)).toContain(tagName);
    for (const name of Object.keys(properties)) expect(ATTRIBUTES, JSON.stringify(markdown)).toContain(name);
    if (properties.href !== undefined) expect(properties.href).toMatch(/^(\/|#|https?:|mailto:|tel:)/);
    if (properties.id !== undefined) ids.push(String(properties.id));
  });
  return ids;
}

function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
