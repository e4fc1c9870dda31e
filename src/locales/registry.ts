/** Finds the generator's own words for a language. */
import type { InterfaceWords } from '../core/interface-words.ts';
import { en } from './en.ts';

const RECORDS: Readonly<Record<string, InterfaceWords>> = { en };

/** The words of a tag or of the language that it belongs to; English, marked as incomplete, where there are none. */
export function interfaceWordsOf(tag: string): { words: InterfaceWords; isComplete: boolean } {
  for (let candidate = tag; candidate !== ''; candidate = candidate.slice(0, Math.max(0, candidate.lastIndexOf('-')))) {
    const words = RECORDS[candidate];
    if (words) return { words, isComplete: true };
  }
  return { words: en, isComplete: false };
}
