/** What the newsroom can hold of a story, key by key, in the order of its front matter. */
import type { Root } from 'mdast';
import { standingFrontMatterSchema } from '../../core/schemas/standing-front-matter.ts';
import { tagSegment } from '../../core/urls/permalink.ts';
import type { ImportedStory, Tell } from '../archive/archive.ts';
import { bareHost } from './address-book.ts';
import { describeBody } from './describe-body.ts';
import { tellCoverWords, tellPageLosses } from './left-out.ts';
import { plain } from './plain-text.ts';
import type { Plan } from './plan.ts';
import type { PlannedStory } from './planned-story.ts';
import { expiresOf, updatedOf } from './story-moments.ts';

export interface FrontMatterSource {
  planned: PlannedStory;
  plan: Plan;
  /** Reads the body, where it can be read. */
  treeOf: () => Root | undefined;
  /** The name of its picture beside the story. */
  cover: string | undefined;
  timeZone: string;
  tell: Tell;
}

/** The values of front matter, by their keys. */
export type Values = Record<string, unknown>;

/** Returns the values of the front matter of a story or standing page. */
export function frontMatterOf(story: ImportedStory, source: FrontMatterSource): Values {
  return story.form === 'page' ? pageValues(story, source) : articleValues(story, source);
}

function pageValues(story: ImportedStory, source: FrontMatterSource): Values {
  const values = articleValues(story, source);
  tellPageLosses(story, values, { terms: source.plan.terms, tell: source.tell });
  if (source.cover !== undefined) tellCoverWords(story, source.tell);
  return Object.fromEntries(Object.entries(values).filter(([key]) => key in standingFrontMatterSchema.shape));
}

function articleValues(story: ImportedStory, source: FrontMatterSource): Values {
  const { planned, plan, tell } = source;
  const called = (type: 'author' | 'tag', ids: readonly string[]) => [
    ...new Set(ids.flatMap((id) => plan.terms.find(type, id)?.called ?? [])),
  ];
  const tags = called('tag', [...story.categories.slice(1), ...story.tags]);
  const authors = called('author', story.authors);
  const title = plain(story.title) || planned.slug;
  if (story.state === 'private')
    tell({ kind: 'doubtful', where: story.where, what: `“${title}” was private: it is a draft now.` });
  if (story.form === 'article' && story.categories.length === 0)
    tell({
      kind: 'guessed',
      where: story.where,
      what: `“${title}” had no category: it is in “${planned.category}” now.`,
    });
  if (story.categories.length > 1)
    tell({
      kind: 'mended',
      where: story.where,
      what: `“${title}” was in several categories: all but the first are tags now.`,
    });
  if (source.cover === undefined) tellCoverWords(story, tell);
  const updated = updatedOf(story, source);
  const expires = expiresOf(story, source);
  const canonical = canonicalOf(story, source);
  return {
    title,
    description: descriptionOf(story, title, source),
    ...(planned.date !== undefined && { date: planned.date }),
    category: planned.category,
    ...(updated !== undefined && { updated }),
    ...(expires !== undefined && { expires }),
    ...((story.state === 'draft' || story.state === 'private' || planned.isHeld) && { draft: true }),
    ...(story.unlisted && { unlisted: true }),
    ...(authors.length > 0 && { authors }),
    ...(tags.length > 0 && { tags: [...new Map(tags.map((tag) => [tagSegment(tag), tag])).values()] }),
    ...(planned.slug !== planned.folder.split('/').at(-1) && { slug: planned.slug }),
    ...(planned.addresses.length > 0 && { aliases: planned.addresses }),
    ...(canonical !== undefined && { canonical }),
    ...(planned.isSource && { source: true }),
    ...(source.cover !== undefined && story.cover && { cover: coverOf(story, title, source.cover, tell) }),
  };
}

function coverOf({ cover, where }: ImportedStory, title: string, src: string, tell: Tell): Values {
  const caption = plain(cover?.caption ?? '');
  const credit = plain(cover?.credit ?? '');
  const alt = plain(cover?.alt ?? '');
  if (alt === '')
    tell({
      kind: 'guessed',
      where,
      what: `The picture above “${title}” had no text for readers who can’t see it: it has that of its ${caption === '' ? 'title' : 'caption'}.`,
      remedy: 'Say as “alt:” of the cover what it shows.',
    });
  return {
    src,
    alt: alt || caption || title,
    ...(caption !== '' && { caption }),
    ...(credit !== '' && { credit }),
  };
}

function descriptionOf(story: ImportedStory, title: string, { treeOf, planned, tell }: FrontMatterSource): string {
  const written = plain(story.description ?? '');
  if (written !== '') return written;
  const sentence = describeBody(treeOf(), planned.locale);
  tell({
    kind: 'guessed',
    where: story.where,
    what: `“${title}” had no description: it has its ${sentence === '' ? 'title' : 'first sentence'} now.`,
    remedy: 'Write one or two sentences that tell what it is about.',
  });
  return sentence === '' ? title : sentence;
}

/** The old site is no other site. */
function canonicalOf(
  { canonical, where }: ImportedStory,
  { plan, planned, tell }: FrontMatterSource,
): string | undefined {
  const url = canonical === undefined ? null : URL.parse(canonical);
  const isElsewhere = url && !plan.hosts.has(bareHost(url));
  if (url && !isElsewhere && !planned.usual?.startsWith(url.pathname.replace(/\/$/, '')))
    tell({
      kind: 'doubtful',
      where,
      what: `The canonical address “${canonical}” is of the old site itself, so it is left out.`,
      remedy: 'Write it under aliases, if readers came by it.',
    });
  return isElsewhere ? canonical : undefined;
}
