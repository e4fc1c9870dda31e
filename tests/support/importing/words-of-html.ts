/** The words of HTML as a reader sees them, for tests that hold what was made of a text against the text. */
import { type DefaultTreeAdapterMap, defaultTreeAdapter, html as names, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

const UNSEEN = new Set('script style template svg canvas select datalist textarea button title head'.split(' '));
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label map mark nobr output q rb rp rt rtc ' +
    'ruby s samp small span strike strong sub sup time tt u var object wbr'
  ).split(' '),
);

/** Returns the words in order; what no reader sees is left out. Blocks and line breaks part words. */
export function wordsOfHtml(html: string): string[] {
  const body = defaultTreeAdapter.createElement('body', names.NS.HTML, []);
  const written = textOf(parseFragment(body, html, { scriptingEnabled: false }));
  return written.split(/[ \t\n\f\r]+/).filter((word) => /[^\s\u00ad\u200b]/u.test(word));
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  if ('tagName' in node && UNSEEN.has(node.tagName)) return '';
  const inside = node.childNodes.map(textOf).join('');
  return 'tagName' in node && INLINE.has(node.tagName) ? inside : ` ${inside} `;
}
