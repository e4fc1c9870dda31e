/** Makes what the desk holds of an entry the same as its files, before they are saved: a picture stands in the text then. */
import {
  FILE_TEXT,
  NEW_LANGUAGE,
  readMarkdown,
  readYaml,
  writeMarkdown,
  writeYaml,
} from '../../core/desk-files/kept-file.ts';

type Values = Record<string, unknown>;

/** What is needed of the configuration: which collections are Markdown, and the order of their fields. */
export interface Collections {
  collections: readonly { name: string; i18n?: boolean; fields: readonly { name: string }[] }[];
}

/** An entry as Sveltia hands it to listeners, a map of Immutable (https://sveltiacms.app/en/docs/api/events). */
interface Entry {
  toJS(): { collection?: string; data?: Values; i18n?: Record<string, { data?: Values }> };
  set(key: string, value: unknown): Entry;
}

/** Returns what settles an entry: it gets the values of all languages as they will be read from their files. */
export function settler({ collections }: Collections): (saved: { entry: Entry }) => Entry {
  return ({ entry }) => {
    const { collection, data = {}, i18n = {} } = entry.toJS();
    const kind = collections.find(({ name }) => name === collection);
    const order = kind?.fields.map(({ name }) => name) ?? [];
    const settled = (values: Values) => {
      const inOrder = sorted(values, order);
      return kind?.i18n ? readMarkdown(writeMarkdown(inOrder)) : readYaml(writeYaml(inOrder));
    };
    const others = Object.entries(i18n).flatMap(([locale, { data: values }]) =>
      values && Object.keys(values).length > 0 ? [[locale, { data: settled(ofItsFile(values, data)) }] as const] : [],
    );
    return entry.set('data', settled(ofItsFile(data))).set('i18n', Object.fromEntries(others));
  };
}

/**
 * A translation that is begun carries the text of its source, and leaves out what that says. A copy of a story carries the
 * texts of all of its languages, and says it all again.
 */
function ofItsFile(values: Values, source: Values = {}): Values {
  return values[FILE_TEXT] === source[FILE_TEXT] ? values : { ...values, [NEW_LANGUAGE]: '' };
}

/** Maps of Immutable keep no order, and a new file has the order of its form. */
function sorted(values: Values, order: readonly string[]): Values {
  const rank = (key: string) => {
    const place = order.indexOf(key);
    return place === -1 ? order.length : place;
  };
  return Object.fromEntries(Object.entries(values).sort(([a], [b]) => rank(a) - rank(b)));
}
