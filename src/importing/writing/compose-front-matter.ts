/** Composes the front matter of a story from what the source knows, and leaves out what the newsroom can't hold. */
import type { Root } from 'mdast';
import { stringify } from 'yaml';
import { momentToInstant } from '../../core/i18n/moment.ts';
import { standingFrontMatterSchema } from '../../core/schemas/standing-front-matter.ts';
import { balanceBidi } from '../../core/text/bidi.ts';
import { firstSentence } from '../../core/text/first-sentence.ts';
import { htmlToBlocks, joinBlocks } from '../../core/text/html-to-text.ts';
import { tagSegment } from '../../core/urls/permalink.ts';
import { parseArticle } from '../../newsroom/articles/parse-article.ts';
import type { ImportedStory, Tell } from '../archive/archive.ts';
import { bareHost } from './address-book.ts';
import { nodesOf, wordsOf } from './markdown-edits.ts';
import { mendDate } from './mend-date.ts';
import type { Plan, PlannedStory } from './plan.ts';

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

type Values = Record<string, unknown>;

/** In characters: the longest description that is made of a first sentence. */
const LONGEST = 300;

/** Returns the whole file of a story. A key that the newsroom would refuse is left out, and told. */
export function composeStory(story: ImportedStory, body: string, source: FrontMatterSource): string {
  const { planned, tell } = source;
  const values = story.form === 'page' ? pageValues(story, source) : articleValues(story, source);
  const text = () => `---\n${stringify(values, { lineWidth: 0, aliasDuplicateObjects: false })}---\n\n${body.trim()}\n`;
  const file = `content/${planned.folder}/${planned.locale}.md`;
  const kind = story.form === 'page' ? 'standing' : 'article';
  for (let tries = 0; tries < 20; tries += 1) {
    const [problem] = parseArticle(text(), file, kind).problems;
    if (!problem) break;
    const key = problem.field?.replace(/[.[].*$/s, '');
    if (key === undefined || !(key in values)) {
      tell({ kind: 'doubtful', where: story.where, what: problem.message, remedy: problem.hint });
      break;
    }
    const what = `“${key}” is left out: ${problem.message}`;
    tell({ kind: 'dropped', where: story.where, what, remedy: problem.hint });
    if (key === 'title' || key === 'description') values[key] = planned.slug;
    else delete values[key];
  }
  return text();
}

function pageValues(story: ImportedStory, source: FrontMatterSource): Values {
  const values = articleValues(story, source);
  const kept = Object.entries(values).filter(([key]) => key in standingFrontMatterSchema.shape);
  for (const key of ['cover', 'canonical'] as const)
    if (values[key] !== undefined)
      source.tell({
        kind: 'dropped',
        where: story.where,
        what: `A standing page has no “${key}”: that of “${story.title}” is left out.`,
      });
  return Object.fromEntries(kept);
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
  const updated = updatedOf(story, source);
  const canonical = canonicalOf(story, source);
  return {
    title,
    description: descriptionOf(story, title, source),
    ...(planned.date !== undefined && { date: planned.date }),
    category: planned.category,
    ...(updated !== undefined && { updated }),
    ...((story.state === 'draft' || story.state === 'private') && { draft: true }),
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
  const tree = treeOf();
  const paragraphs = tree
    ? [...nodesOf(tree)].filter(({ node, parent }) => node.type === 'paragraph' && parent === tree)
    : [];
  const text = paragraphs.map(({ node }) => plain(wordsOf(node))).find((words) => /\p{L}/u.test(words)) ?? '';
  const sentence = shorten(firstSentence(text, planned.locale));
  tell({
    kind: 'guessed',
    where: story.where,
    what: `“${title}” had no description: it has its ${sentence === '' ? 'title' : 'first sentence'} now.`,
    remedy: 'Write one or two sentences that tell what it is about.',
  });
  return sentence === '' ? title : sentence;
}

/** A change before the publication, or at the same time, is none. */
function updatedOf(
  { updated, where }: ImportedStory,
  { planned, timeZone, tell }: FrontMatterSource,
): string | undefined {
  if (updated === undefined || updated.trim() === '') return undefined;
  const moment = mendDate(updated, timeZone);
  if (moment === undefined)
    tell({ kind: 'dropped', where, what: `The date of the last change, “${updated}”, can’t be read.` });
  if (moment === undefined || planned.date === undefined) return moment;
  const [change, publication] = [moment, planned.date].map((one) => momentToInstant(one, timeZone)) as [number, number];
  return change > publication ? moment : undefined;
}

/** The old site is no other site. */
function canonicalOf({ canonical }: ImportedStory, { plan }: FrontMatterSource): string | undefined {
  const url = canonical === undefined ? null : URL.parse(canonical);
  return url && !plan.hosts.has(bareHost(url)) ? canonical : undefined;
}

/** Returns a text of the source on one line, without markup and signs that nobody sees. */
function plain(written: string): string {
  const text = /<[a-z/!][^>]*>/i.test(written) ? joinBlocks(htmlToBlocks(written)) : written;
  const line = text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return line + balanceBidi(line);
}

function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text
    .slice(0, LONGEST)
    .replace(/\s+\S*$/, '')
    .toWellFormed()}…`;
}
