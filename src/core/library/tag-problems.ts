/** Finds different tags that would share one page. */
import type { CatalogueEntry } from '../articles/catalogue-entry.ts';
import type { Problem } from '../problems/problem.ts';
import { tagIdentity, tagSegment } from '../urls/permalink.ts';

/** Returns a problem for each tag whose address belongs to another tag already, at the first file that writes it. */
export function tagProblems(entries: readonly CatalogueEntry[]): Problem[] {
  const owners = new Map<string, string>();
  const told = new Set<string>();
  const problems: Problem[] = [];
  for (const { path, frontMatter } of entries) {
    for (const [index, tag] of (frontMatter.tags ?? []).entries()) {
      const segment = tagSegment(tag);
      const owner = owners.get(segment) ?? tag;
      owners.set(segment, owner);
      if (tagIdentity(owner) === tagIdentity(tag) || told.has(tagIdentity(tag))) continue;
      told.add(tagIdentity(tag));
      problems.push({
        check: 'same-url',
        file: `content/${path}`,
        field: `tags[${index}]`,
        message: `The tags “${tag}” and “${owner}” would share one page, ${segment}.`,
        hint: `Write the same tag in all stories, or another word for one of the two.`,
      });
    }
  }
  return problems;
}
