/** Entries of the catalogue and the articles made of them. */
import type { z } from 'zod';
import { type Article, createArticle } from '../../../src/core/articles/article.ts';
import type { BodySummary, CatalogueEntry } from '../../../src/core/articles/catalogue-entry.ts';
import { frontMatterSchema } from '../../../src/core/schemas/front-matter.ts';

export type FrontMatterInput = Partial<z.input<typeof frontMatterSchema>>;

/** The time at which tests take place. */
export const NOW = Date.parse('2026-06-01T12:00:00Z');

/** An entry by `story/locale`. English, the source, has a date and a category unless told otherwise. */
export function makeEntry(
  id: string,
  frontMatter: FrontMatterInput = {},
  body: Partial<BodySummary> = {},
): CatalogueEntry {
  const [, story = '', locale = ''] = /^(.+)\/([^/]+)$/.exec(id) ?? [];
  const written = {
    title: `Title of ${id}`,
    description: `Description of ${id}`,
    ...(locale === 'en' && { date: '2026-01-10', category: 'news' }),
    ...frontMatter,
  };
  return {
    kind: 'article',
    story,
    locale,
    path: `articles/${id}.md`,
    // A key without a value counts as absent, as in YAML
    frontMatter: frontMatterSchema.parse(
      Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined)),
    ),
    body: { key: `key of ${id}`, words: 460, version: 'aaaa', headings: '', links: [], images: [], ...body },
  };
}

/** The article of one entry that stands alone. */
export function makeArticle(frontMatter: FrontMatterInput = {}, timeZone = 'UTC'): Article {
  const entry = makeEntry('harbour/en', frontMatter);
  return createArticle(entry, entry, { timeZone, now: NOW });
}
