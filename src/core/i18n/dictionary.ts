/** Finds and fills the words of a language. */
import type { InterfaceWords, PluralForms } from './interface-words.ts';
import { pluralRules } from './intl.ts';

/** Fills the tokens of a text, such as `{name}`. A token without a value stays as it is. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/** Returns the form of a counted phrase for a number, by the plural rules of CLDR. */
export function pluralForm(forms: string | PluralForms, count: number, locale: string): string {
  if (typeof forms === 'string') return forms;
  return forms[pluralRules(locale).select(count)] ?? forms.other;
}

/** The newsroom's own words in one language: phrases by their key, long texts by their name (`authors/ana.bio`). */
export interface WordLists {
  phrases: Readonly<Record<string, string | { readonly [form: string]: string | undefined }>>;
  texts: Readonly<Record<string, string>>;
}

/** The words of one locale: its own first, then those that it inherits, then the source phrase. */
export interface Dictionary {
  locale: string;
  /** The tag of the language whose dates, numbers and lists are printed. */
  formats: string;
  interface: InterfaceWords;
  /** Returns the translation of a phrase, or the phrase itself. `context` tells two meanings of one phrase apart. */
  phrase(source: string, context?: string): string;
  /** Returns the plural forms of a counted phrase, or its one text. */
  counted(source: string, context?: string): string | PluralForms;
  /** Returns the translation of a long text by its name (`authors/ana.bio`), or `source`. */
  text(address: string, source: string): string;
}

/**
 * Builds the dictionary of a locale.
 *
 * @param chain The newsroom's words of the locale and of those that it inherits from, nearest first.
 * @param formats The tag of the language whose dates, numbers and lists are printed.
 */
export function createDictionary(
  locale: string,
  interfaceWords: InterfaceWords,
  chain: WordLists[],
  formats: string = locale,
): Dictionary {
  const counted = (source: string, context?: string) => {
    const key = phraseKey(source, context);
    for (const words of chain) {
      if (Object.hasOwn(words.phrases, key)) return words.phrases[key] as string | PluralForms;
    }
    return source;
  };
  return {
    locale,
    formats,
    interface: interfaceWords,
    counted,
    phrase(source, context) {
      const found = counted(source, context);
      return typeof found === 'string' ? found : found.other;
    },
    text(address, source) {
      for (const words of chain) {
        if (Object.hasOwn(words.texts, address)) return words.texts[address] as string;
      }
      return source;
    },
  };
}

/** Returns the key of a phrase in `content/words/`: the phrase itself, or `phrase (context)`. */
export function phraseKey(phrase: string, context?: string): string {
  return context === undefined ? phrase : `${phrase} (${context})`;
}
