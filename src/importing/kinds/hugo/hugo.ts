/** Maps a Hugo site: pages of its main sections become stories, others standing pages, and terms authors, categories, tags. */
import { UserError } from '../../../newsroom/files/user-error.ts';
import type { ImportedItem, ImportKind, Tell } from '../../archive/archive.ts';
import { listSource, type SourceFile } from '../../sources/folder.ts';
import { baseStripper } from '../fields/base-paths.ts';
import { readAuthorFiles } from '../fields/data-files.ts';
import { type HugoConfig, isHugo, readHugoConfig } from './hugo-config.ts';
import { findHugoPages, type HugoEntry } from './hugo-files.ts';
import { pageFinder } from './hugo-references.ts';
import { isArticle, readHugoStory } from './hugo-story.ts';
import { termOf, termsOf } from './hugo-terms.ts';

const GENERATED = /^(?:public|resources|layouts|themes|archetypes|i18n)$/;

const PUBLIC = ['static', 'assets', 'content'];

export const hugo: ImportKind = {
  name: 'hugo',
  source: 'the folder with hugo.toml (or config.toml) and content',
  publicFolders: PUBLIC,
  async *read({ path }, tell): AsyncGenerator<ImportedItem> {
    const files = listSource(path, tell, (folder) => GENERATED.test(folder));
    if (!isHugo(files))
      throw new UserError(`There is neither hugo.toml nor content in ${path}. Name the folder of the Hugo site.`);
    const config = readHugoConfig(files, tell);
    const entries = findHugoPages(files, config);
    yield config.site;
    yield* readAuthorFiles(files, /^data\/(?:[^/]+\/)?authors?\.\w+$/, tell);
    yield* termsOf(entries, config, tell);
    const find = pageFinder(entries);
    const strip = baseStripper(config.base, files, PUBLIC);
    // All languages of a page are of one form
    const stories = new Set(entries.filter((entry) => isArticle(entry, config)).map(({ logical }) => logical));
    for (const entry of entries) {
      const story = termOf(entry, config) ? undefined : readHugoStory(entry, { config, find, stories, strip, tell });
      if (story) yield story;
    }
    tellOthers(files, entries, config, tell);
  },
};

function tellOthers(files: readonly SourceFile[], entries: readonly HugoEntry[], config: HugoConfig, tell: Tell): void {
  const taken = new Set(entries.map(({ file }) => file.path));
  for (const { path } of files) {
    if (taken.has(path) || !config.folders.some((folder) => path.startsWith(`${folder.path}/`))) continue;
    if (!/\.(?:md|markdown|html?|org|adoc|asciidoc|rst|pandoc|ipynb)$/i.test(path)) continue;
    const what = /\.(?:md|markdown|html?)$/i.test(path)
      ? 'The file is a part of a bundle without an address of its own, so it was left out.'
      : 'The file is written in a language that is not read here.';
    tell({ kind: 'dropped', where: { file: path }, what, remedy: 'Bring it over by hand.' });
  }
}
