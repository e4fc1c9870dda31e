/**
 * Knows how an entry under “Breaking” ends: with the codemods that change a newsroom’s content, or with the words that
 * none is needed.
 */

/** What an entry says of codemods; `undefined` where it says nothing. */
export type NamedCodemods = readonly string[] | undefined;

/** How an entry is to end, for messages. */
export const BREAKING_FORM = 'Codemod: `0.2.0-name`.” or “No codemod: why.';

/**
 * Returns the codemods that an entry names (“Codemod: `0.2.0-standfirst`.”, several with commas between them), none
 * where it says “No codemod: …”, and `undefined` where it says neither.
 */
export function codemodsNamedIn(entry: string): NamedCodemods {
  const [, names] = /\bCodemods?: ((?:`[^`]+`(?:,? and |, )?)+)/.exec(entry) ?? [];
  if (names !== undefined) return [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name as string);
  return /\bNo codemod: \S/.test(entry) ? [] : undefined;
}
