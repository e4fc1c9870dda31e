/** Makes what the desk holds of an entry the same as its files, before they are saved: a picture stands in the text then. */
import { readMarkdown, readYaml, writeMarkdown, writeYaml } from '../../core/desk-files/kept-file.ts';

type Values = Record<string, unknown>;

/** An entry as Sveltia hands it to listeners, a map of Immutable (https://sveltiacms.app/en/docs/api/events). */
interface Entry {
  toJS(): { collection?: string; data?: Values; i18n?: Record<string, { data?: Values }> };
  set(key: string, value: unknown): Entry;
}

const MARKDOWN: ReadonlySet<string> = new Set(['stories', 'pages']);

/** Returns the entry with the values of all languages as they will be read from their files. */
export function settle({ entry }: { entry: Entry }): Entry {
  const { collection = '', data = {}, i18n = {} } = entry.toJS();
  const settled = (values: Values) =>
    MARKDOWN.has(collection) ? readMarkdown(writeMarkdown(values)) : readYaml(writeYaml(values));
  const others = Object.entries(i18n).flatMap(([locale, { data: values }]) =>
    values && Object.keys(values).length > 0 ? [[locale, { data: settled(values) }] as const] : [],
  );
  return entry.set('data', settled(data)).set('i18n', Object.fromEntries(others));
}
