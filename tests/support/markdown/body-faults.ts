/** Finds what no body may hold, whatever its editor wrote: the allow-list, the markers and the ids are checked. */
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import type { Body } from '../../../src/core/articles/body.ts';
import { PAGE_IDS } from '../../../src/core/articles/page-ids.ts';
import { ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS } from '../../../src/markdown/raw-html/html-allow-list.ts';
import { parseHtml } from './compare-html.ts';
import { render } from './render-markdown.ts';

/** Fragments of Markdown and HTML that mean something together, or mean it badly. */
export const PIECES = [
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
    ':::map[t]{src=a.geojson alt=b}\n',
    ':::\n',
    ':abbr[x]{title="y"}',
    ':lang[x]{lang=ar}',
    ':money[x]{USD=5}',
    ':money[x]{USD}',
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
const ELEMENTS = new Set([...ALLOWED_ELEMENTS, 'input', 'data', 'mark']);
const ATTRIBUTES = new Set([
  ...Object.values(ALLOWED_ATTRIBUTES).flat(),
  ...[
    'className',
    'rel',
    // The link to the file of a large table
    'download',
    'role',
    'ariaLabel',
    'ariaLabelledBy',
    'tabIndex',
    'dataLanguage',
    // Lines of code that are numbered or marked
    'dataLine',
    'type',
    'checked',
    'disabled',
  ],
]);

/** What is wrong with the body of some Markdown, by default as it is rendered, each as a short description. */
export function bodyFaults(markdown: string, body: Body = render(markdown)): string[] {
  const { html, images, links, embeds, drawings, tables, maps, media, updates, anchors, problems } = body;
  const faults = problems
    .filter(({ check }) => check === 'unreadable-file' || check === 'too-complex')
    .map(({ message }) => `is not rendered: ${message}`);
  const printed = html
    .replace(`<h2 id="${PAGE_IDS.updates}">`, '<h2>')
    .replace('\0updates\0', () =>
      updates
        .map(({ id, title, html: words }) => `<div id="${id}"><h3>${title?.html ?? ''}</h3>${words}</div>`)
        .join('\n'),
    )
    .replace(/\0media:(\d+)\0/g, (_, index: string) => (media[Number(index)] ? '' : '\0'))
    .replace(/<p data-embed="(\d+)">/g, (mark, index: string) => (embeds[Number(index)] ? '<p>' : mark))
    .replace(/\0image:(\d+)\0/g, (_, index: string) => (images[Number(index)] ? '' : '\0'))
    .replace(/href="\0link:(\d+)\0"/g, (_, index: string) => (links[Number(index)] ? 'href="/"' : '\0'))
    .replace(/href="\0table:(\d+)\0"/g, (_, number: string) => (tables[Number(number) - 1] ? 'href="/"' : '\0'))
    .replaceAll('\0newsletter\0', body.hasNewsletter ? '' : '\0')
    .replace(/\0map:(\d+)\0/g, (_, index: string) => (maps[Number(index)] ? '' : '\0'))
    .replace(/ data-drawn="(\d+)"/g, (mark, index: string) => (drawings[Number(index)] ? '' : mark))
    .replace(/\0drawing:(\d+)\0/g, (_, index: string) => (drawings[Number(index)] ? '' : '\0'));
  if (printed.includes('\0')) faults.push('has a marker that marks nothing');
  const ids: string[] = [];
  visit(parseHtml(printed), 'element', ({ tagName, properties }: Element) => {
    if (!ELEMENTS.has(tagName)) faults.push(`has <${tagName}>`);
    for (const name of Object.keys(properties))
      if (!ATTRIBUTES.has(name)) faults.push(`has <${tagName} ${name}="${properties[name]}">`);
    const { href, id } = properties;
    if (href !== undefined && !/^(\/|#|https?:|mailto:|tel:)/.test(String(href))) faults.push(`leads to ${href}`);
    if (id !== undefined) ids.push(String(id));
  });
  if (ids.toSorted().join('\n') !== anchors.toSorted().join('\n')) faults.push(`has the ids ${ids}, not ${anchors}`);
  if (new Set(ids).size < ids.length) faults.push(`has an id twice: ${ids}`);
  return faults;
}
