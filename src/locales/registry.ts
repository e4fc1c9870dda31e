/** Finds the generator's own words for a language. */
import type { InterfaceWords } from '../core/interface-words.ts';
import { ancestryOf } from './ancestry.ts';
import { en } from './en.ts';

/** Complete records, one per language. */
const LANGUAGES: Readonly<Record<string, InterfaceWords>> = { en };

/** Regional editions hold only what differs from their language. */
const REGIONS: Readonly<Record<string, Partial<InterfaceWords>>> = {};

/** The English words: what a complete record holds. */
export const SOURCE_WORDS = en;

/** The words of a tag, or of the language that it is a kind of; nothing where there are none. */
export function interfaceWordsOf(tag: string): InterfaceWords | undefined {
  const ancestry = ancestryOf(tag);
  const language = ancestry.map((name) => LANGUAGES[name]).find((words) => words !== undefined);
  return language && Object.assign({}, language, ...ancestry.map((name) => REGIONS[name]).reverse());
}
