/** Reads what a Docusaurus site says of itself: its settings, its shelves, its authors and tags; no code is run. */
import type { ImportedSite, ImportedTerm, Tell } from '../../archive/archive.ts';
import type { SourceFile } from '../../sources/folder.ts';
import { readSourceText } from '../../sources/folder-text.ts';
import { readLiterals } from '../../sources/front-matter-code.ts';
import type { Fields, Value } from '../../sources/front-matter-values.ts';
import { lineOfKey } from '../../sources/value-lines.ts';
import { joinPath } from '../fields/addresses.ts';
import { optional, readDataFile } from '../fields/data-files.ts';
import { tellSettings } from '../fields/settings-rest.ts';
import { fieldsOf, namesOf, textOf } from '../fields/values.ts';
import type { DocusaurusShelf } from './docusaurus-addresses.ts';

export interface DocusaurusSite {
  site: ImportedSite;
  base: string;
  shelves: readonly DocusaurusShelf[];
}

const TERMS = /^(?:author|tag)s\.(?:ya?ml|json)$/;
const CONFIG = /^docusaurus\.config\.(?:[cm]?[jt]s)$/;

export function isDocusaurus(files: readonly SourceFile[]): boolean {
  return files.some(({ path }) => CONFIG.test(path) || /^(?:blog|docs)\/.*\.mdx?$/.test(path));
}

/** Returns whether a file was read for what the site says of itself. */
export function isRead(path: string, { shelves }: DocusaurusSite): boolean {
  const ofShelf = shelves.find(({ folder, language }) => language === undefined && path.startsWith(`${folder}/`));
  return CONFIG.test(path) || (ofShelf !== undefined && TERMS.test(path.slice(ofShelf.folder.length + 1)));
}

export function readDocusaurusSite(files: readonly SourceFile[], tell: Tell): DocusaurusSite {
  const config = files.find(({ path }) => CONFIG.test(path));
  const code = (config && readSourceText(config, tell)) ?? '';
  if (config)
    tell({
      kind: 'guessed',
      where: { file: config.path },
      what: 'The settings are code, which is never run; only its plain texts were read.',
      remedy: 'Look whether the old addresses of two or three stories are right.',
    });
  const literals = readLiterals(code);
  const url = textOf(literals, 'url');
  const base = joinPath(textOf(literals, 'baseUrl')).replace(/\/$/, '');
  const language = textOf(literals, 'defaultLocale');
  return {
    site: {
      type: 'site',
      ...optional({
        name: textOf(literals, 'title'),
        description: textOf(literals, 'tagline'),
        url: url && URL.canParse(url) ? new URL(`${base}/`, url).href : undefined,
        language,
      }),
    },
    base,
    shelves: shelvesOf(code, files, language),
  };
}

/** The folders of the three plugins, and of their translations. */
function shelvesOf(code: string, files: readonly SourceFile[], language: string | undefined): DocusaurusShelf[] {
  const own = (kind: 'blog' | 'docs'): DocusaurusShelf => {
    const options = new RegExp(`\\b${kind}\\s*:\\s*\\{([\\s\\S]{0,3000})`).exec(code)?.[1] ?? '';
    // What follows the options of one plugin are those of another
    const literals = readLiterals(options.split(/\b(?:docs|blog|pages|theme)\s*:\s*\{/, 1)[0] ?? '');
    const folder = (textOf(literals, 'path') ?? kind).replace(/^(?:\.\/)+|\/$/g, '');
    return { kind, folder, route: joinPath(textOf(literals, 'routeBasePath') ?? kind) };
  };
  const shelves: DocusaurusShelf[] = [own('blog'), own('docs'), { kind: 'pages', folder: 'src/pages', route: '/' }];
  const languages = new Set(files.flatMap(({ path }) => /^i18n\/([\w-]+)\//.exec(path)?.[1] ?? []));
  const translated = [...languages].flatMap((one) =>
    shelves.map((shelf) => ({
      ...shelf,
      language: one,
      folder: `i18n/${one}/docusaurus-plugin-content-${shelf.kind}${shelf.kind === 'docs' ? '/current' : ''}`,
      route: one === language ? shelf.route : joinPath(one, shelf.route),
    })),
  );
  return [...shelves, ...translated];
}

/** Returns the authors and tags of `authors.yml` and `tags.yml`, with their addresses. */
export function readTerms(files: readonly SourceFile[], { base, shelves }: DocusaurusSite, tell: Tell): ImportedTerm[] {
  return shelves
    .filter(({ language }) => language === undefined)
    .flatMap((shelf) =>
      (['author', 'tag'] as const).flatMap((type) => {
        const file = files.find(
          ({ path }) =>
            new RegExp(`^${type}s\\.(?:ya?ml|json)$`).test(path.slice(shelf.folder.length + 1)) &&
            path.startsWith(`${shelf.folder}/`),
        );
        const all = (file && readDataFile(file, tell)) ?? new Map<string, Value>();
        if (file)
          tellSettings(
            all,
            [...all.keys()].flatMap((id) => readOf(type, all, id)),
            file.path,
            tell,
          );
        return [...all].map(([id, value]): ImportedTerm => {
          const fields = fieldsOf(value);
          const name = textOf(fields, type === 'author' ? 'name' : 'label') ?? id;
          const path = textOf(fields, 'permalink') ?? (type === 'tag' ? `/${id}` : undefined);
          const page = fieldsOf(fields.get('page') ?? '');
          const ofAuthor =
            type === 'author' &&
            (textOf(page, 'permalink') ?? (textOf(fields, 'page') === 'true' ? `/${id}` : undefined));
          const address = type === 'tag' ? path : ofAuthor || undefined;
          const description = textOf(fields, 'description') ?? textOf(fields, 'title');
          return {
            type,
            where: { file: file?.path ?? '', ...optional({ line: lineOfKey(all, id) }) },
            id,
            name,
            ...optional({ description }),
            addresses: address === undefined ? [] : [joinPath(base, shelf.route, `${type}s`, address)],
          };
        });
      }),
    );
}

/** The paths that are read of an author or a tag. */
function readOf(type: 'author' | 'tag', all: Fields, id: string): string[] {
  const about = textOf(fieldsOf(all.get(id)), 'description') === undefined ? 'title' : 'description';
  const keys = type === 'author' ? ['name', 'page', 'page.permalink'] : ['label', 'permalink'];
  return [...keys, about].map((key) => `${id}.${key}`);
}

/** Authors that a post names itself; whoever has no more than an id stands in `authors.yml`. */
export function authorsOf(value: Value | undefined): string[] {
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list.flatMap((one) => (one instanceof Map ? (textOf(one, 'key', 'name') ?? []) : namesOf(one)));
}
