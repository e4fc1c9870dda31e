/** Publishes the key by which search engines know that a message about the site comes from the site (IndexNow). */
import { asContent, type OutputFileKind } from '../presentation/output-file-kind.ts';

/** Returns the path of the key's file. Its folder says for which addresses the key is good. */
export function keyPath(key: string): string {
  return `/${key}.txt`;
}

/**
 * The entry of `/<key>.txt`, which holds the key.
 *
 * @see https://www.indexnow.org/documentation
 */
export const indexNowKey: OutputFileKind<string> = {
  mediaType: 'text/plain; charset=utf-8',
  when({ indexNowKey: key, locales: [locale] }) {
    return key !== undefined && locale ? [{ locale, item: key }] : [];
  },
  path: keyPath,
  make:
    () =>
    ({ item }) =>
      asContent(item),
};
