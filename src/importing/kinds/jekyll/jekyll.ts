/** Maps a Jekyll site: its posts and drafts become stories, its pages and collections standing pages or stories. */

import { UserError } from '../../../newsroom/files/user-error.ts';
import type { ImportedItem, ImportKind } from '../../archive/archive.ts';
import { listSource } from '../../sources/folder.ts';
import type { LiquidLinks } from '../bodies/liquid-tags.ts';
import { baseStripper } from '../fields/base-paths.ts';
import { readAuthorFiles } from '../fields/data-files.ts';
import { MADE, restOf } from '../fields/rest-files.ts';
import { textOf } from '../fields/values.ts';
import { type JekyllConfig, readJekyllConfig } from './jekyll-config.ts';
import { findEntries, type JekyllEntry } from './jekyll-files.ts';
import { readJekyllStory } from './jekyll-story.ts';

const GENERATED = /^_site$/;

const AUTHORS = /^_data\/(?:authors?|people|members)\.(?:ya?ml|json|toml)$/;

const PUBLIC = ['.'];

export const jekyll: ImportKind = {
  name: 'jekyll',
  source: 'the folder with _config.yml and _posts',
  publicFolders: PUBLIC,
  async *read({ path }, tell): AsyncGenerator<ImportedItem> {
    const files = listSource(path, tell, (folder) => (GENERATED.test(folder) ? MADE : undefined));
    if (!files.some(({ path }) => /^_config\.\w+$|(?:^|\/)_posts\//.test(path)))
      throw new UserError(`There is neither _config.yml nor _posts in ${path}. Name the folder of the Jekyll site.`);
    const config = readJekyllConfig(files, tell);
    const entries = findEntries(files, config);
    yield config.site;
    yield* readAuthorFiles(files, AUTHORS, tell);
    const links = linksOf(entries, config);
    const strip = baseStripper(config.base, files, PUBLIC);
    for (const entry of entries) {
      const story = readJekyllStory(entry, { config, links, strip, tell });
      if (story) yield story;
    }
    const read = files.flatMap(({ path }) =>
      /^_config\.(?:ya?ml|toml)$/.test(path) || AUTHORS.test(path) ? path : [],
    );
    yield* restOf(files, new Set([...entries.map(({ file }) => file.path), ...read]), (path) => whatOf(path, config));
  },
};

function linksOf(entries: readonly JekyllEntry[], config: JekyllConfig): LiquidLinks {
  const byPath = new Map(entries.map((entry) => [entry.file.path, entry.address]));
  const byName = new Map(
    entries
      .filter(({ collection }) => collection === 'posts')
      .map(({ file, address }) => [file.path.replace(/^.*?_posts\//, '').replace(/\.\w+$/, ''), address]),
  );
  return {
    base: config.base,
    known: (name) => {
      if (name === 'site.baseurl') return config.base;
      if (name === 'site.url') return textOf(config.fields, 'url') ?? '';
      return name.startsWith('site.') ? textOf(config.fields, name.slice(5)) : undefined;
    },
    linkTo: (path) =>
      byPath.get(path.replace(/^\//, '')) ??
      (/\.\w+$/.test(path) && !/\.(?:md|markdown|html)$/.test(path)
        ? `${config.base}/${path.replace(/^\//, '')}`
        : undefined),
    postAt: (name) => byName.get(name.replace(/\.\w+$/, '')) ?? byName.get(name.split('/').at(-1) ?? ''),
  };
}

/** What a file that is no page was to Jekyll. */
function whatOf(path: string, config: JekyllConfig): string | undefined {
  if (!/\.(?:md|markdown|mkd|html?|textile|adoc|rst|org)$/i.test(path)) return undefined;
  const own = /^_([^/]+)\//.exec(path)?.[1];
  if (/^(?:includes|layouts)$/.test(own ?? '')) return 'The file is a part of other pages, which an import never runs.';
  return own && !config.collections.has(own) && !/^(?:posts|drafts)$/.test(own)
    ? `The folder “_${own}” is no collection of the site, so its files were left out.`
    : 'The file has no front matter or is of another kind, so Jekyll made no page of it.';
}
