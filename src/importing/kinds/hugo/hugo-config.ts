/** Reads the settings of a Hugo site, from one file or many (https://gohugo.io/configuration/introduction/). */
import type { ImportedSite, Tell } from '../../archive/archive.ts';
import type { SourceFile } from '../../sources/folder.ts';
import type { Fields, Value } from '../../sources/front-matter-values.ts';
import { pathOf } from '../fields/addresses.ts';
import { optional, readDataFile } from '../fields/data-files.ts';
import { tellSettings } from '../fields/settings-rest.ts';
import { fieldOf, fieldsOf, flagOf, namesOf, textOf } from '../fields/values.ts';

export interface HugoConfig {
  site: ImportedSite;
  fields: Fields;
  /** The path below which the site lies, without a slash at its end. */
  base: string;
  host?: string;
  /** Folders with content; of some the language is settled. */
  folders: readonly { path: string; language?: string }[];
  languages: readonly string[];
  defaultLanguage: string;
  /** Whether the default language has its own folder too. */
  isPrefixed: boolean;
  /** Patterns of addresses by section. */
  permalinks: Fields;
  hasUglyAddresses: boolean;
  /** Folders of lists, such as `categories`, with what they list. */
  taxonomies: ReadonlyMap<string, 'author' | 'category' | 'tag' | undefined>;
  mainSections: readonly string[];
}

const FILES = /^(?:config\/_default\/)?(?:hugo|config)\.(?:toml|ya?ml|json)$/;
const PARTS = /^config\/_default\/([\w-]+)(?:\.([\w-]+))?\.(?:toml|ya?ml|json)$/;

export function isHugo(files: readonly SourceFile[]): boolean {
  return files.some(({ path }) => FILES.test(path) || path.startsWith('content/'));
}

/** Returns whether a file holds settings that are read here. */
export function isHugoConfig(path: string): boolean {
  return FILES.test(path) || PARTS.test(path);
}

/** Paths of settings that are read here; of languages and permalinks all. */
const READ = [
  ...['baseURL', 'title', 'languageCode', 'locale', 'defaultContentLanguage', 'defaultContentLanguageInSubdir'],
  ...['contentDir', 'uglyURLs', 'mainSections', 'params.mainSections', 'params.description', 'params.subtitle'],
  ...['permalinks.*', 'taxonomies.*', 'module.mounts.source', 'module.mounts.target', 'module.mounts.lang'],
];
const OF_DEFAULT = ['title', 'locale', 'languageCode', 'params.description', 'description'];

export function readHugoConfig(files: readonly SourceFile[], tell: Tell): HugoConfig {
  const fields = new Map<string, Value>();
  for (const file of files.filter(({ path }) => FILES.test(path)))
    for (const [key, value] of tellRestOf(file.path, readDataFile(file, tell), '', tell)) fields.set(key, value);
  for (const file of files) {
    const [, key = '', part] = (FILES.test(file.path) ? null : PARTS.exec(file.path)) ?? [];
    if (key === '') continue;
    const within = part === undefined ? key : `${key}.${part}`;
    const read = tellRestOf(file.path, readDataFile(file, tell), `${within}.`, tell);
    const before = fieldsOf(fieldOf(fields, key));
    fields.set(key.toLowerCase(), new Map([...before, ...(part === undefined ? read : [[part, read] as const])]));
  }
  const url = textOf(fields, 'baseURL');
  const languages = fieldsOf(fieldOf(fields, 'languages'));
  const defaultLanguage = textOf(fields, 'defaultContentLanguage') ?? [...languages.keys()][0] ?? 'en';
  const own = fieldsOf(fieldOf(languages, defaultLanguage));
  const host = URL.parse(url ?? '')?.host;
  const permalinks = fieldsOf(fieldOf(fields, 'permalinks'));
  return {
    site: {
      type: 'site',
      ...optional({
        name: textOf(own, 'title') ?? textOf(fields, 'title'),
        description:
          textOf(own, 'params.description', 'description') ?? textOf(fields, 'params.description', 'params.subtitle'),
        url: url && URL.canParse(url) && /^https?:/.test(url) ? url : undefined,
        language: textOf(own, 'locale', 'languageCode') ?? textOf(fields, 'locale', 'languageCode') ?? defaultLanguage,
      }),
    },
    fields,
    base: pathOf(url).replace(/\/$/, ''),
    ...(host && { host }),
    folders: foldersOf(fields, languages),
    languages: [...languages.keys()],
    defaultLanguage,
    isPrefixed: flagOf(fields, 'defaultContentLanguageInSubdir') ?? false,
    permalinks: new Map([...fieldsOf(fieldOf(permalinks, 'page')), ...permalinks]),
    hasUglyAddresses: flagOf(fields, 'uglyURLs') ?? false,
    taxonomies: taxonomiesOf(fieldsOf(fieldOf(fields, 'taxonomies'))),
    mainSections: namesOf(fieldOf(fields, 'mainSections', 'params.mainSections')),
  };
}

/** Returns settings, and tells of those that are not read here; `within` is the path of a file that holds a part. */
function tellRestOf(file: string, fields: Fields = new Map(), within: string, tell: Tell): Fields {
  const languages = within === 'languages.' ? [...fields.keys()] : [...fieldsOf(fieldOf(fields, 'languages')).keys()];
  const main = textOf(fields, 'defaultContentLanguage') ?? languages[0] ?? 'en';
  const ofLanguages = [
    ...languages.map((language) => `languages.${language}.contentDir`),
    ...OF_DEFAULT.map((key) => `languages.${main}.${key}`),
  ];
  const paths = [...READ, ...ofLanguages].map((path) => path.toLowerCase());
  const start = within.toLowerCase();
  const whole = paths.some((path) => path.endsWith('.*') && start.startsWith(path.slice(0, -1)))
    ? [...fields.keys()]
    : [];
  const below = paths.flatMap((path) => (path.startsWith(start) ? path.slice(start.length) : []));
  tellSettings(fields, [...below, ...whole.flatMap((key) => [key, `${key}.*`])], file, tell);
  return fields;
}

function foldersOf(fields: Fields, languages: Fields): HugoConfig['folders'] {
  const clean = (path: string) => path.replace(/^\.?\/|\/$/g, '');
  const ofLanguages = [...languages].flatMap(([language, settings]) => {
    const path = textOf(fieldsOf(settings), 'contentDir');
    return path === undefined ? [] : [{ path: clean(path), language }];
  });
  const mounts = [fieldOf(fields, 'module.mounts') ?? []].flat().flatMap((mount) => {
    const inner = fieldsOf(mount);
    const path = textOf(inner, 'source');
    const language = textOf(inner, 'lang') ?? namesOf(fieldOf(inner, 'sites.matrix.languages'))[0];
    return path && textOf(inner, 'target') === 'content' ? [{ path: clean(path), ...(language && { language }) }] : [];
  });
  const main = { path: clean(textOf(fields, 'contentDir') ?? 'content') };
  // A folder within another one comes first
  return [...ofLanguages, ...mounts, main].sort((a, b) => b.path.length - a.path.length);
}

function taxonomiesOf(written: Fields): HugoConfig['taxonomies'] {
  const taxonomies = new Map<string, 'author' | 'category' | 'tag' | undefined>([
    ['categories', 'category'],
    ['tags', 'tag'],
  ]);
  for (const [one, many] of written) {
    if (typeof many !== 'string') continue;
    const known = ['author', 'category', 'tag'].find((name) => name === one.toLowerCase());
    taxonomies.set(many, known as 'author' | 'category' | 'tag' | undefined);
  }
  return taxonomies;
}
