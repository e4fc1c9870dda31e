/**
 * Gathers the words of each language: its own first, then those of the languages that it inherits from, then
 * Broadsheet's.
 */

import { createDictionary, type Dictionary } from '../../core/i18n/dictionary.ts';
import type { InterfaceWords } from '../../core/i18n/interface-words.ts';
import { inheritanceOf, type Locale } from '../../core/i18n/locale.ts';
import type { Words } from '../../core/schemas/words.ts';
import { interfaceWordsOf, SOURCE_WORDS } from '../../locales/registry.ts';
import type { Settings } from './read-settings.ts';

/** Whether Broadsheet has its own words in a language, all of them. */
export function hasInterfaceWords(tag: string): boolean {
  return interfaceOf(tag, { words: new Map() }, []).missing.length === 0;
}

/** Returns the interface words of a language, and the keys for which there are only English words. */
export function interfaceOf(
  tag: string,
  { words }: Pick<Settings, 'words'>,
  locales: Locale[],
): { words: InterfaceWords; missing: string[] } {
  const tags = inheritanceOf(tag, locales);
  const layers = [
    ...tags.map((name) => words.get(name)?.interface ?? {}),
    ...tags.map((name) => interfaceWordsOf(name) ?? {}),
  ];
  const known = Object.assign({}, ...layers.reverse()) as Partial<InterfaceWords>;
  const missing = Object.keys(SOURCE_WORDS).filter((key) => !Object.hasOwn(known, key));
  return { words: { ...SOURCE_WORDS, ...known }, missing };
}

/**
 * Creates the dictionary of a language: its interface words, and the newsroom's phrases and texts, its own before those
 * of the languages that it inherits from.
 */
export function dictionaryOf(tag: string, settings: Pick<Settings, 'words'>, locales: Locale[]): Dictionary {
  const chain = inheritanceOf(tag, locales)
    .map((name) => settings.words.get(name))
    .filter((words): words is Words => words !== undefined);
  const formats = locales.find((locale) => locale.tag === tag)?.formats;
  return createDictionary(tag, interfaceOf(tag, settings, locales).words, chain, formats);
}
