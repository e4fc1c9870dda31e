/** The first reading of an export: what stories name before or after it stands in the file. */
import type { Place, Tell } from '../../archive/archive.ts';
import type { XmlElement } from '../../sources/xml.ts';
import { pathIn } from './addresses.ts';
import { type Item, readItem } from './item.ts';
import { noteFolder } from './language-folders.ts';
import type { Attachment, Library } from './library.ts';
import { ownFieldsOf } from './own-fields.ts';
import { tellTermLosses } from './term-losses.ts';
import { addItemTerms, addTerm } from './terms.ts';
import { wordsOf } from './words.ts';

/** What else stands in the head of an export: facts of the site, and what feeds and programs want. */
const KNOWN =
  /^(?:title|link|description|language|pubDate|lastBuildDate|generator|docs|ttl|image|cloud|site|copyright|(?:atom|atom10|sy|feedburner|wp):\S+)$/;

/** Notes what one element of the export says for others. */
export function noteElement(element: XmlElement, file: string, library: Library, tell: Tell): void {
  if (element.name === 'wp:base_blog_url') library.url = element.text.trim();
  else if (element.name === 'link') library.url ??= element.text.trim();
  else if (element.name === 'item') noteItem(readItem(element), file, library);
  else if (/^wp:(?:author|category|tag|term)$/.test(element.name)) {
    addTerm(element, file, library, tell);
    tellTermLosses(element, file, tell);
  } else if (!KNOWN.test(element.name)) {
    const words = wordsOf(element.text).slice(0, 200).toWellFormed();
    const what = `The export holds <${element.name}>, which is not known, so it was left out${words && `: “${words}”`}.`;
    tell({ kind: 'dropped', where: { file, line: element.line }, what });
  }
}

function noteItem(item: Item, file: string, library: Library): void {
  const where = { file, line: item.element.line };
  if (item.type === 'attachment') noteAttachment(item, where, library);
  else if (item.type === 'wp_block')
    library.sharedBlocks.set(item.id, {
      title: wordsOf(item.field('title')),
      text: item.field('content:encoded'),
      where,
      isUsed: false,
    });
  else {
    addItemTerms(item, file, library);
    noteFolder(item, library);
  }
}

function noteAttachment(item: Item, where: Place, library: Library): void {
  const url = item.field('wp:attachment_url') || item.field('guid');
  if (url === '' || library.attachments.has(item.id)) return;
  const page = pathIn(item.field('link'), library.url);
  const attachment: Attachment = {
    id: item.id,
    url,
    alt: wordsOf(item.meta('_wp_attachment_image_alt')[0] ?? ''),
    caption: item.field('excerpt:encoded'),
    title: wordsOf(item.field('title')),
    parent: item.field('wp:post_parent') || '0',
    order: Number(item.field('wp:menu_order')) || 0,
    description: wordsOf(item.field('content:encoded')),
    fields: ownFieldsOf(item),
    where,
    isUsed: false,
    ...(page && !page.includes('?') && page !== '/' && { page }),
  };
  if (attachment.page) library.byPage.set(attachment.page.replace(/\/$/, ''), attachment);
  library.attachments.set(item.id, attachment);
  if (attachment.parent !== '0')
    library.byStory.set(attachment.parent, [...(library.byStory.get(attachment.parent) ?? []), attachment]);
}

/** Puts the files of each story into the order in which WordPress shows them. */
export function sortAttachments({ byStory }: Library): void {
  for (const files of byStory.values()) files.sort((a, b) => a.order - b.order || Number(a.id) - Number(b.id));
}

/** Returns the facts of the site that stand in the head of an export. */
export function siteFact(element: XmlElement): { name?: string; description?: string; language?: string } {
  const text = wordsOf(element.text);
  if (text === '') return {};
  if (element.name === 'title') return { name: text };
  if (element.name === 'description') return { description: text };
  return element.name === 'language' ? { language: text } : {};
}
