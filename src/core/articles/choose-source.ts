/** Chooses the language of a story from which the others were translated. */

import type { Problem } from '../problems/problem.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';

/**
 * Chooses the source of a story among its files: the one that is marked `source: true`, or else that of the default
 * language, or else the only one. `source` is `undefined`, with a problem, where nothing says which it is.
 */
export function chooseSource(
  entries: CatalogueEntry[],
  defaultLocale: string | undefined,
): { source: CatalogueEntry | undefined; problems: Problem[] } {
  const marked = entries.filter(({ frontMatter }) => frontMatter.source);
  const inDefault = ({ locale }: CatalogueEntry) => locale === defaultLocale;
  const source =
    marked.find(inDefault) ?? marked[0] ?? entries.find(inDefault) ?? (entries.length === 1 ? entries[0] : undefined);
  const others = marked.filter((entry) => entry !== source);
  const problems: Problem[] = others.map((entry) => ({
    check: 'missing-source',
    file: `content/${entry.path}`,
    field: 'source',
    message: `This story has two sources: content/${source?.path} is one already.`,
    hint: 'Write “source: true” in one language only, the one that was written first.',
  }));
  if (!source && !entries.some(({ isBroken }) => isBroken)) {
    problems.push({
      check: 'missing-source',
      file: `content/${entries[0]?.path}`,
      message: `Nothing says which language of “${entries[0]?.story}” the others were translated from.`,
      hint: `Write “source: true” in the one that was written first, or add the article in the default language (${defaultLocale}).`,
    });
  } else if (source?.kind === 'article' && !source.isBroken) {
    for (const key of ['date', 'category'] as const) {
      if (source.frontMatter[key] !== undefined) continue;
      problems.push({
        check: 'missing-value',
        file: `content/${source.path}`,
        field: key,
        message: `“${key}” is missing.`,
        hint:
          key === 'date'
            ? 'Write the day of publication, such as “date: 2024-02-29”.'
            : 'Write the id of a category, which is the name of a file in content/categories.',
      });
    }
  }
  if (source) problems.push(...coversWithoutPicture(entries, source));
  return { source, problems };
}

/** A caption or text of a picture that no language names would be lost. */
function coversWithoutPicture(entries: CatalogueEntry[], source: CatalogueEntry): Problem[] {
  if (source.frontMatter.cover?.src !== undefined) return [];
  return entries
    .filter(({ frontMatter: { cover } }) => cover && cover.src === undefined)
    .map(({ path }) => ({
      check: 'missing-value',
      file: `content/${path}`,
      field: 'cover.src',
      message: '“cover.src” is missing.',
      hint: 'Write the file name of a picture beside the article, such as “src: stage.jpg”, or take “cover” away.',
    }));
}
