/** Turns the catalogue's entries into articles, story by story. */

import { type Article, createArticle } from '../articles/article.ts';
import { entryId } from '../articles/catalogue-entry.ts';
import { chooseSource } from '../articles/choose-source.ts';
import type { Problem } from '../problems/problem.ts';
import { compareText } from '../text/compare-text.ts';
import { approvalProblems } from './approval-problems.ts';
import { coverageProblems } from './coverage-problems.ts';
import type { NewsroomContent } from './newsroom-content.ts';
import { plainTextProblems } from './plain-texts.ts';
import { dateProblems, draftFolderProblems, emptyTextProblems, longTitleProblems } from './publication-problems.ts';
import { categoryProblems, frontPageProblems, policyProblems, referenceProblems, showProblems } from './references.ts';
import { seriesProblems } from './series-problems.ts';
import { tagProblems } from './tag-problems.ts';

/**
 * Builds all articles and standing pages, whatever their state, and finds the problems of their stories and of the ids
 * that they name. A story without a source is left out.
 */
export function collectArticles({ entries, locales, site, now, drafts, publicFiles, ...shelves }: NewsroomContent): {
  articles: Article[];
  problems: Problem[];
} {
  const sorted = [...entries].sort((a, b) => compareText(entryId(a), entryId(b)));
  const problems: Problem[] = [];
  const clock = { timeZone: site.timeZone, now, drafts };
  const approvals = site.approvals && { authors: shelves.authors };
  const articles: Article[] = [];
  for (const group of Map.groupBy(sorted, ({ kind, story }) => `${kind}:${story}`).values()) {
    const { source, problems: found } = chooseSource(group, locales[0]?.tag);
    problems.push(...found);
    if (!source) continue;
    problems.push(...draftFolderProblems(source));
    for (const entry of group) {
      articles.push(createArticle(entry, source, clock, approvals));
      problems.push(
        ...approvalProblems(entry, source, approvals),
        ...dateProblems(entry, source, clock),
        ...coverageProblems(entry, source, clock),
        ...emptyTextProblems(entry, source),
        ...longTitleProblems(entry),
        ...plainTextProblems(entry),
      );
    }
  }
  const stories = new Set(sorted.filter(({ kind }) => kind === 'article').map(({ story }) => story));
  const pages = new Set(sorted.filter(({ kind }) => kind === 'standing').map(({ story }) => story));
  problems.push(
    ...policyProblems(site.policies, pages),
    ...showProblems(shelves.categories, publicFiles),
    ...frontPageProblems(site.frontPage, shelves.categories, stories),
    ...categoryProblems(shelves.categories, stories),
  );
  for (const entry of sorted) problems.push(...referenceProblems(entry, shelves, stories));
  const ofArticles = sorted.filter(({ kind }) => kind === 'article');
  return { articles, problems: [...problems, ...seriesProblems(ofArticles), ...tagProblems(ofArticles)] };
}
