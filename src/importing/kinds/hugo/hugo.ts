/** Maps a Hugo site: pages of its main sections become stories, others standing pages, and terms authors, categories, tags. */
import { UserError } from '../../../newsroom/files/user-error.ts';
import type { ImportedItem, ImportKind } from '../../archive/archive.ts';
import { listSource } from '../../sources/folder.ts';
import { baseStripper } from '../fields/base-paths.ts';
import { readAuthorFiles } from '../fields/data-files.ts';
import { MADE, restOf } from '../fields/rest-files.ts';
import { type HugoConfig, isHugo, isHugoConfig, readHugoConfig } from './hugo-config.ts';
import { findHugoPages } from './hugo-files.ts';
import { pageFinder } from './hugo-references.ts';
import { isArticle, readHugoStory } from './hugo-story.ts';
import { termOf, termsOf } from './hugo-terms.ts';

const GENERATED = /^(?:public|resources|themes)$/;

const AUTHORS = /^data\/(?:[^/]+\/)?authors?\.(?:ya?ml|json|toml)$/;

const PUBLIC = ['static', 'assets', 'content'];

export const hugo: ImportKind = {
  name: 'hugo',
  source: 'the folder with hugo.toml (or config.toml) and content',
  publicFolders: PUBLIC,
  async *read({ path }, tell): AsyncGenerator<ImportedItem> {
    const files = listSource(path, tell, (folder) => (GENERATED.test(folder) ? MADE : undefined));
    if (!isHugo(files))
      throw new UserError(`There is neither hugo.toml nor content in ${path}. Name the folder of the Hugo site.`);
    const config = readHugoConfig(files, tell);
    const entries = findHugoPages(files, config);
    yield config.site;
    yield* readAuthorFiles(files, AUTHORS, tell);
    const read = files.flatMap(({ path }) => (isHugoConfig(path) || AUTHORS.test(path) ? path : []));
    yield* termsOf(entries, config, tell);
    const find = pageFinder(entries);
    const strip = baseStripper(config.base, files, PUBLIC);
    // All languages of a page are of one form
    const stories = new Set(entries.filter((entry) => isArticle(entry, config)).map(({ logical }) => logical));
    for (const entry of entries) {
      const story = termOf(entry, config) ? undefined : readHugoStory(entry, { config, find, stories, strip, tell });
      if (story) yield story;
    }
    yield* restOf(files, new Set([...entries.map(({ file }) => file.path), ...read]), (path) => whatOf(path, config));
  },
};

/** What a file that is no page was to Hugo. */
function whatOf(path: string, { folders }: HugoConfig): string | undefined {
  if (!folders.some((folder) => path.startsWith(`${folder.path}/`))) return undefined;
  if (/\.(?:md|markdown|html?)$/i.test(path))
    return 'The file is a part of a bundle without an address of its own, so it was left out.';
  return /\.(?:org|adoc|asciidoc|rst|pandoc|ipynb)$/i.test(path)
    ? 'The file is written in a language that is not read here.'
    : undefined;
}
