/** Reads the settings of a Jekyll site, and what its data says of authors (https://jekyllrb.com/docs/configuration/). */
import type { ImportedSite, ImportedTerm, Tell } from '../../archive/archive.ts';
import type { SourceFile } from '../../sources/folder.ts';
import { readSourceText } from '../../sources/folder-text.ts';
import type { Fields, Value } from '../../sources/front-matter.ts';
import { readJson, readTomlText } from '../../sources/front-matter-toml.ts';
import { readYamlText } from '../../sources/front-matter-yaml.ts';
import { pathOf } from '../fields/addresses.ts';
import { fieldOf, fieldsOf, flagOf, namesOf, textOf } from '../fields/values.ts';

export interface JekyllConfig {
  site: ImportedSite;
  fields: Fields;
  /** The path below which the site lies, without a slash at its end. */
  base: string;
  host?: string;
  permalink: string;
  /** The folders of collections besides posts, without their underscore, with their permalinks. */
  collections: ReadonlyMap<string, { isOutput: boolean; permalink?: string }>;
  defaults: readonly { path: string; type?: string; values: Fields }[];
  separator?: string;
}

/** Reads a file of data or settings by its ending; `undefined` where it is none of them. */
export function readData(file: SourceFile, tell: Tell): Fields | undefined {
  const ending = /\.(ya?ml|toml|json)$/.exec(file.path)?.[1];
  const text = ending ? readSourceText(file, tell) : undefined;
  if (text === undefined) return undefined;
  const place = { file: file.path, tell, linesBefore: 0 };
  if (ending === 'toml') return readTomlText(text, place);
  return ending === 'json' ? readJson(text, place) : readYamlText(text, place);
}

export function readJekyllConfig(files: readonly SourceFile[], tell: Tell): JekyllConfig {
  const file = files.find(({ path }) => /^_config\.(?:ya?ml|toml)$/.test(path));
  const fields = (file && readData(file, tell)) ?? new Map<string, Value>();
  const url = textOf(fields, 'url');
  const base = `${pathOf(url)}/${textOf(fields, 'baseurl') ?? ''}`.replace(/\/{2,}/g, '/').replace(/\/$/, '');
  const collections = fieldOf(fields, 'collections');
  const separator = textOf(fields, 'excerpt_separator');
  const host = URL.parse(url ?? '')?.host;
  return {
    site: {
      type: 'site',
      ...optional('name', textOf(fields, 'title', 'name')),
      ...optional('description', textOf(fields, 'description', 'tagline', 'subtitle')),
      ...optional('url', url && URL.canParse(url) ? new URL(`${base || '/'}`, url).href : undefined),
      ...optional('language', textOf(fields, 'lang', 'locale')?.replace('_', '-')),
    },
    fields,
    base,
    ...(host && { host }),
    permalink: textOf(fields, 'permalink') ?? 'date',
    collections: new Map(
      namesOf(collections).map((name) => {
        const settings = fieldsOf(collections instanceof Map ? collections.get(name) : undefined);
        return [
          name,
          { isOutput: flagOf(settings, 'output') ?? false, ...optional('permalink', textOf(settings, 'permalink')) },
        ];
      }),
    ),
    defaults: [fieldOf(fields, 'defaults') ?? []].flat().map((entry) => {
      const scope = fieldsOf(fieldOf(fieldsOf(entry), 'scope'));
      return {
        path: (textOf(scope, 'path') ?? '').replace(/^\/|\/$/g, ''),
        ...optional('type', textOf(scope, 'type')),
        values: fieldsOf(fieldOf(fieldsOf(entry), 'values')),
      };
    }),
    ...(separator !== undefined && { separator }),
  };
}

/** Returns the authors of `_data/authors.yml`, by the ids that posts name them by. */
export function readAuthors(files: readonly SourceFile[], pattern: RegExp, tell: Tell): ImportedTerm[] {
  return files
    .filter(({ path }) => pattern.test(path))
    .flatMap((file) =>
      [...(readData(file, tell) ?? [])].flatMap(([id, value]): ImportedTerm[] => {
        if (!(value instanceof Map)) return [];
        const description = textOf(value, 'bio', 'description', 'about', 'title');
        return [
          {
            type: 'author',
            where: { file: file.path },
            id,
            name: textOf(value, 'name', 'display_name', 'fullname') ?? id,
            ...optional('description', description),
            addresses: [],
          },
        ];
      }),
    );
}

function optional<K extends string>(key: K, value: string | undefined): { [P in K]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: string };
}
