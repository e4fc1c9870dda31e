import type { ImportedStory, Tell } from '../../archive/archive.ts';
import { mapKramdown } from '../bodies/kramdown.ts';
import { asLined } from '../bodies/lined-text.ts';
import { type LiquidLinks, mapLiquid } from '../bodies/liquid-tags.ts';
import { takeSummary } from '../bodies/summary-mark.ts';
import { storyAddresses } from '../fields/addresses.ts';
import { coverOf } from '../fields/covers.ts';
import { formerAddresses } from '../fields/former-addresses.ts';
import { readFacts } from '../fields/story-fields.ts';
import { takeTitle } from '../fields/story-title.ts';
import { textOf } from '../fields/values.ts';
import type { JekyllConfig } from './jekyll-config.ts';
import { type JekyllEntry, readEntry, withDefaults } from './jekyll-files.ts';

/** The day that a post's name begins with (https://jekyllrb.com/docs/posts/#creating-posts). */
const DATED = /(?:^|\/)\d{2,4}-\d{1,2}-\d{1,2}-[^/]*$/;

/** Keys of addresses and languages, and those of Jekyll itself, which are read here. */
const READ = [
  ...['permalink', 'slug', 'redirect_from', 'redirect_to', 'alias', 'aliases', 'ref', 'translation_id', 'page_id'],
  ...['excerpt_separator', 'render_with_liquid'],
];

export interface JekyllReading {
  config: JekyllConfig;
  links: LiquidLinks;
  /** Takes the path of the site off addresses of files. */
  strip: (text: string) => string;
  tell: Tell;
}

export function readJekyllStory(
  entry: JekyllEntry,
  { config, links, strip, tell }: JekyllReading,
): ImportedStory | undefined {
  const { file, collection } = entry;
  const where = { file: file.path, line: 1 };
  const front = readEntry(file, tell);
  if (!front) return undefined;
  const isHtml = /\.html?$/i.test(file.path);
  const isPost = collection === 'posts' || collection === 'drafts';
  if (isTemplate(entry, front.body, isHtml)) {
    const what = 'The page is a template that lists other pages; the site makes its lists by itself.';
    tell({ kind: 'dropped', where: { file: file.path }, what });
    return undefined;
  }
  const fields = withDefaults(front.fields, file.path, collection, config);
  const facts = readFacts(fields, { file: file.path, tell, divider: /\s+/, own: front.fields, reads: READ });
  const target = textOf(fields, 'redirect_to');
  if (target) tell({ kind: 'doubtful', where, what: `The page sent readers on to “${target}”; it became a draft.` });
  const isUndated = collection === 'posts' && !DATED.test(file.path);
  if (isUndated)
    tell({
      kind: 'doubtful',
      where,
      what: 'Jekyll shows no post whose file’s name begins without a date; it became a draft.',
      remedy: 'Take “draft: true” away where readers may see it.',
    });
  if (entry.unknown.length > 0 && collection !== 'drafts')
    tell({
      kind: 'guessed',
      where,
      what: `The permalink has “${entry.unknown.join(', ')}”, which is not known, so the old address is a guess.`,
      remedy: 'Write the old address under aliases.',
    });
  const place = { file: file.path, line: front.line, tell };
  const known = { ...links, known: (name: string) => links.known(name) ?? ofPage(name, fields, entry) };
  const liquid = /^false$/i.test(textOf(fields, 'render_with_liquid') ?? '')
    ? asLined(front.body, front.line)
    : mapLiquid(front.body, { ...place, called: 'tag of Liquid' }, known);
  const summary = takeSummary(liquid.text, textOf(fields, 'excerpt_separator') ?? config.separator);
  const text = isHtml ? summary.text : mapKramdown(summary.text, { ...place, lines: liquid.lines });
  const name = (file.path.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
  const body = takeTitle(facts.title, text, name, { file: file.path, tell });
  const folders = isPost
    ? (file.path
        .split(/_(?:posts|drafts)\//)[0]
        ?.split('/')
        .filter(Boolean) ?? [])
    : [];
  // What the settings give to all pages is no picture of this one
  const cover = coverOf(front.fields);
  const { isDraft, cover: _, ...stated } = facts;
  const translations = textOf(fields, 'ref', 'translation_id', 'page_id');
  return {
    ...stated,
    ...(cover && { cover: { ...cover, src: strip(cover.src) } }),
    type: 'story',
    where,
    id: file.path,
    form: isPost || (entry.date !== undefined && collection !== 'pages') ? 'article' : 'page',
    title: body.title,
    ...(facts.description === undefined && summary.description !== undefined && { description: summary.description }),
    ...(translations !== undefined && facts.language !== undefined && { translations }),
    ...slugOf(entry.address),
    ...(entry.date !== undefined && { date: entry.date }),
    state: isDraft || isUndated || target || collection === 'drafts' ? 'draft' : 'published',
    categories: [...new Set([...folders, ...facts.categories])],
    addresses: storyAddresses(
      [
        ...(collection === 'drafts' ? [] : [entry.address]),
        ...formerAddresses(fields, ['redirect_from', 'alias', 'aliases'], {
          ...{ base: config.base, host: config.host, own: front.fields },
          ...{ file: file.path, tell },
        }),
      ],
      config.base,
    ),
    body: { format: isHtml ? 'html' : 'markdown', text: strip(body.text), line: front.line, source: front.body },
    comments: [],
  };
}

/** Pages of HTML that go through lists are furniture, and so is the page of wrong addresses. */
function isTemplate({ file, collection, fields }: JekyllEntry, body: string, isHtml: boolean): boolean {
  if (collection !== 'pages') return false;
  if (/(?:^|\/)404\.\w+$/.test(file.path) || body.trim() === '') return true;
  return isHtml
    ? /\{%-?\s*for\b/.test(body)
    : /^(?:home|blog|posts|tags|categories|archive)$/.test(textOf(fields, 'layout') ?? '') && body.trim() === '';
}

function ofPage(name: string, fields: JekyllEntry['fields'], { address, date }: JekyllEntry): string | undefined {
  if (name === 'page.url') return address;
  if (name === 'page.date') return date;
  return name.startsWith('page.') ? textOf(fields, name.slice(5)) : undefined;
}

/** The last part of an address without its ending, where it is one. */
function slugOf(address: string): { slug?: string } {
  const slug = (address.replace(/\/$/, '').split('/').at(-1) ?? '').replace(/\.html?$/, '');
  return slug === '' ? {} : { slug };
}
