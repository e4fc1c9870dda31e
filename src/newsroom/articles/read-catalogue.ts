/**
 * Reads every article: unchanged ones from the article cache, changed ones from their files; worker threads render the
 * bodies.
 */

import { statSync } from 'node:fs';
import type { Body, BodyMedia, BodySource, BodyUpdate } from '../../core/articles/body.ts';
import {
  type BodySummary,
  entryId,
  type MediaSummary,
  type UpdateSummary,
} from '../../core/articles/catalogue-entry.ts';
import { isEmptyText } from '../../core/articles/empty-text.ts';
import { joinVersion } from '../../core/i18n/source-version.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { type FrontMatter, textsOf } from '../../core/schemas/front-matter.ts';
import { resolveReference } from '../../core/urls/content-path.ts';
import { digestOf } from '../../disk/digest.ts';
import { textDigest } from '../../markdown/markdown-tree/blocks.ts';
import { statOf } from '../files/file-stat.ts';
import { readTextFile } from '../files/text-file.ts';
import { isApproved } from './approval.ts';
import type { ArticleCache, CachedArticle } from './article-cache.ts';
import type { BodyCache } from './body-cache.ts';
import type { FoundArticle } from './find-articles.ts';
import { parseArticle } from './parse-article.ts';

export interface CatalogueTools {
  /** The version of the code that reads front matter; an article that another version has read is read anew. */
  version: string;
  memory: ArticleCache;
  bodies: BodyCache;
  /** Returns what shapes bodies in a language besides their text, with a digest of it. */
  contextOf(locale: string): BodyContext;
  render(source: BodySource): Promise<Body>;
  /** Whether the last good state of a file stands in for one with problems, as in the preview. */
  keepsGood?: boolean | undefined;
}

export interface BodyContext extends Omit<BodySource, 'markdown' | 'firstLine'> {
  digest: string;
}

/** The text that is parsed in place of a file that can't be read. */
const EMPTY_ARTICLE = '---\n---\n';

/** How many articles are read at a time; the limit keeps memory flat. */
const IN_FLIGHT = 32;

interface ReadArticle {
  article: CachedArticle;
  problems: Problem[];
}

/**
 * Reads all articles that were found; returns them in the same order, with the problems of their files. An article
 * whose file has problems is marked `isBroken`.
 */
