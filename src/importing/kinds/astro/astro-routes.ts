/** Finds where an Astro site shows its collections, by what its files say; nothing of them is run. */
import type { Tell } from '../../archive/archive.ts';
import type { SourceFile } from '../../sources/folder.ts';
import { readSourceText } from '../../sources/folder-text.ts';
import { readLiterals } from '../../sources/front-matter-code.ts';
import type { Fields } from '../../sources/front-matter-values.ts';
import { joinPath } from '../fields/addresses.ts';
import { fieldOf, namesOf, textOf } from '../fields/values.ts';

export interface AstroSite {
  literals: Fields;
  base: string;
  languages: readonly string[];
  /** The folders of collections with their names. */
  collections: readonly { folder: string; name: string }[];
  /** The folders of addresses in which collections are shown, by their names. */
  routes: ReadonlyMap<string, string>;
  /** The files that were read for it. */
  read: readonly string[];
}

const CONFIG = /^astro\.config\.(?:[cm]?[jt]s)$/;
const COLLECTIONS = /^src\/content(?:\/config|\.config)\.(?:[cm]?[jt]s)$/;

export function readAstroSite(files: readonly SourceFile[], tell: Tell): AstroSite {
  const done: string[] = [];
  const read = (pattern: RegExp) => {
    const file = files.find(({ path }) => pattern.test(path));
    if (!file) return '';
    done.push(file.path);
    tell({
      kind: 'guessed',
      where: { file: file.path },
      what: 'The settings are code, which is never run; only its plain texts were read.',
      remedy: 'Look whether the old addresses of two or three stories are right.',
    });
    return readSourceText(file, tell) ?? '';
  };
  const config = read(CONFIG);
  const literals = readLiterals(config);
  const collections = collectionsOf(read(COLLECTIONS), files);
  const routes = new Map<string, string>();
  if (/\bstarlight\s*\(/.test(config)) routes.set('docs', '/');
  for (const file of files) {
    const [, folder = ''] = /^src\/pages\/(.*?)(?:^|\/)?\[(?:\.\.\.)?\w+\]\.(?:astro|[jt]s)$/.exec(file.path) ?? [];
    if (!/^src\/pages\/.*\[(?:\.\.\.)?\w+\]\.astro$/.test(file.path)) continue;
    const code = readSourceText(file, () => undefined) ?? '';
    for (const [, name = ''] of code.matchAll(/getCollection\(\s*["'`]([\w-]+)["'`]/g))
      if (!routes.has(name)) routes.set(name, joinPath(folder.replace(/\[[^\]]*\]\/?/g, '')));
  }
  return {
    literals,
    base: joinPath(textOf(literals, 'base')).replace(/\/$/, ''),
    languages: namesOf(fieldOf(literals, 'locales')),
    collections,
    routes,
    read: done,
  };
}

/** Collections of old have a folder each; those with a loader name theirs. */
function collectionsOf(code: string, files: readonly SourceFile[]): AstroSite['collections'] {
  const names = new Set(
    files.flatMap(({ path }) => /^src\/content\/([^/]+)\/.+\.(?:md|mdx|markdown)$/.exec(path)?.[1] ?? []),
  );
  const found = [...names].map((name) => ({ folder: `src/content/${name}`, name }));
  for (const [, name = '', body = ''] of code.matchAll(
    /(\w+)\s*=\s*defineCollection\(([\s\S]{0,3000}?)(?=\w+\s*=\s*defineCollection|export\s|$)/g,
  )) {
    const folder = /\bbase:\s*["'`](?:\.?\/)?([^"'`]+?)\/?["'`]/.exec(body)?.[1];
    if (folder && !found.some((one) => one.folder === folder)) found.push({ folder, name });
  }
  return found.sort((a, b) => b.folder.length - a.folder.length);
}
