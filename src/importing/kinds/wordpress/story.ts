/** An item of WordPress as a story. */
import type { ImportedPicture, ImportedStory, Tell } from '../../archive/archive.ts';
import { addressesOf, decoded } from './addresses.ts';
import { bodyToHtml } from './body/body.ts';
import { commentsOf } from './comments.ts';
import { dateOf, updatedOf } from './dates.ts';
import { describe } from './description.ts';
import type { Item } from './item.ts';
import { languageOf, translationsOf } from './languages.ts';
import type { Library } from './library.ts';
import { ownFieldsOf } from './own-fields.ts';
import { type Say, stateOf } from './state.ts';
import { authorsOf, idsOf } from './terms.ts';
import { wordsOf } from './words.ts';

/** Terms that are said by other fields, or that only tell programs something. */
const READ = new Set([
  'category',
  'post_tag',
  'author',
  'language',
  'post_translations',
  'term_language',
  'term_translations',
  'nav_menu',
]);

/** Makes a story of an item. What WordPress knows and Broadsheet doesn't is told. */
export function toStory(item: Item, file: string, library: Library, tell: Tell): ImportedStory {
  const where = { file, line: item.element.line };
  const say = (kind: 'dropped' | 'guessed' | 'doubtful', what: string, remedy?: string) =>
    tell({ kind, where, what, ...(remedy && { remedy }) });
  const title = titleOf(item, say);
  const line = item.lineOf('content:encoded');
  const [footnotes] = item.meta('footnotes');
  const body = bodyToHtml(item.element.children.find(({ name }) => name === 'content:encoded')?.text ?? '', {
    file,
    line,
    story: item.id,
    library,
    tell,
    ...(footnotes && { footnotes }),
  });
  const optional = {
    language: languageOf(item, library),
    translations: translationsOf(item),
    description: describe(item, say),
    slug: decoded(item.field('wp:post_name')),
    date: dateOf(item),
    updated: updatedOf(item),
    cover: coverOf(item, library, say),
    canonical: item.meta('_yoast_wpseo_canonical').find((address) => /^https?:\/\//.test(address)),
  };
  tellLosses(item, title, say);
  return {
    type: 'story',
    where,
    id: item.id === '' ? `${file}:${item.element.line}` : `post ${item.id}`,
    form: item.type === 'page' ? 'page' : 'article',
    title,
    ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value)) as Partial<ImportedStory>),
    state: stateOf(item, title, say),
    authors: authorsOf(item),
    categories: idsOf(item.terms, 'category'),
    tags: idsOf(item.terms, 'post_tag'),
    addresses: addressesOf(item, library),
    body: { format: 'html', text: body, line },
    comments: commentsOf(item, file, tell),
  };
}

function titleOf(item: Item, say: Say): string {
  const title = wordsOf(item.field('title'));
  if (title !== '') return title;
  const words = wordsOf(item.field('content:encoded').replace(/\[[^\]]*\]/g, ' '))
    .split(' ')
    .slice(0, 8)
    .join(' ');
  const made = words.slice(0, 80) || decoded(item.field('wp:post_name')).replaceAll('-', ' ') || 'Untitled';
  say('guessed', `A story had no title, and has the beginning of its text as one: “${made}”.`, 'Write a title.');
  return made;
}

function coverOf(item: Item, library: Library, say: Say): ImportedPicture | undefined {
  const [id] = item.meta('_thumbnail_id');
  if (!id || id === '0' || id === '-1') return undefined;
  const found = library.attachments.get(id);
  if (found === undefined) {
    say(
      'dropped',
      `The featured picture of a story, number ${id}, is not in the export.`,
      'Export all content, media included, and import again.',
    );
    return undefined;
  }
  const caption = wordsOf(found.caption);
  found.isUsed = true;
  return { src: found.url, ...(found.alt && { alt: found.alt }), ...(caption && { caption }) };
}

function tellLosses(item: Item, title: string, say: Say): void {
  if (item.field('wp:is_sticky') === '1')
    say('dropped', `“${title}” stood above all other stories.`, 'Pin it on the front page, in site.yaml.');
  if (item.type !== 'post' && item.type !== 'page')
    say('guessed', `“${title}” is of the type “${item.type}” in WordPress, and has become an article.`);
  for (const field of ownFieldsOf(item))
    say('dropped', `“${title}” has a field of its own, ${field}.`, 'Write what readers should see into the text.');
  for (const { domain, name, slug } of item.terms) {
    if (domain === 'post_format')
      say('dropped', `“${title}” had the format “${name || slug}”, which changed its look alone.`);
    else if (!READ.has(domain))
      say('dropped', `“${title}” has “${name || slug}” under “${domain}”, which is neither a category nor a tag.`);
  }
}
