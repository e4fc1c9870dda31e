/** Begins translations, and notes which version of the source a translation corresponds to. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { stringify } from 'yaml';
import { TEXT_KEYS } from '../core/schemas/front-matter.ts';
import { writeWholeSync } from '../disk/atomic-write.ts';
import type { CachedArticle } from '../newsroom/articles/article-cache.ts';
import { parseArticle, splitArticle } from '../newsroom/articles/parse-article.ts';
import { UserError } from '../newsroom/files/user-error.ts';
import { findLocale, findStory, openContent } from './find-story.ts';
import { markVersion } from './mark-version.ts';

/**
 * Writes a draft in the language `locale` that holds the source's texts, for the translator to replace; `name` is the
 * story's folder. Returns what to tell the editor.
 *
 * @throws UserError When an environment variable can't be used, or there is no such story or language, the source has problems, or the file exists; the message says
 * what to do.
 */
export async function translateStory(name: string, locale: string): Promise<string> {
  const { newsroom, contentDir, cwd } = await openContent();
  const { source } = findStory(name, newsroom);
  if (source.isBroken) throw new UserError(`content/${source.path} has problems. Run “npm run check” to see them.`);
  const tag = findLocale(locale, newsroom);
  const file = join(contentDir, dirname(source.path), `${tag}.md`);
  const shown = relative(cwd, file).replaceAll('\\', '/');
  if (existsSync(file)) throw new UserError(`There is ${shown} already.`);
  const original = readFileSync(join(contentDir, source.path), 'utf8');
  const markdown = splitArticle(original, '')?.markdown ?? '';
  const frontMatter = { ...textsToTranslate(source), draft: true, sourceVersion: source.body.version };
  writeWholeSync(file, `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n${markdown}`);
  return `Wrote ${shown}\n\nTranslate its texts, and see it with “npm run dev”. Take the line “draft: true” away when readers may see it.`;
}

/**
 * Notes the source's present version in translations of a story: in those named by `locales`, or in all where that is
 * empty. Returns what to tell the editor, one line for each file.
 *
 * @throws UserError When an environment variable can't be used, or there is no such story or translation, or a front matter takes no further line.
 */
export async function markCurrent(name: string, locales: string[]): Promise<string> {
  const { newsroom, contentDir, cwd } = await openContent();
  const { source, translations } = findStory(name, newsroom);
  const tags = locales.map((locale) => findLocale(locale, newsroom));
  const strangers = tags.filter((tag) => !translations.some((entry) => entry.locale === tag));
  if (strangers.length > 0) throw new UserError(`“${source.story}” has no translation in ${strangers.join(', ')}.`);
  const chosen = translations.filter(({ locale }) => tags.length === 0 || tags.includes(locale));
  if (chosen.length === 0) throw new UserError(`“${source.story}” has no translation yet.`);
  return chosen
    .map(({ path }) => {
      const file = join(contentDir, path);
      const before = readFileSync(file, 'utf8');
      const shown = relative(cwd, file).replaceAll('\\', '/');
      const after = withVersion(before, source.body.version, shown);
      if (after !== before) writeWholeSync(file, after);
      return `${after === before ? 'Was current:' : 'Marked'} ${shown}`;
    })
    .join('\n');
}

/**
 * Returns the text of a translation with the version of its source.
 *
 * @throws UserError When its front matter takes no further line.
 */
function withVersion(text: string, version: string, file: string): string {
  const marked = markVersion(text, version);
  const isRight = marked !== undefined && parseArticle(marked, file, 'article').frontMatter.sourceVersion === version;
  if (isRight) return marked;
  throw new UserError(`The front matter of ${file} can’t be read, or is written in braces. Write one key per line.`);
}

/**
 * Returns the texts of a source's front matter, to be translated; a translation takes all other keys from its source.
 */
function textsToTranslate({ frontMatter }: CachedArticle): Record<string, unknown> {
  const { cover, related } = frontMatter;
  const texts = TEXT_KEYS.filter((key) => key !== 'cover').flatMap((key) =>
    frontMatter[key] === undefined ? [] : [[key, frontMatter[key]]],
  );
  return {
    ...Object.fromEntries(texts),
    ...(cover && { cover: { alt: cover.alt, ...(cover.caption && { caption: cover.caption }) } }),
    ...(related?.some((entry) => typeof entry !== 'string') && { related }),
  };
}
