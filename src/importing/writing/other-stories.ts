/** Knows the folders of stories that were in the newsroom before. */
import { existsSync, readdirSync } from 'node:fs';
import { findFrontMatter, parseArticle } from '../../newsroom/articles/parse-article.ts';
import { readTextFile } from '../../newsroom/files/text-file.ts';
import type { ImportedStory } from '../archive/archive.ts';
import type { WrittenFiles } from './written-files.ts';

/**
 * Returns whether a folder holds another story than this one. Where the record of the last run is gone, a story of the same
 * title is taken for the same.
 */
export function isOthers(
  folder: string,
  locale: string,
  { title, form }: ImportedStory,
  { written, toReal }: { written: WrittenFiles; toReal: (path: string) => string },
): boolean {
  const real = toReal(folder);
  if (!existsSync(real)) return false;
  const texts = readdirSync(real).filter((name) => name.endsWith('.md'));
  if (texts.length === 0 || texts.some((name) => written.knows(`${folder}/${name}`))) return false;
  const file = `${folder}/${locale}.md`;
  const source = existsSync(toReal(file)) ? readTextFile(toReal(file), file) : undefined;
  if (!source || !('text' in source) || !findFrontMatter(source.text)) return true;
  return parseArticle(source.text, file, form === 'page' ? 'standing' : 'article').frontMatter.title !== title.trim();
}