export async function readCatalogue(
  found: FoundArticle[],
  tools: CatalogueTools,
): Promise<{ articles: CachedArticle[]; problems: Problem[] }> {
  const results: ReadArticle[] = new Array(found.length);
  const queue = found.entries();
  const work = async () => {
    for (const [index, file] of queue) results[index] = await readArticle(file, tools);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
  tools.bodies.save();
  return { articles: results.map(({ article }) => article), problems: results.flatMap(({ problems }) => problems) };
}

async function readArticle(found: FoundArticle, tools: CatalogueTools): Promise<ReadArticle> {
  const cached = tools.memory.get(entryId(found));
  const context = tools.contextOf(found.locale);
  const stat = statOf(statSync(found.realPath));
  const whole = cached && isWhole(cached, found, context, tools) ? cached : undefined;
  if (whole?.stat === stat) return { article: whole, problems: [] };

  const file = `content/${found.path}`;
  const source = readTextFile(found.realPath, file);
  const text = 'text' in source ? source : { text: EMPTY_ARTICLE, digest: '' };
  if (whole?.digest === text.digest) return { article: { ...whole, stat }, problems: [] };

  const { frontMatter, markdown, firstLine, ...parsed } = parseArticle(text.text, file, found.kind);
  const problems = 'problem' in source ? [source.problem] : parsed.problems;
  if (tools.keepsGood && problems.length > 0) {
    if (cached && !cached.isBroken && tools.bodies.has(cached.body.key)) {
      // The page shows what was good, and the editor is told of what is written now
      const { hasProblems: _, ...good } = cached.body;
      const { body } = await bodyOf(markdown, firstLine, context, tools);
      const told = body.problems.map((problem) => ({ ...problem, file }));
      return { article: { ...cached, version: 'broken', stat, body: good }, problems: [...problems, ...told] };
    }
    // A page without a headline would look like a fault of its own
    frontMatter.title ||= found.path;
  }
  const { body, bodyDigest, key } = await bodyOf(markdown, firstLine, context, tools);
  const { kind, story, locale, path } = found;
  const article: CachedArticle = {
    // A broken article is read anew each time, until it is mended
    version: problems.length > 0 ? 'broken' : tools.version,
    kind,
    story,
    locale,
    path,
    stat,
    digest: text.digest,
    bodyDigest,
    frontMatter,
    ...(problems.length > 0 && { isBroken: true }),
    ...(isApproved(text.text, found, frontMatter.approvedBy) && { isApproved: true }),
    body: summarise(body, frontMatter, key, path),
  };
  return { article, problems };
}

/** Returns the rendered body of a text, from the cache where it has been rendered before. */
async function bodyOf(markdown: string, firstLine: number, context: BodyContext, tools: CatalogueTools) {
  const bodyDigest = digestOf(`${firstLine}\n${markdown}`);
  const key = keyOf(bodyDigest, context);
  let body = tools.bodies.read(key);
  if (!body) {
    const { digest: _, ...shared } = context;
    body = await tools.render({ ...shared, markdown, firstLine });
    tools.bodies.write(key, body);
  }
  return { body, bodyDigest, key };
}

/**
 * Returns whether a cached article was read by this version of the code, from this path, and its body is in the body
 * cache.
 */
function isWhole(
  { version, path, body, bodyDigest }: CachedArticle,
  found: FoundArticle,
  context: BodyContext,
  tools: CatalogueTools,
): boolean {
  const isCurrent = version === tools.version && path === found.path;
  return isCurrent && body.key === keyOf(bodyDigest, context) && tools.bodies.has(body.key);
}

function keyOf(bodyDigest: string, context: BodyContext): string {
  return digestOf(`${bodyDigest} ${context.digest}`);
}

/** Returns what the catalogue keeps of a body. */
export function summarise(body: Body, frontMatter: FrontMatter, key: string, path: string): BodySummary {
  return {
    key,
    words: body.words,
    version: versionOf(body, frontMatter),
    headings: body.headings.map(({ depth, id, isNamed }) => (isNamed ? `${depth}#${id}` : depth)).join(' '),
    links: body.links.map(({ href }) => href),
    images: body.images.map(({ src, alt, line, column, ...known }) => ({
      path: resolveReference(src, path) ?? '',
      ...known,
    })),
    ...(body.media.length > 0 && { media: body.media.map((one) => summariseMedia(one, path)) }),
    ...(body.maps.length > 0 && { maps: body.maps.map(({ src }) => resolveReference(src, path) ?? '') }),
    ...(body.embeds.length > 0 && { embeds: body.embeds }),
    ...(body.tables.length > 0 && { tables: body.tables.length }),
    ...(body.stories.length > 0 && { stories: body.stories }),
    ...(body.hasNewsletter && { hasNewsletter: true as const }),
    ...(body.updates.length > 0 && { updates: body.updates.map(summariseUpdate) }),
    ...(isEmptyText(body) && { isEmpty: true as const }),
    ...(body.problems.length > 0 && { hasProblems: true as const }),
  };
}

function summariseMedia({ kind, src, poster, captions, title }: BodyMedia, path: string): MediaSummary {
  const resolve = (written: string) => resolveReference(written, path) ?? '';
  return {
    kind,
    path: resolve(src),
    ...(poster && { poster: resolve(poster) }),
    ...(captions && { captions: resolve(captions) }),
    ...(title && { title }),
  };
}

function summariseUpdate({ time, words, line, html }: BodyUpdate): UpdateSummary {
  const numbers = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, number]) => Number(number));
  const images = numbers(/\0image:(\d+)\0/g);
  const media = numbers(/\0media:(\d+)\0/g);
  const embeds = numbers(/<p data-embed="(\d+)">/g);
  return {
    time,
    words,
    line,
    ...(images.length > 0 && { images }),
    ...(media.length > 0 && { media }),
    ...(embeds.length > 0 && { embeds }),
  };
}

/**
 * The version of an article as a source of translations: a digest of the front matter's texts, taken together, and one
 * of each block of the body.
 */
function versionOf({ blocks }: Body, frontMatter: FrontMatter): string {
  return joinVersion(
    textDigest(textsOf(frontMatter).join('\n')),
    blocks.map(({ digest }) => digest),
  );
}
