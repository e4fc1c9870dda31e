/** A second person's word for a story: what it stands for, and when it is missing. */
import type { CatalogueEntry } from './catalogue-entry.ts';

/** Where stories need it: everybody who writes for the newsroom, by their ids. Left out where they don't. */
export type Approvals = { authors: ReadonlyMap<string, { name: string }> } | undefined;

/** What somebody approves. */
export interface ApprovedText {
  entry: Pick<CatalogueEntry, 'kind' | 'story' | 'locale'>;
  /** Who approves it. */
  id: string;
  /** The front matter, with each value as it is written: no release of Broadsheet then voids a word. */
  frontMatter: Readonly<Record<string, unknown>>;
  markdown: string;
}

/**
 * Returns a text that is the same for as long as the word of a person holds, to be digested: it changes with the person,
 * with the place of the file, with each value of its front matter besides the word itself, and with its text.
 */
export function approvedText({ entry, id, frontMatter, markdown }: ApprovedText): string {
  const { approvedBy: _, ...values } = frontMatter;
  return JSON.stringify([entry.kind, entry.story, entry.locale, id, sorted(values), markdown]);
}

/** The order of keys, comments and quotes are nobody's words. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

/**
 * Returns whether a story waits for a second person's word. A translation shows what its source says, such as its date and
 * its cover, so both need one.
 */
export function awaitsApproval(entry: CatalogueEntry, source: CatalogueEntry, approvals: Approvals): boolean {
  return (
    approvals !== undefined &&
    entry.kind === 'article' &&
    !(holds(entry, source, approvals) && holds(source, source, approvals))
  );
}

/** Returns whether a file has the word of somebody who has not written it, for what it says now. */
export function holds(entry: CatalogueEntry, source: CatalogueEntry, { authors }: NonNullable<Approvals>): boolean {
  const { approvedBy } = entry.frontMatter;
  return entry.isApproved === true && approvedBy !== undefined && !isWriter(approvedBy.id, entry, source, authors);
}

/** Returns whether a person is one of the authors of a text, by the id or by the name, however it is spelled. */
export function isWriter(
  person: string,
  entry: Pick<CatalogueEntry, 'frontMatter'>,
  source: Pick<CatalogueEntry, 'frontMatter'>,
  authors: ReadonlyMap<string, { name: string }>,
): boolean {
  const stated = entry.frontMatter.authors ?? source.frontMatter.authors ?? [];
  const ids = stated.map((author) => (typeof author === 'string' ? author : author.id));
  return ids.flatMap((id) => [id, authors.get(id)?.name ?? id]).some((name) => keyOf(name) === keyOf(person));
}

function keyOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
