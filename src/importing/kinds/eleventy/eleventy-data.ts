/** Reads the data that Eleventy gives to pages: of the site, of folders and of files (https://www.11ty.dev/docs/data-cascade/). */
import type { ImportedItem, Tell } from '../../archive/archive.ts';
import type { SourceFile } from '../../sources/folder.ts';
import { readSourceText } from '../../sources/folder-text.ts';
import { readLiterals } from '../../sources/front-matter-code.ts';
import type { Fields, Value } from '../../sources/front-matter-values.ts';
import { optional, readDataFile } from '../fields/data-files.ts';
import { tellSettings } from '../fields/settings-rest.ts';
import { GIVEN, tellRest } from '../fields/story-keys.ts';
import { textOf } from '../fields/values.ts';

export interface EleventySettings {
  /** The folder of the pages, without slashes at its ends; empty for the source itself. */
  input: string;
  /** Folders that hold no pages. */
  passedOver: readonly string[];
  /** The data of the site by name: `metadata.title`. */
  data: Fields;
  base: string;
  /** The files that were read for it. */
  read: readonly string[];
}

const SITE = ['title', 'name', 'description', 'url', 'baseUrl', 'siteUrl', 'language', 'lang', 'locale'];

const CONFIG = /^(?:\.eleventy\.js|eleventy\.config\.[cm]?js)$/;

export function readEleventySettings(files: readonly SourceFile[], tell: Tell): EleventySettings {
  const config = files.find(({ path }) => CONFIG.test(path));
  const code = config && readSourceText(config, tell);
  const literals = readLiterals(code ?? '');
  if (config)
    tell({
      kind: 'guessed',
      where: { file: config.path },
      what: 'The settings are code, which is never run; only its plain texts were read.',
    });
  const input = clean(textOf(literals, 'input') ?? '');
  const data = clean(`${input}/${textOf(literals, 'data') ?? '_data'}`);
  const includes = clean(`${input}/${textOf(literals, 'includes') ?? '_includes'}`);
  const site = new Map<string, Value>();
  const done = config ? [config.path] : [];
  for (const file of files) {
    const name = file.path.startsWith(`${data}/`) ? file.path.slice(data.length + 1).replace(/\.\w+$/, '') : '';
    if (name === '' || name.includes('/')) continue;
    const read = /\.[cm]?js$/.test(file.path)
      ? readLiterals(readSourceText(file, tell) ?? '')
      : readDataFile(file, tell);
    if (!read) continue;
    site.set(name, read);
    done.push(file.path);
    if (/js$/.test(file.path)) tellCode(file.path, 'The data of the site are code', tell);
    else tellSettings(read, /^(?:metadata|site|meta|config)$/.test(name) ? SITE : [], file.path, tell);
  }
  const output = clean(textOf(literals, 'output') ?? '_site');
  return {
    input,
    passedOver: [data, includes, output],
    data: site,
    base: textOf(literals, 'pathPrefix') ?? '',
    read: done,
  };
}

/** The data of folders and files by path, without their endings: `posts/posts`, `posts/first`. */
export function readPageData(
  files: readonly SourceFile[],
  { input }: EleventySettings,
  tell: Tell,
): Map<string, Fields> {
  const found = new Map<string, Fields>();
  const paths = new Set(files.map(({ path }) => path));
  for (const file of files) {
    if (input !== '' && !file.path.startsWith(`${input}/`)) continue;
    const [, path, ending] = /^(.*?)((?:\.11tydata)?\.(?:json|[cm]?js))$/.exec(file.path) ?? [];
    if (path === undefined || ending === undefined) continue;
    if (/js$/.test(ending)) {
      if (!ending.startsWith('.11tydata')) continue;
      tellCode(file.path, 'The data of this folder is code', tell);
      found.set(path, readLiterals(readSourceText(file, tell) ?? ''));
    } else if (ending === '.11tydata.json' || isNamedAsItsFolder(path) || paths.has(`${path}.md`)) {
      const read = readDataFile(file, tell);
      if (!read) continue;
      found.set(path, read);
      tellRest(read, { paths: GIVEN }, { file: file.path, tell });
    }
  }
  return found;
}

/** Returns whether a file holds the data at a path without its ending. */
export function isDataOf(file: string, path: string): boolean {
  return file.startsWith(path) && /^(?:\.11tydata)?\.(?:json|[cm]?js)$/.test(file.slice(path.length));
}

function tellCode(file: string, what: string, tell: Tell): void {
  tell({
    kind: 'guessed',
    where: { file },
    what: `${what}, which is never run; only its plain texts were read.`,
    remedy: 'Look whether stories below it miss something.',
  });
}

/** The values of a page above those of its file and of its folders; tags are joined (https://www.11ty.dev/docs/data-deep-merge/). */
export function withPageData(fields: Fields, path: string, data: ReadonlyMap<string, Fields>): Fields {
  const parts = path.split('/').slice(0, -1);
  const folders = parts.map((name, index) => [...parts.slice(0, index + 1), name].join('/'));
  const merged = new Map<string, Value>();
  for (const given of [...folders, path.replace(/\.\w+$/, '')].map((one) => data.get(one)))
    addTo(merged, given ?? new Map());
  addTo(merged, fields);
  return merged;
}

function addTo(merged: Map<string, Value>, fields: Fields): void {
  for (const [key, value] of fields) {
    const before = merged.get(key);
    merged.set(key, key === 'tags' && before !== undefined ? [before, value].flat() : value);
  }
}

function isNamedAsItsFolder(path: string): boolean {
  const [name, folder] = path.split('/').reverse();
  return name === folder;
}

/** A folder of settings from the source: `../_data` in content/ is _data. */
function clean(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/'))
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  return parts.join('/');
}

/** Returns what the data of the site says of it, under the names that most sites use. */
export function siteOf({ data }: EleventySettings): ImportedItem {
  const find = (...keys: string[]) =>
    textOf(data, ...keys.flatMap((key) => ['metadata', 'site', 'meta', 'config'].map((name) => `${name}.${key}`)));
  const url = find('url', 'baseUrl', 'siteUrl');
  return {
    type: 'site',
    ...optional({
      name: find('title', 'name'),
      description: find('description'),
      url: url && /^https?:/.test(url) && URL.canParse(url) ? url : undefined,
      language: find('language', 'lang', 'locale'),
    }),
  };
}
