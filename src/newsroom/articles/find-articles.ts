/** Finds the files of articles and standing pages: one folder each, one file per language. */
import { join } from 'node:path';
import type { EntryKind } from '../../core/articles/catalogue-entry.ts';
import { canonicalTag, type Locale } from '../../core/i18n/locale.ts';
import { didYouMeanLanguage } from '../../core/i18n/nearest-language.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { Environment } from '../files/environment.ts';
import { listFiles } from '../files/list-files.ts';

/** The folder below the content folder in which files of each kind lie. */
export const SHELVES: Readonly<Record<EntryKind, string>> = { article: 'articles', standing: 'pages' };

export interface FoundArticle {
  kind: EntryKind;
  story: string;
  locale: string;
  /** The path of its file below the content folder: `articles/2024/harbour-watch/en.md`. */
  path: string;
  realPath: string;
}

/**
 * Finds the files of all articles, or of all standing pages, sorted by path; files that look like one but can't be read
 * as one become problems. `maps` are the virtual paths of GeoJSON files.
 */
export function findArticles(
  kind: EntryKind,
  { contentDir }: Environment,
  locales: Locale[],
): { articles: FoundArticle[]; maps: string[]; problems: Problem[] } {
  const shelf = SHELVES[kind];
  const { files, problems: links } = listFiles(join(contentDir, shelf), contentDir, `content/${shelf}`);
  // A picture whose link leads outside is reported where it is shown
  const problems = links.filter(
    ({ check, file }) => check !== 'escaping-path' || !/\.(jpe?g|png|gif|webp|avif|svg|tiff?)$/i.test(file),
  );
  const tags = tagsOf(locales);
  const articles = new Map<string, FoundArticle>();
  const maps: string[] = [];
  for (const file of files) {
    const path = `${shelf}/${file.path}`;
    const { folder, name, ending } = partsOf(file.path);
    if (ending !== 'md') {
      if (/^geojson$/i.test(ending)) maps.push(`content/${path}`.normalize('NFC'));
      // Word keeps such a file beside one that is open
      if (/^(md|markdown|mdown|mdx|txt|docx?|html?)$/i.test(ending) && !name.startsWith('~$'))
        problems.push(strayFile(`content/${path}`, { name, ending }, shelf, locales));
      continue;
    }
    const locale = localeIn(name, tags);
    if (folder === '')
      problems.push(
        withoutFolder(`content/${path}`, shelf, locale ? { locale } : { story: name, locale: locales[0]?.tag }),
      );
    else if (!locale) problems.push(unknownLocale(`content/${path}`, name, [...tags.values()]));
    else {
      const taken = articles.get(`${folder}/${locale}`);
      if (taken) problems.push(twice(`content/${path}`, `content/${taken.path}`, locale));
      else {
        articles.set(`${folder}/${locale}`, { kind, story: storyOf(folder), locale, path, realPath: file.realPath });
      }
    }
  }
  return { articles: [...articles.values()], maps, problems };
}

/**
 * Returns a function that tells which article a path below the content folder names, or `undefined` where it is not the
 * path of an article's file. The file itself need not exist.
 */
export function createPathReader(locales: Locale[]): (path: string) => Omit<FoundArticle, 'realPath'> | undefined {
  const tags = tagsOf(locales);
  return (path) => {
    const [, shelf, rest = ''] = /^(articles|pages)\/(.+)$/.exec(path) ?? [];
    const { folder, name, ending } = partsOf(rest);
    const locale = localeIn(name, tags);
    if (shelf === undefined || ending !== 'md' || folder === '' || !locale) return undefined;
    return { kind: shelf === SHELVES.standing ? 'standing' : 'article', story: storyOf(folder), locale, path };
  };
}

function partsOf(path: string): { folder: string; name: string; ending: string } {
  const [, folder = '', name = '', ending = ''] = /^(?:(.*)\/)?([^/]+)\.([^./]+)$/.exec(path) ?? [];
  return { folder, name, ending };
}

function tagsOf(locales: Locale[]): Map<string, string> {
  return new Map(locales.map(({ tag }) => [tag.toLowerCase(), tag]));
}

function localeIn(name: string, tags: Map<string, string>): string | undefined {
  return tags.get(canonicalTag(name)?.toLowerCase() ?? '');
}

function storyOf(folder: string): string {
  return folder.normalize('NFC');
}

function strayFile(
  file: string,
  { name, ending }: { name: string; ending: string },
  shelf: string,
  locales: Locale[],
): Problem {
  const stem = name.replace(/\.md$/i, '');
  // An article is named for its language
  const language = localeIn(stem, tagsOf(locales)) ?? locales[0]?.tag ?? 'en';
  const isDocument = /^docx?$/i.test(ending);
  return {
    check: 'stray-file',
    file,
    message: `The file is not read: ${isDocument ? 'it is no plain text, and ' : ''}an article’s file ends in “.md”.`,
    hint: `If it is an article, ${isDocument ? `save its text as ${language}.md` : `rename it to ${language}.md`}. If not, move it out of content/${shelf}.`,
  };
}

function withoutFolder(
  file: string,
  shelf: string,
  { story = 'harbour-watch', locale = 'en' }: { story?: string; locale?: string | undefined },
): Problem {
  return {
    check: 'stray-file',
    file,
    message: 'An article or page needs a folder of its own.',
    hint: `Make a folder for it and move the file there, such as content/${shelf}/${story}/${locale}.md.`,
  };
}

function unknownLocale(file: string, name: string, tags: string[]): Problem {
  return {
    check: 'unknown-locale',
    file,
    message: `“${name}” is not one of the newsroom’s languages.`,
    hint: `${didYouMeanLanguage(name, tags)} A file is named for its language, and languages are listed in content/site/site.yaml. Move notes elsewhere.`.trim(),
  };
}

function twice(file: string, other: string, locale: string): Problem {
  return {
    check: 'same-url',
    file,
    message: `The language ${locale} of this story is already in ${other}.`,
    hint: 'Keep one of the two files.',
  };
}
