/** Lists the articles that readers see otherwise than at a revision in Git. */
import { dirname } from 'node:path/posix';
import type { Article } from '../../core/articles/article.ts';
import type { Library } from '../../core/library/library.ts';
import { type Change, type ChangeList, HAPPENINGS, MOST_CHANGES } from '../../core/review/change.ts';
import type { Environment } from '../files/environment.ts';
import type { Newsroom } from '../reading/read-newsroom.ts';
import { findBase } from './git.ts';
import { type Changes, findChanges } from './git-changes.ts';
import { readPast } from './past-newsroom.ts';

const FOLDERS = ['articles', 'pages'];

/**
 * Compares the newsroom with the commit at which its branch has left a revision. An article has changed where its own file
 * has, or a picture, recording or table in the folder of its story. What a translation takes from the file of its original
 * counts there alone.
 *
 * @throws NoRevisionError When there is no such revision to compare with.
 */
export function listChangedArticles(environment: Environment, newsroom: Newsroom, since: string): ChangeList {
  const folder = environment.contentDir;
  const files = findChanges(folder, findBase(folder, since), FOLDERS);
  const past = readPast(environment, newsroom, since);
  const now = visibleIn(newsroom.library);
  // Where no file is another that decides addresses, pictures may be
  const then = past ? visibleIn(past.library) : now;
  const renamed = past?.renamed ?? files.renamed;
  const earlier = new Map([...renamed].map(([from, to]) => [to, from]));
  const touched = touchedStories(files, new Set([...now.values(), ...then.values()].map(({ folder }) => folder)));

  const changes: Change[] = [];
  for (const [file, { title, locale, folder, path }] of now) {
    const old = files.added.has(file) && !earlier.has(file) ? undefined : then.get(earlier.get(file) ?? file);
    const isSame = old?.path === path && !files.changed.has(earlier.get(file) ?? file) && !touched.has(folder);
    if (isSame) continue;
    const what = old === undefined ? 'new' : old.path === path ? 'changed' : 'moved';
    changes.push({ what, title, locale, file, ...(old && { before: old.path }), after: path });
  }
  for (const [file, { title, locale, path }] of then)
    if (!now.has(renamed.get(file) ?? file)) changes.push({ what: 'removed', title, locale, file, before: path });
  changes.sort(
    (a, b) =>
      HAPPENINGS.indexOf(a.what) - HAPPENINGS.indexOf(b.what) || (a.file < b.file ? -1 : Number(a.file > b.file)),
  );
  return { version: 1, changes: changes.slice(0, MOST_CHANGES), total: changes.length };
}

interface Visible extends Pick<Article, 'title' | 'locale'> {
  /** The folder of its story, below the content folder. */
  folder: string;
  /** The path of its page below the site’s address, percent-encoded. */
  path: string;
}

/** Returns the articles and standing pages that have a page, by the paths of their files. */
function visibleIn(library: Library): Map<string, Visible> {
  const articles = [...library.articles, ...library.standingPages];
  return new Map(
    articles.map((article) => {
      const { title, locale, path: file } = article;
      const path = library.hrefOf(article).slice(library.address.base.length);
      return [file, { title, locale, folder: dirname(file), path }];
    }),
  );
}

/** Returns the folders of stories in which a file has changed that is no article, but is shown in one. */
function touchedStories({ changed, added, renamed }: Changes, folders: ReadonlySet<string>): Set<string> {
  const assets = [...changed, ...added, ...renamed.values()].filter((path) => !path.endsWith('.md'));
  return new Set(
    assets.flatMap((path) => {
      let folder = dirname(path);
      while (folder !== '.' && !folders.has(folder)) folder = dirname(folder);
      return folder === '.' ? [] : [folder];
    }),
  );
}
