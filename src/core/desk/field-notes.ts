/** What the fields of the desk need to know besides their schemas: which are pictures, days, ids of other files. */
import { NEW_LANGUAGE } from '../desk-files/kept-file.ts';
import { NEW_PICTURES, PICTURE_MARK } from '../desk-files/new-pictures.ts';
import type { Field, FieldNotes } from './desk-field.ts';
import hints from './hints.json' with { type: 'json' };

const LONG = { widget: 'text' };
const PICTURE = { widget: 'image' };
/** Day or time, as `core/i18n/moment.ts` reads it. Each writes it in its own way, so that no calendar changes it. */
const MOMENT = {
  pattern: [
    '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2}))?$',
    'Write a day such as 2024-02-29, or a time with its offset such as 2024-02-29T09:30+08:00.',
  ],
};
/** Commands write it, and a form would only invite to change it. */
const WRITTEN_BY_COMMAND = { widget: 'hidden' };

function idOf(collection: 'authors' | 'categories' | 'stories') {
  const name = collection === 'stories' ? 'title' : 'name';
  return {
    widget: 'relation',
    collection,
    value_field: '{{slug}}',
    display_fields: [name],
    search_fields: [name],
  };
}

const ARTICLE = {
  description: LONG,
  standfirst: LONG,
  date: MOMENT,
  updated: MOMENT,
  expires: MOMENT,
  category: idOf('categories'),
  'authors.id': { ...idOf('authors'), required: true },
  'authors.role': { required: false },
  'related.title': { required: false },
  'related.url': { required: false },
  'cover.src': PICTURE,
  'cover.alt': LONG,
  'cover.caption': LONG,
  'cover.rightsUntil': { pattern: ['^\\d{4}-\\d{2}-\\d{2}$', 'Write the last day alone, such as 2027-06-30.'] },
  card: PICTURE,
  listen: { widget: 'file' },
  'corrections.date': MOMENT,
  'corrections.text': LONG,
  'live.from': MOMENT,
  'live.until': MOMENT,
  sourceVersion: WRITTEN_BY_COMMAND,
};

const OPTIONS: Readonly<Record<keyof typeof hints, FieldNotes['options']>> = {
  article: ARTICLE,
  author: { bio: LONG, picture: PICTURE },
  category: { description: LONG, lead: idOf('stories') },
};

/** Returns what is known of the fields of a kind of file. */
export function noteFields(kind: keyof typeof hints): FieldNotes {
  return { hints: hints[kind], options: OPTIONS[kind], isTranslated: kind === 'article' };
}

/** The text below the front matter, as it is written: an editor of boxes would write all of it anew. */
export const BODY_FIELD: Field = {
  name: 'body',
  label: 'Text',
  widget: 'markdown',
  hint: 'The text in Markdown.',
  required: false,
  i18n: true,
  modes: ['raw'],
  editor_components: [],
};

/** Tells a translation that is begun from one that is edited. */
export const LANGUAGE_FIELD: Field = {
  name: NEW_LANGUAGE,
  label: 'Language',
  widget: 'hidden',
  i18n: true,
  default: '{{locale}}',
};

/** Pictures that are added to the text, since an editor of plain text takes none by itself. */
export const PICTURES_FIELD: Field = {
  name: NEW_PICTURES,
  label: 'Add pictures',
  label_singular: 'picture',
  widget: 'list',
  hint: `Each comes after the text, or where a line says ${PICTURE_MARK}.`,
  required: false,
  i18n: true,
  fields: [
    { name: 'src', label: 'Picture', widget: 'image', required: true, i18n: true },
    {
      name: 'alt',
      label: 'Alt',
      widget: 'string',
      hint: 'What the picture shows, for readers who can’t see it.',
      required: true,
      i18n: true,
    },
    { name: 'caption', label: 'Caption', widget: 'string', required: false, i18n: true },
  ],
};

/** Fields of forms that a file says in another way (`core/desk-files/forms.ts`), by the key around them. */
export const ADDED_FIELDS: Readonly<Record<string, Field>> = {
  related: {
    name: 'story',
    label: 'Story',
    hint: 'A story of this newsroom, in place of a title and an address.',
    required: false,
    i18n: true,
    ...idOf('stories'),
  },
  live: {
    name: 'on',
    label: 'Live',
    widget: 'boolean',
    hint: 'Whether updates are added to the story.',
    required: false,
    i18n: true,
  },
};
