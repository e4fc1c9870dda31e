/** The configuration of the desk, made from the schemas that check the newsroom’s files. */
import { FORMATS } from '../desk-files/formats.ts';
import { authorSchema } from '../schemas/author.ts';
import { categorySchema } from '../schemas/category.ts';
import { frontMatterSchema } from '../schemas/front-matter.ts';
import { standingFrontMatterSchema } from '../schemas/standing-front-matter.ts';
import type { Desk } from '../site/desk.ts';
import { type Field, fieldsOf } from './desk-field.ts';
import { ADDED_FIELDS, BODY_FIELD, LANGUAGE_FIELD, noteFields, PICTURES_FIELD } from './field-notes.ts';
import { backendOf } from './git-host.ts';

/** What the desk is told of a newsroom. */
export interface DeskFacts {
  desk: Desk;
  name: string;
  /** The full address of the site. */
  url: string;
  /** The tags of its languages; the first is the default. */
  locales: readonly string[];
}

/** Pictures lie beside the file that shows them, and are named as they stand there. */
const BESIDE = { media_folder: '', public_folder: '' };

/** A folder has one file for each language, and may lie in others, such as those of years. */
const FOLDERS = { nested: { subfolders: false }, meta: { path: { widget: 'string', label: 'Folder' } } };

/**
 * Returns the configuration as Sveltia reads it.
 *
 * @see https://sveltiacms.app/en/docs/config-basics
 */
export function createDeskConfig({ desk, name, url, locales }: DeskFacts): Record<string, unknown> {
  const isOneLanguage = locales.length === 1;
  const folder = (last: string) => `${desk.folder}/${last}`;
  // A translation takes from its source what it leaves out, and any language can be the source
  const written = (fields: Field[]): Field[] =>
    fields.map((field) => (isOneLanguage && NEEDED_IN_SOURCE.has(field.name) ? { ...field, required: true } : field));
  return {
    load_config_file: false,
    backend: backendOf(desk),
    app_title: name,
    site_url: url,
    media_folder: 'public',
    public_folder: '/',
    media_libraries: { default: { config: { slugify_filename: true } }, stock_assets: { providers: [] } },
    output: { omit_empty_optional_fields: true },
    i18n: {
      structure: 'multiple_files',
      locales: [...locales],
      default_locale: locales[0],
      initial_locales: 'default',
    },
    collections: [
      {
        name: 'stories',
        label: 'Stories',
        label_singular: 'Story',
        folder: folder('articles'),
        ...collection(FORMATS.markdown),
        ...FOLDERS,
        i18n: true,
        sortable_fields: { fields: ['date', 'title'], default: { field: 'date', direction: 'descending' } },
        view_filters: [{ label: 'Drafts', field: 'draft', pattern: true }],
        thumbnail: 'cover.src',
        fields: withBody(written(added(fieldsOf(frontMatterSchema.omit(OF_COMMANDS), noteFields('article'))))),
      },
      {
        name: 'pages',
        label: 'Pages',
        label_singular: 'Page',
        folder: folder('pages'),
        ...collection(FORMATS.markdown),
        ...FOLDERS,
        i18n: true,
        fields: withBody(fieldsOf(standingFrontMatterSchema, noteFields('article'))),
      },
      {
        name: 'authors',
        label: 'Authors',
        label_singular: 'Author',
        folder: folder('authors'),
        ...collection(FORMATS.yaml),
        identifier_field: 'name',
        fields: fieldsOf(authorSchema, noteFields('author')),
      },
      {
        name: 'categories',
        label: 'Categories',
        label_singular: 'Category',
        folder: folder('categories'),
        ...collection(FORMATS.yaml),
        identifier_field: 'name',
        fields: fieldsOf(categorySchema, noteFields('category')),
      },
    ],
  };
}

/** A group that commands write: no form shows it, and it stays as it is. */
const OF_COMMANDS = { approvedBy: true } as const;

const NEEDED_IN_SOURCE: ReadonlySet<string> = new Set(['date', 'category']);

function collection(format: string) {
  return { create: true, format, ...BESIDE };
}

/** The text follows what every text needs, and comes before what few have. */
function withBody(fields: Field[]): Field[] {
  const after = fields.findIndex(({ name }) => name === 'description') + 1;
  return [...fields.slice(0, after), BODY_FIELD, PICTURES_FIELD, ...fields.slice(after), LANGUAGE_FIELD];
}

/** Adds what a form has where a file has a word, such as the id of a story among pages elsewhere. */
function added(fields: Field[]): Field[] {
  return fields.map((field) => {
    const own = ADDED_FIELDS[field.name];
    return own ? { ...field, fields: [own, ...((field.fields as Field[] | undefined) ?? [])] } : field;
  });
}
