/** Reads the settings of a Jekyll site (https://jekyllrb.com/docs/configuration/). */
import type { ImportedSite, Tell } from '../../archive/archive.ts';
import type { SourceFile } from '../../sources/folder.ts';
import type { Fields, Value } from '../../sources/front-matter-values.ts';
import { pathOf } from '../fields/addresses.ts';
import { optional, readDataFile } from '../fields/data-files.ts';
import { tellSettings } from '../fields/settings-rest.ts';
import { GIVEN, tellRest } from '../fields/story-keys.ts';
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

/** Paths of settings that are read here. */
const READ = [
  ...['title', 'name', 'description', 'url', 'baseurl', 'lang', 'locale', 'permalink', 'excerpt_separator'],
  ...['collections', 'defaults.*'],
];
const OF_COLLECTIONS = ['output', 'permalink'];

/** Tells of what the settings give to pages and stories have no place for. */
function tellDefaults(fields: Fields, file: string, tell: Tell): void {
  for (const entry of [fieldOf(fields, 'defaults') ?? []].flat())
    tellRest(
      fieldsOf(fieldOf(fieldsOf(entry), 'values')),
      { paths: GIVEN },
      { file, tell, within: 'defaults.values.' },
    );
}

/** Reads `_config.yml`, or the defaults where there is none. */
export function readJekyllConfig(files: readonly SourceFile[], tell: Tell): JekyllConfig {
  const file = files.find(({ path }) => /^_config\.(?:ya?ml|toml)$/.test(path));
  const fields = (file && readDataFile(file, tell)) ?? new Map<string, Value>();
  const ofCollections = namesOf(fieldOf(fields, 'collections')).flatMap((name) =>
    OF_COLLECTIONS.map((key) => `collections.${name}.${key}`),
  );
  if (file) tellSettings(fields, [...READ, ...ofCollections], file.path, tell);
  tellDefaults(fields, file?.path ?? '', tell);
  const url = textOf(fields, 'url');
  const base = `${pathOf(url)}/${textOf(fields, 'baseurl') ?? ''}`.replace(/\/{2,}/g, '/').replace(/\/$/, '');
  const collections = fieldOf(fields, 'collections');
  const separator = textOf(fields, 'excerpt_separator');
  const host = URL.parse(url ?? '')?.host;
  return {
    site: {
      type: 'site',
      ...optional({ name: textOf(fields, 'title', 'name') }),
      ...optional({ description: textOf(fields, 'description', 'tagline', 'subtitle') }),
      ...optional({ url: url && URL.canParse(url) ? new URL(`${base || '/'}`, url).href : undefined }),
      ...optional({ language: textOf(fields, 'lang', 'locale')?.replace('_', '-') }),
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
          { isOutput: flagOf(settings, 'output') ?? false, ...optional({ permalink: textOf(settings, 'permalink') }) },
        ];
      }),
    ),
    defaults: [fieldOf(fields, 'defaults') ?? []].flat().map((entry) => {
      const scope = fieldsOf(fieldOf(fieldsOf(entry), 'scope'));
      return {
        path: (textOf(scope, 'path') ?? '').replace(/^\/|\/$/g, ''),
        ...optional({ type: textOf(scope, 'type') }),
        values: fieldsOf(fieldOf(fieldsOf(entry), 'values')),
      };
    }),
    ...(separator !== undefined && { separator }),
  };
}
