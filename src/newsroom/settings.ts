/** Reads all settings of the newsroom: site, navigation, promotions, categories, authors, words. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Author, authorSchema } from '../core/author.ts';
import { type Category, categorySchema } from '../core/category.ts';
import { canonicalTag } from '../core/locale.ts';
import { type Navigation, navigationSchema } from '../core/navigation.ts';
import type { Problem } from '../core/problem.ts';
import { type Promotions, promotionsSchema } from '../core/promotion.ts';
import { type Site, siteSchema } from '../core/site.ts';
import { didYouMean } from '../core/suggest.ts';
import { type Words, wordsSchema } from '../core/words.ts';
import type { Environment } from './environment.ts';
import { listFiles } from './files.ts';
import { salvagePromotions, salvageSite } from './salvage.ts';
import { readTextFile } from './text-file.ts';
import { readYaml } from './yaml.ts';

export interface Settings {
  site: Site;
  navigation: Navigation;
  promotions: Promotions;
  categories: Map<string, Category>;
  authors: Map<string, Author>;
  /** By canonical tag. */
  words: Map<string, Words>;
}

/** The settings, and the problems of those files that could not be used; without a site there is nothing to build. */
export function readSettings(environment: Environment): { settings: Settings | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = <T extends z.ZodType>(
    path: string,
    schema: T,
    name: string,
    salvage?: (raw: unknown) => z.output<T> | undefined,
  ): z.output<T> | undefined => {
    const file = `content/${path}`;
    const source = readTextFile(join(environment.contentDir, path), file);
    if ('problem' in source) {
      problems.push(source.problem);
      return undefined;
    }
    const result = readYaml({ text: source.text, file, linesBefore: 0, name }, schema);
    if ('value' in result) return result.value;
    problems.push(...result.problems);
    return salvage?.(result.raw);
  };
  const optional = <T extends z.ZodType>(
    path: string,
    schema: T,
    name: string,
    salvage: (raw: unknown) => z.output<T>,
  ): z.output<T> =>
    existsSync(join(environment.contentDir, path))
      ? (read(path, schema, name, salvage) ?? schema.parse({}))
      : schema.parse({});
  const readFolder = <T extends z.ZodType>(
    folder: string,
    schema: T,
    name: string,
    standIn: (id: string) => unknown,
  ) => {
    const found = new Map<string, z.output<T>>();
    const { files, problems: escaping } = listFiles(
      join(environment.contentDir, folder),
      environment.contentDir,
      `content/${folder}`,
    );
    problems.push(...escaping);
    for (const { path } of files) {
      if (!path.endsWith('.yaml')) {
        if (YAML_ENDING.test(path)) problems.push(wrongEnding(`content/${folder}/${path}`));
        continue;
      }
      const id = path.slice(0, -'.yaml'.length).normalize('NFC');
      // A file with problems still exists: whoever names it is not to blame
      found.set(id, read(`${folder}/${path}`, schema, name) ?? schema.parse(standIn(id)));
    }
    return found;
  };

  const strays = strayFiles(environment);
  const isMisnamed = !existsSync(join(environment.contentDir, 'site/site.yaml')) && strays.some(isSiteFile);
  const site = isMisnamed ? undefined : read('site/site.yaml', siteSchema, 'the site’s settings', salvageSite);
  const navigation = optional('site/navigation.yaml', navigationSchema, 'the navigation', () =>
    navigationSchema.parse({}),
  );
  const promotions = optional('site/promotions.yaml', promotionsSchema, 'the calls to action', salvagePromotions);
  const categories = readFolder('categories', categorySchema, 'a category', (name) => ({ name }));
  const authors = readFolder('authors', authorSchema, 'an author', (name) => ({ name }));
  const words = readFolder('words', wordsSchema, 'the words', () => ({}));
  problems.push(...strays, ...strayFolders(environment));
  const byTag = new Map([...words].map(([tag, value]) => [canonicalTag(tag) ?? tag, value]));
  if (!site) return { settings: undefined, problems };
  const overridden = environment.siteUrl === undefined ? site : { ...site, url: environment.siteUrl };
  return { settings: { site: overridden, navigation, promotions, categories, authors, words: byTag }, problems };
}

const YAML_ENDING = /\.ya?ml$/i;
const SITE_FILES = ['site.yaml', 'navigation.yaml', 'promotions.yaml'];

/** A settings file that nobody reads would be lost without a word. */
function strayFiles({ contentDir }: Environment): Problem[] {
  return listFiles(join(contentDir, 'site'), contentDir, 'content/site')
    .files.filter(({ path }) => YAML_ENDING.test(path) && !SITE_FILES.includes(path))
    .map(({ path }) => {
      const file = `content/site/${path}`;
      return SITE_FILES.includes(path.replace(YAML_ENDING, '.yaml')) ? wrongEnding(file) : unknownSettings(file, path);
    });
}

function unknownSettings(file: string, path: string): Problem {
  return {
    check: 'stray-file',
    file,
    message: 'No settings are read from a file of this name.',
    hint: didYouMean(path, SITE_FILES, 'The files are'),
  };
}

const FOLDERS = ['site', 'words', 'categories', 'authors', 'articles', 'pages'];

/** A misspelt folder would hide all that lies in it. */
function strayFolders({ contentDir }: Environment): Problem[] {
  if (!existsSync(contentDir)) return [];
  return readdirSync(contentDir, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !FOLDERS.includes(name))
    .filter((entry) => entry.isDirectory() || /\.(md|ya?ml)$/i.test(entry.name))
    .map(({ name }) => ({
      check: 'stray-file',
      file: `content/${name}`,
      message: `Nothing is read from “${name}”.`,
      hint: didYouMean(name, FOLDERS, 'The folders of a newsroom are'),
    }));
}

function wrongEnding(file: string): Problem {
  return {
    check: 'stray-file',
    file,
    message: 'The file is not read: its ending is not “.yaml”.',
    hint: `Rename it to ${file.replace(YAML_ENDING, '.yaml')}.`,
  };
}

function isSiteFile({ file }: Problem): boolean {
  return /^content\/site\/site\.ya?ml$/i.test(file);
}
