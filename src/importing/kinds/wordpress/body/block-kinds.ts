/** The blocks that need more than their own HTML, each with what becomes of it. */

import { lineOfTexts, tellAttributes, textsOf, wordsIn } from './block-texts.ts';
import type { Block } from './blocks.ts';
import type { Body, RenderText } from './body-source.ts';
import { tellLink } from './embed-shortcodes.ts';
import { embedOf, isCard } from './embeds.ts';
import { listBlockNotes } from './notes.ts';
import { quoted } from './pictures.ts';

/** A block and the ways to read what it holds. */
interface Held {
  block: Block;
  /** Its content, as the export has it. */
  written: string;
  /** Its content as HTML. */
  inside(): string;
  /** Its content as HTML, where lines are paragraphs. */
  inLines(): string;
  renderText: RenderText;
}

type BlockKind = (held: Held, body: Body) => string;

/** WordPress filled them in for each reader: lists of stories, forms, menus. */
const MADE_ANEW =
  /^(?:archives|avatar|calendar|categories|comment-.*|comments|comments-.*|cover-.*|home-link|latest-.*|loginout|navigation|navigation-.*|page-list|page-list-.*|pattern|post-.*|query|query-.*|read-more|rss|search|site-.*|tag-cloud|template-part|term-description|widget-.*|legacy-widget|breadcrumbs)$/;

/** Of these, editors write the frame. */
const HOLDS_WORDS = /^(?:query|post-template|comments|comment-template)$/;

const KINDS: Readonly<Record<string, BlockKind>> = {
  more: ({ block, inside }, { say }) => {
    const words = block.attributes.customText;
    if (typeof words === 'string' && words !== '')
      say('dropped', block.start, `The words of a link to the rest of the story were left out: “${words}”.`);
    return withoutMark(inside());
  },
  nextpage: ({ inside }) => withoutMark(inside()),
  embed,
  shortcode: ({ inLines }) => inLines(),
  freeform: ({ inLines }) => inLines(),
  code: ({ written }) => written,
  // Its button leads where its name does
  file: ({ inside }) => inside().replace(/<a\b[^>]*\bwp-block-file__button\b[^>]*>[\s\S]*?<\/a>/i, ''),
  preformatted: ({ written }) => written,
  block: shared,
  footnotes: ({ block }, body) => notes(block, body),
  'social-link': ({ block }) => {
    const { url, service, label } = block.attributes;
    const name = typeof label === 'string' && label !== '' ? label : typeof service === 'string' ? service : url;
    return typeof url === 'string' && url !== '' ? `<p><a href="${quoted(url)}">${quoted(String(name))}</a></p>` : '';
  },
  // The bullets of social links hold nothing but them
  'social-links': ({ inside }) => inside().replace(/<\/?ul[^>]*>/g, ''),
  cover: ({ block, inside }, { library }) => {
    const html = inside();
    const { url, id } = block.attributes;
    const isShown = /<(?:img|video)\s/i.test(html) || typeof url !== 'string' || url === '';
    const alt = library.attachments.get(String(id))?.alt ?? '';
    return isShown ? html : `<figure><img src="${quoted(url)}" alt="${quoted(alt)}"></figure>${html}`;
  },
};

/** Returns what becomes of a block. */
export function findBlock({ name, isVoid }: Block): BlockKind {
  if (Object.hasOwn(KINDS, name)) return KINDS[name] as BlockKind;
  if (name.startsWith('core-embed/')) return embed;
  if (MADE_ANEW.test(name) || isVoid) return leftOut;
  return ({ block, inside, written }, body) => {
    tellAttributes(block, written, body);
    return inside();
  };
}

function embed({ block, inside, written }: Held, { say }: Body): string {
  const { url } = block.attributes;
  const address = typeof url === 'string' && url !== '' ? url : /https?:\/\/[^\s<"]+/.exec(written)?.[0];
  if (address === undefined) return inside();
  if (!isCard(address)) tellLink(address, block.start, say);
  const caption = /<figcaption[^>]*>([\s\S]*?)<\/figcaption>/i.exec(written)?.[1]?.replace(/\s+/g, ' ').trim();
  if (!caption) return embedOf(address);
  // A caption that is a title names the card; one with links or more stays a line of its own.
  return caption.includes('<') ? `${embedOf(address)}<p>${caption}</p>` : embedOf(address, caption);
}

function shared({ block, renderText }: Held, body: Body): string {
  const id = String(block.attributes.ref ?? '');
  const found = body.library.sharedBlocks.get(id);
  if (found) found.isUsed = true;
  const text = found?.text;
  const own = lineOfTexts(textsOf(block.attributes.content));
  if (own !== '')
    body.say(
      'dropped',
      block.start,
      `The block with the number ${id}, which several stories share, had words of its own here, which were left out: “${own}”.`,
      'Write them in the place of those that all share.',
    );
  if (text === undefined || body.depth > 3) {
    const what = `The block with the number ${id}, which several stories share, is not in the export. It was left out.`;
    body.say('dropped', block.start, what, 'Export all content, patterns included, and import again.');
    return '';
  }
  const inner = {
    ...body,
    depth: body.depth + 1,
    say: (kind, _, what, remedy) => body.say(kind, block.start, what, remedy),
  } satisfies Body;
  // As references, line ends of another place don't move what follows
  return renderText(text, inner).replaceAll('\n', '&#10;');
}

function notes(block: Block, { footnotes, say }: Body): string {
  const list = footnotes === undefined ? undefined : listBlockNotes(footnotes);
  if (list === undefined)
    say(
      'dropped',
      block.start,
      'The footnotes of this story can’t be read in the export. Their marks stay.',
      'Copy the notes from the old site.',
    );
  return list ?? '';
}

/** Of a list that is made anew, the words that an editor wrote around it stay. */
function leftOut({ block, written, inside }: Held, { say, madeAnew }: Body): string {
  const isKept = HOLDS_WORDS.test(block.name) || !block.isClosed;
  const words = lineOfTexts([...textsOf(block.attributes), ...(isKept ? [] : wordsIn(block.parts))]);
  if (madeAnew.length === 0 || words !== '') {
    const held = words === '' ? '' : ` It held: “${words}”.`;
    const what = `The block “${block.name}” was made anew for each reader by WordPress or a plug-in. It was left out.${held}`;
    say('dropped', block.start, what, words === '' ? undefined : 'Write it into the story.');
  }
  if (!isKept) return linesOnly(written);
  // What follows a block that is never closed is no part of it
  if (block.isClosed) madeAnew.push(block.name);
  const html = inside();
  if (block.isClosed) madeAnew.pop();
  return html;
}

/** Takes the mark itself away; behind one that is never closed, the rest of the text stands in it. */
function withoutMark(html: string): string {
  return html.replace(/<!--(?:more|nextpage|noteaser)[^>]*-->/g, (mark) => linesOnly(mark));
}

function linesOnly(text: string): string {
  return text.replace(/[^\n]+/g, '');
}
