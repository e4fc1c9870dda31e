/** An article: one language of a story, with all that it takes from the story's source. */

import { momentToInstant } from '../i18n/moment.ts';
import type { Focus } from '../pictures/picture.ts';
import type { FrontMatter } from '../schemas/front-matter.ts';
import { resolveReference } from '../urls/content-path.ts';
import type { BodySummary, CatalogueEntry, EntryKind } from './catalogue-entry.ts';

export type ArticleState = 'published' | 'draft' | 'scheduled' | 'expired';

export interface Cover {
  /** Virtual path of the picture. */
  image: string;
  alt: string;
  caption?: string;
  credit?: string;
  focus?: Focus;
}

export interface Article {
  kind: EntryKind;
  story: string;
  locale: string;
  /** Path of the file below the content folder. */
  path: string;
  /** Its address may not be what the editor meant: its file has problems. */
  isBroken?: true;
  isSource: boolean;
  /** The file of its source, which changed after this translation was made. */
  outdatedBy?: string;
  title: string;
  description: string;
  /** As written: a day or a date-time. */
  date: string;
  updated?: string;
  /** Milliseconds since 1970. */
  publishedAt: number;
  state: ArticleState;
  unlisted: boolean;
  category: string;
  authors: { id: string; role?: string }[];
  tags: string[];
  /** Id of the series that the story is a part of. */
  series?: string;
  slug: string;
  aliases: string[];
  kicker?: string;
  standfirst?: string;
  label?: NonNullable<FrontMatter['label']>;
  canonical?: string;
  cover?: Cover;
  /** Virtual path of an editor's own picture for shared links. */
  card?: string;
  takeaways: string[];
  related: (string | { title: string; url: string })[];
  corrections: { date: string; text: string }[];
  promotion?: string | false;
  body: BodySummary;
}

interface Clock {
  timeZone: string;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * The article of one file. `source` is the story's source, or the file itself. A translation takes from it what it
 * does not state, except texts, slug, aliases and `canonical`: an original in another language is not its original.
 */
export function createArticle(entry: CatalogueEntry, source: CatalogueEntry, clock: Clock): Article {
  const own = entry.frontMatter;
  const common = { ...source.frontMatter, ...own };
  const date = common.date ?? '1970-01-01';
  const cover = mergeCover(entry, source);
  const card = own.card && resolveReference(own.card, entry.path);
  return {
    kind: entry.kind,
    story: entry.story,
    locale: entry.locale,
    path: entry.path,
    isSource: entry === source,
    ...((entry.isBroken || source.isBroken) && { isBroken: true as const }),
    ...(isOutdated(entry, source) && { outdatedBy: source.path }),
    title: own.title,
    description: own.description,
    date,
    publishedAt: momentToInstant(date, clock.timeZone),
    state: stateOf(common, date, clock),
    unlisted: common.unlisted ?? false,
    category: common.category ?? '',
    authors: (common.authors ?? []).map((author) => (typeof author === 'string' ? { id: author } : author)),
    tags: common.tags ?? [],
    slug: own.slug ?? (entry.story.split('/').at(-1) as string),
    aliases: own.aliases ?? [],
    takeaways: own.takeaways ?? [],
    related: own.related ?? (source.frontMatter.related ?? []).filter((related) => typeof related === 'string'),
    corrections: own.corrections ?? [],
    body: entry.body,
    ...(common.updated && { updated: common.updated }),
    ...(own.kicker && { kicker: own.kicker }),
    ...(own.standfirst && { standfirst: own.standfirst }),
    ...(common.series && { series: common.series }),
    ...(common.label && { label: common.label }),
    ...(own.canonical && { canonical: own.canonical }),
    ...(cover && { cover }),
    ...(card && { card }),
    ...(common.promotion !== undefined && { promotion: common.promotion }),
  };
}

function isOutdated(entry: CatalogueEntry, source: CatalogueEntry): boolean {
  const { sourceVersion } = entry.frontMatter;
  return entry !== source && sourceVersion !== undefined && sourceVersion !== source.body.version;
}

function stateOf(frontMatter: FrontMatter, date: string, { timeZone, now }: Clock): ArticleState {
  if (frontMatter.draft) return 'draft';
  if (frontMatter.expires && momentToInstant(frontMatter.expires, timeZone) <= now) return 'expired';
  return momentToInstant(date, timeZone) > now ? 'scheduled' : 'published';
}

function mergeCover(entry: CatalogueEntry, source: CatalogueEntry): Cover | undefined {
  const own = entry.frontMatter.cover;
  const theirs = source.frontMatter.cover;
  const file = own?.src ? entry.path : source.path;
  const src = own?.src ?? theirs?.src;
  const image = src && resolveReference(src, file);
  if (!image) return undefined;
  const credit = own?.credit ?? theirs?.credit;
  const focus = own?.focus ?? theirs?.focus;
  return {
    image,
    alt: own?.alt ?? theirs?.alt ?? '',
    ...(own?.caption && { caption: own.caption }),
    ...(credit && { credit }),
    ...(focus && { focus }),
  };
}

/** Whether search engines must not find an article. */
export function isNoindex({ unlisted, state }: Article): boolean {
  return unlisted || state !== 'published';
}
