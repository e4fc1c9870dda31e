/** Builds an article, which is one language of a story, with all that it takes from the story's source. */

import { momentToInstant } from '../i18n/moment.ts';
import { type FrontMatter, KEYS_OF_ONE_LANGUAGE } from '../schemas/front-matter.ts';
import { resolveReference } from '../urls/content-path.ts';
import { type Approvals, awaitsApproval } from './approval.ts';
import type { BodySummary, CatalogueEntry, EntryKind } from './catalogue-entry.ts';
import { type Cover, mergeCover } from './cover.ts';
import { type Coverage, createCoverage, withoutWaiting } from './coverage.ts';
import { type Clock, changeFault, latest } from './date-order.ts';

export type { Cover } from './cover.ts';

/** Whether an article is public at the time of the build. An expired one has an address that says that it is gone. */
export type ArticleState = 'published' | 'draft' | 'scheduled' | 'expired';

/** One language of a story or of a standing page. */
export interface Article {
  kind: EntryKind;
  /** The id of the story, which is its folder below `articles/` or `pages/`. */
  story: string;
  /** The canonical BCP 47 tag of the article. */
  locale: string;
  /** The path of the file below the content folder. */
  path: string;
  /** Set where the file has problems that stop a build: its address may not be the one that the editor meant. */
  isBroken?: true;
  /** Whether the other languages of the story take from this one. */
  isSource: boolean;
  /** The path of the source's file, where the source changed after this translation was made. */
  outdatedBy?: string;
  title: string;
  description: string;
  /** The day or date-time of publication, as written. */
  date: string;
  /** The day or date-time of the last change, as written. */
  updated?: string;
  /** The time of publication in milliseconds since 1970. */
  publishedAt: number;
  state: ArticleState;
  /** Whether the article is in no list, feed, search or sitemap. */
  unlisted: boolean;
  /** The id of the category; empty for a standing page. */
  category: string;
  /** The ids of the authors, each with the role that the front matter states. */
  authors: { id: string; role?: string }[];
  /** The tags as written. */
  tags: string[];
  /** The id of the series that the story is a part of. */
  series?: string;
  slug: string;
  /** The old paths that lead to this article, as written. */
  aliases: string[];
  kicker?: string;
  standfirst?: string;
  label?: NonNullable<FrontMatter['label']>;
  /** How the page is laid out, where that is not as others are. */
  template?: NonNullable<FrontMatter['template']>;
  /** The full address of the original, where the article was first published elsewhere. */
  canonical?: string;
  cover?: Cover;
  /** The virtual path of the editor's own picture for shared links. */
  card?: string;
  /** The virtual path of the recording in which the article is read aloud. */
  listen?: string;
  takeaways: string[];
  /** The editor's choice for further reading: ids of stories, or pages elsewhere. */
  related: (string | { title: string; url: string })[];
  /** The corrections; one is marked whose date can't be, since it lies before that of the article, or in the future. */
  corrections: { date: string; text: string; isMisdated?: true }[];
  /** The dated updates in the body; left out where there are none, and no coverage that could have some. */
  coverage?: Coverage;
  /** The id of a call to action, or `false` for none. */
  promotion?: string | false;
  /** The address of the post whose answers are the comments, or `false` for a story without comments. */
  comments?: string | false;
  body: BodySummary;
}

/**
 * Builds the article of one file. A translation takes from its source what it does not state, except what belongs to
 * one language (`KEYS_OF_ONE_LANGUAGE`).
 *
 * @param source The entry of the story's source, which is `entry` itself for the source.
 * @param approvals Whether a story without a second person's word is a draft.
 */
export function createArticle(
  entry: CatalogueEntry,
  source: CatalogueEntry,
  clock: Clock,
  approvals?: Approvals,
): Article {
  const stated = { ...shared(source.frontMatter), ...entry.frontMatter };
  const { kicker, standfirst, series, template, label, canonical, promotion, comments, related } = stated;
  const date = stated.date ?? '1970-01-01';
  const cover = mergeCover(entry, source);
  const coverage = createCoverage(entry, stated.live, date, clock);
  // A change that can't be is told to the editor, and not to readers and search engines
  const own = stated.updated && !changeFault(stated.updated, stated.date, clock) ? [stated.updated] : [];
  const updated = latest([...own, ...(coverage?.newest ? [coverage.newest] : [])], clock.timeZone);
  const listen = stated.listen && resolveReference(stated.listen, entry.path);
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
    state: awaitsApproval(entry, source, approvals) ? 'draft' : stateOf(stated, date, clock),
    unlisted: stated.unlisted ?? false,
    category: stated.category ?? '',
    authors: (stated.authors ?? []).map((author) => (typeof author === 'string' ? { id: author } : author)),
    tags: stated.tags ?? [],
    slug: stated.slug ?? (entry.story.split('/').at(-1) as string),
    aliases: stated.aliases ?? [],
    takeaways: stated.takeaways ?? [],
    // Pages elsewhere have titles in the source's language
    related: entry.frontMatter.related ?? (related ?? []).filter((one) => typeof one === 'string'),
    corrections: (stated.corrections ?? []).map((correction) =>
      changeFault(correction.date, stated.date, clock) ? { ...correction, isMisdated: true } : correction,
    ),
    body: coverage ? withoutWaiting(entry.body, coverage) : entry.body,
    ...(coverage && { coverage }),
    ...(updated && { updated }),
    ...(kicker && { kicker }),
    ...(standfirst && { standfirst }),
    ...(series && { series }),
    ...(label && { label }),
    ...(template && { template }),
    ...(canonical && { canonical }),
    ...(cover && { cover }),
    ...(card && { card }),
    ...(listen && { listen }),
    ...(promotion !== undefined && { promotion }),
    ...(comments !== undefined && { comments }),
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

/** Returns whether search engines must not find an article: it is unlisted or not published. */
export function isNoindex({ unlisted, state }: Article): boolean {
  return unlisted || state !== 'published';
}
