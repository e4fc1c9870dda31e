/** Tells whether the word of a second person still holds for a file. */
import { parse } from 'yaml';
import { approvedText } from '../../core/articles/approval.ts';
import type { CatalogueEntry } from '../../core/articles/catalogue-entry.ts';
import { digestOf } from '../../disk/digest.ts';
import { splitArticle } from './parse-article.ts';

/** As many as front matter may have at all (`newsroom/yaml/read-yaml.ts`). */
const MAX_ALIASES = 100;

type Place = Pick<CatalogueEntry, 'kind' | 'story' | 'locale'>;

/**
 * Returns the digest by which a person approves a file as it is; `undefined` where its front matter can't be read.
 *
 * @param text The text of the file.
 * @param id Who approves it.
 */
export function approvalDigest(text: string, entry: Place, id: string): string | undefined {
  const parts = splitArticle(text, '');
  if (!parts) return undefined;
  try {
    // Every value is a text then: 1.10 and 1.1 are two titles
    const frontMatter: unknown = parse(parts.yaml.text, {
      schema: 'failsafe',
      maxAliasCount: MAX_ALIASES,
      logLevel: 'error',
    });
    if (typeof frontMatter !== 'object' || frontMatter === null || Array.isArray(frontMatter)) return undefined;
    const values = frontMatter as Record<string, unknown>;
    return digestOf(approvedText({ entry, id, frontMatter: values, markdown: parts.markdown }));
  } catch {
    return undefined;
  }
}

/** Returns whether a file was approved as it is now. */
export function isApproved(text: string, entry: Place, by: { id: string; digest: string } | undefined): boolean {
  return by !== undefined && approvalDigest(text, entry, by.id) === by.digest;
}
