/** `permalinks:` of `site.yaml`: one pattern of addresses per kind of page. */
import { z } from 'zod';
import { text } from '../schemas/values.ts';
import { type PermalinkKind, patternFault } from '../urls/permalink.ts';

const DEFAULT_PATTERNS: Readonly<Record<PermalinkKind, string>> = {
  home: '/{locale}/',
  languages: '/{locale}/languages/',
  search: '/{locale}/search/',
  archive: '/{locale}/archive/',
  category: '/{locale}/{category}/',
  tag: '/{locale}/tags/{tag}/',
  author: '/{locale}/authors/{author}/',
  article: '/{locale}/{category}/{slug}/',
  page: '/{locale}/{slug}/',
};

const pattern = (kind: PermalinkKind) =>
  text(`Write a pattern such as ${DEFAULT_PATTERNS[kind]}.`).superRefine((value, context) => {
    const fault = patternFault(value, kind);
    if (fault) context.addIssue({ code: 'custom', message: fault });
  });

export const permalinksSchema = z.strictObject({
  home: pattern('home').default(DEFAULT_PATTERNS.home),
  /** The page of all languages, where the newsroom has more than one. */
  languages: pattern('languages').default(DEFAULT_PATTERNS.languages),
  search: pattern('search').default(DEFAULT_PATTERNS.search),
  /** All stories by year and month; years and months lie below. */
  archive: pattern('archive').default(DEFAULT_PATTERNS.archive),
  category: pattern('category').default(DEFAULT_PATTERNS.category),
  tag: pattern('tag').default(DEFAULT_PATTERNS.tag),
  author: pattern('author').default(DEFAULT_PATTERNS.author),
  article: pattern('article').default(DEFAULT_PATTERNS.article),
  /** Standing pages. */
  page: pattern('page').default(DEFAULT_PATTERNS.page),
});
