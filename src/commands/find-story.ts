/** Finds what commands are told to work on: a story by its folder, a language by its tag. */
import { canonicalTag } from '../core/i18n/locale.ts';
import { didYouMeanLanguage } from '../core/i18n/nearest-language.ts';
import { didYouMean } from '../core/text/suggest.ts';
import type { CachedArticle } from '../newsroom/articles/article-cache.ts';
import { SHELVES } from '../newsroom/articles/find-articles.ts';
import { readEnvironment } from '../newsroom/files/environment.ts';
import { UserError } from '../newsroom/files/user-error.ts';
import type { OpenNewsroom } from '../newsroom/outputs/open-newsroom.ts';
import { startSession } from '../newsroom/session/start-session.ts';

/**
 * Reads the newsroom of this process, drafts included.
 *
 * @throws UserError When an environment variable can't be used, or the settings can't be read.
 */
export async function openContent(): Promise<{ newsroom: OpenNewsroom; contentDir: string; cwd: string }> {
  const environment = readEnvironment(process.env, process.cwd());
  const { newsroom } = await startSession(environment, true).read({ get: () => undefined });
  if (!newsroom) throw new UserError('The settings can’t be read. Run “npm run check” to see why.');
  return { newsroom, contentDir: environment.contentDir, cwd: environment.cwd };
}

/**
 * Returns the files of a story, by the name of its folder.
 *
 * @throws UserError When there is no such story, or nothing says which of its languages is the source.
 */
export function findStory(
  name: string,
  { articles, library }: OpenNewsroom,
): { source: CachedArticle; translations: CachedArticle[] } {
  const [, shelf, rest = ''] =
    /^(?:content\/)?(?:(articles|pages)\/)?(.*?)\/*$/.exec(name.trim().replace(/^\/+/, '')) ?? [];
  const story = rest.normalize('NFC');
  const entries = articles.filter((entry) => entry.story === story && (!shelf || SHELVES[entry.kind] === shelf));
  if (new Set(entries.map(({ kind }) => kind)).size > 1)
    throw new UserError(`There are an article and a page of that name. Write articles/${story} or pages/${story}.`);
  if (entries.length === 0) {
    const known = didYouMean(story, new Set(articles.map((entry) => entry.story)), 'The stories are');
    throw new UserError(`There is no story “${story}”. ${known}`.trim());
  }
  const source = entries.find(({ path }) => library.articleOfFile(path)?.isSource);
  if (!source) throw new UserError(`Nothing says which language of “${story}” is its source. Run “npm run check”.`);
  return { source, translations: entries.filter((entry) => entry !== source) };
}

/**
 * Returns the tag of a language of the newsroom as the newsroom writes it.
 *
 * @throws UserError When there is no such language.
 */
export function findLocale(locale: string, { locales }: OpenNewsroom): string {
  const tag = canonicalTag(locale);
  if (locales.some((known) => known.tag === tag)) return tag as string;
  const known = didYouMeanLanguage(
    locale,
    locales.map((candidate) => candidate.tag),
  );
  throw new UserError(`“${locale}” is not one of the newsroom’s languages. ${known}`.trim());
}
