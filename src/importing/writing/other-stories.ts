/** Knows the folders of stories that were in the newsroom before. */
import { existsSync, readdirSync } from 'node:fs';
import { findFrontMatter, parseArticle } from '../../newsroom/articles/parse-article.ts';
import { readTextFile } from '../../newsroom/files/text-file.ts';
import { plain } from './plain-text.ts';
import type { ListedStory } from './planned-story.ts';
import type { WrittenFiles } from './written-files.ts';

/**
 * Returns whether a folder holds another story than this one. Where the record of the last run is gone, a story of the same
 * title is taken for the same.
 */
export function isOthers(
  folder: string,
  locale: string,
  { id, title, form }: ListedStory,
  { written, toReal, ids }: { written: WrittenFiles; toReal: (path: string) => string; ids: ReadonlySet<string> },
): boolean {
  const real = toReal(folder);
  if (!existsSync(real)) return false;
  const texts = readdirSync(real).filter((name) => name.endsWith('.md'));
  if (texts.length === 0) return false;
  const owners = texts.map((name) => written.storyAt(`${folder}/${name}`)).filter((owner) => owner !== undefined);
  if (owners.includes(id)) return false;
  // Where another story was put there, it is this one only if the source has renamed it
  if (owners.some((owner) => ids.has(owner))) return true;
  if (owners.length === 0 && texts.some((name) => written.knows(`${folder}/${name}`))) return false;
  const file = `${folder}/${locale}.md`;
  const source = existsSync(toReal(file)) ? readTextFile(toReal(file), file) : undefined;
  if (!source || !('text' in source) || !findFrontMatter(source.text)) return true;
  return parseArticle(source.text, file, form === 'page' ? 'standing' : 'article').frontMatter.title !== plain(title);
}
