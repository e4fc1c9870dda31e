/** Tells which stories wait for a second person's word, where they need one. */
import { type Approvals, awaitsApproval, holds } from '../articles/approval.ts';
import type { CatalogueEntry } from '../articles/catalogue-entry.ts';
import type { Problem } from '../problems/problem.ts';

/**
 * Returns a notice for a file that would be published if it were approved.
 *
 * @param source The entry of the story's source, which may be `entry` itself.
 */
export function approvalProblems(entry: CatalogueEntry, source: CatalogueEntry, approvals: Approvals): Problem[] {
  const { draft } = { ...source.frontMatter, ...entry.frontMatter };
  if (approvals === undefined || draft || entry.isBroken || !awaitsApproval(entry, source, approvals)) return [];
  const file = `content/${entry.path}`;
  const word = entry.frontMatter.approvedBy;
  if (holds(entry, source, approvals)) {
    const hint = 'Have the source approved.';
    return [problem(file, `It waits until content/${source.path} is approved, from which it takes facts.`, hint)];
  }
  const message = !word
    ? 'Nobody has approved it yet, so it is a draft.'
    : entry.isApproved
      ? `${word.id} has written it and can’t approve it, so it is a draft.`
      : `It has changed since ${word.id} approved it, so it is a draft.`;
  return [problem(file, message, `Have another person run: npm run approve -- ${entry.story} ${entry.locale}`)];
}

function problem(file: string, message: string, hint: string): Problem {
  return { check: 'unapproved-story', file, field: 'title', message, hint };
}
