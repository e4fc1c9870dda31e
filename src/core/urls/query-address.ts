/** Reads old addresses with a query, such as `/?p=123`, as editors have them in `aliases:` and in `redirects.yaml`. */
import { aliasFault, decode, decodeSafely } from './permalink.ts';

/** One parameter of a query, decoded. */
export type Parameter = readonly [name: string, value: string];

export interface QueryAddress {
  /** The decoded path: `/` or `/index.php`. */
  path: string;
  /** What must stand in the query, by the names; whatever else stands there means nothing. */
  query: readonly Parameter[];
}

/** Returns whether an old address has a query. */
export function hasQuery(written: string): boolean {
  return written.includes('?');
}

/**
 * Returns what is wrong with an old address, with a query or without, as a hint for the editor, or `undefined` where it is
 * right.
 *
 * @param name What hints call the address.
 */
export function oldAddressFault(written: string, name?: string): string | undefined {
  const start = written.search(/\?|$/);
  return (
    aliasFault(written.slice(0, start), name) ?? (hasQuery(written) ? queryFault(written.slice(start + 1)) : undefined)
  );
}

function queryFault(query: string): string | undefined {
  if (/[\s#<>"{}\\?]/.test(query) || /\p{Cc}/u.test(decodeSafely(query)))
    return 'A query has no spaces, quotation marks, braces, backslashes, # or a second question mark: write it as it stands in the old address, such as /?p=123.';
  const pairs = query.split('&').map((pair) => /^([\w.-]+)=(.+)$/.exec(pair));
  if (pairs.some((pair) => !pair || decode(pair[2] ?? '') === undefined))
    return 'A query is written as in the old address, each part as a name, = and a value, such as /?p=123 or /index.php?view=article&id=45.';
  const names = new Set(pairs.map((pair) => pair?.[1]));
  return names.size < pairs.length ? 'A name stands in a query once only.' : undefined;
}

/** Reads an old address with a query, in which `oldAddressFault` finds nothing wrong. A plus stands for a space. */
export function parseQueryAddress(written: string): QueryAddress {
  const [path = '', query = ''] = written.split('?', 2);
  const pairs = query.split('&').map((pair): Parameter => {
    const [name = '', ...value] = pair.split('=');
    return [name, decodeSafely(value.join('=').replaceAll('+', ' ')).normalize('NFC')];
  });
  return {
    path: decodeSafely(path)
      .normalize('NFC')
      .replace(/\/{2,}/g, '/'),
    query: pairs.sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

/** Returns a text by which an address with a query is the same, whatever the order of its parameters and its last slash. */
export function queryKey({ path, query }: QueryAddress): string {
  return JSON.stringify([path.toLowerCase().replace(/\/$/, ''), query]);
}
