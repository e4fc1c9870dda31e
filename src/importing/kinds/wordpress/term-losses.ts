/** Tells what an export says of authors, categories and tags and the newsroom has no place for. */
import type { Tell } from '../../archive/archive.ts';
import type { XmlElement } from '../../sources/xml.ts';
import { childText } from './item.ts';
import { wordsOf } from './words.ts';

/** Taxonomies by which plug-ins and menus keep order, each noted elsewhere. */
const FOR_PROGRAMS = /^(?:language|term_language|(?:post|term)_translations|author|post_format|category|post_tag)$/;

/** Tells what is lost of a term of the head of an export. E-mail addresses are told without what they are. */
export function tellTermLosses(element: XmlElement, file: string, tell: Tell): void {
  const text = (name: string) => wordsOf(childText(element, name));
  const say = (what: string, remedy?: string) =>
    tell({ kind: 'dropped', where: { file, line: element.line }, what, ...(remedy && { remedy }) });
  const name = text('wp:author_display_name') || text('wp:cat_name') || text('wp:tag_name') || text('wp:term_name');
  if (element.name === 'wp:author') {
    const whole = `${text('wp:author_first_name')} ${text('wp:author_last_name')}`.trim();
    const held = [
      ...(text('wp:author_email') === '' ? [] : ['an e-mail address']),
      ...(name !== '' && whole !== '' && whole !== name ? ['another name'] : []),
    ];
    if (held.length > 0)
      say(`Of the author “${name || whole || text('wp:author_login')}”, ${held.join(' and ')} stayed behind.`);
  }
  const taxonomy = text('wp:term_taxonomy');
  if (element.name === 'wp:term' && !FOR_PROGRAMS.test(taxonomy)) {
    const about = text('wp:term_description');
    const what = `“${name || text('wp:term_slug')}” of “${taxonomy}” is neither a category nor a tag, so it was left out`;
    say(`${what}${about && `: “${about.slice(0, 200).toWellFormed()}”`}.`);
  }
  const written = childText(element, 'wp:category_description');
  for (const [, link] of written.matchAll(/<a\s[^>]*href\s*=\s*["']?([^"'\s>]+)/gi))
    say(`A link in the description of “${name}” was left out, as descriptions have none: “${link}”.`);
  for (const meta of element.children.filter((child) => child.name === 'wp:termmeta')) {
    const [key, value] = [childText(meta, 'wp:meta_key'), wordsOf(childText(meta, 'wp:meta_value'))];
    if (value !== '' && !key.startsWith('_'))
      say(`“${name}” has a field of its own, “${key}”: “${value.slice(0, 200).toWellFormed()}”.`);
  }
}
