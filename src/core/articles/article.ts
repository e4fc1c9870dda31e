/** An article: one language of a story, with all that it takes from the story's source. */

import { momentToInstant } from '../i18n/moment.ts';
import type { Focus } from '../pictures/picture.ts';
import type { FrontMatter } from '../schemas/front-matter.ts';
import { KEYS_OF_ONE_LANGUAGE } from '../schemas/front-matter-texts.ts';
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
 * The article of one file. `source` is the story's source, or the file itself. A translation takes from it what it does
 * not state, except what belongs to one language (`KEYS_OF_ONE_LANGUAGE`).
 */
export function createArticle(entry: CatalogueEntry, source: CatalogueEntry, clock: Clock): Article {
  const stated = { ...shared(source.frontMatter), ...entry.frontMatter };
  const { updated, kicker, standfirst, series, label, canonical, promotion, related } = stated;
  const date = stated.date ?? '1970-01-01';
  const cover = mergeCover(entry, source);
  const card = stated.card && resolveReference(stated.card, entry.path);
  return {
    kind: entry.kind,
    story: entry.story,
    locale: entry.locale,
    path: entry.path,
    isSource: entry === source,
    ...((entry.isBroken || source.isBroken) && { isBroken: true as const }),
    ...(isOutdated(entry, source) && { outdatedBy: source.path }),
    title: stated.title,
    description: stated.description,
    date,
    publishedAt: momentToInstant(date, clock.timeZone),
    state: stateOf(stated, date, clock),
    unlisted: stated.unlisted ?? false,
    category: stated.category ?? '',
    authors: (stated.authors ?? []).map((author) => (typeof author === 'string' ? { id: author } : author)),
    tags: stated.tags ?? [],
    slug: stated.slug ?? (entry.story.split('/').at(-1) as string),
    aliases: stated.aliases ?? [],
    takeaways: stated.takeaways ?? [],
    // What has a title of its own is in the language of its file
    related: entry.frontMatter.related ?? (related ?? []).filter((one) => typeof one === 'string'),
    corrections: stated.corrections ?? [],
    body: entry.body,
    ...(updated && { updated }),
    ...(kicker && { kicker }),
    ...(standfirst && { standfirst }),
    ...(series && { series }),
    ...(label && { label }),
    ...(canonical && { canonical }),
    ...(cover && { cover }),
    ...(card && { card }),
    ...(promotion !== undefined && { promotion }),
  };
}

function shared(frontMatter: FrontMatter): Partial<FrontMatter> {
  return Object.fromEntries(
    Object.entries(frontMatter).filter(([key]) => !KEYS_OF_ONE_LANGUAGE.includes(key as keyof FrontMatter)),
  );
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
