/** `content/words/<locale>.yaml`: the newsroom's own words in one language, and how words are found and filled in. */
import { z } from 'zod';
import { phraseKey } from '../library/collect-phrases.ts';
import { text } from '../schemas/values.ts';
import type { InterfaceWords, PluralForms } from './interface-words.ts';
import { pluralRules } from './intl.ts';

const form = text('Write the words of this form.');

const pluralForms = z.strictObject({
  zero: form.optional(),
  one: form.optional(),
  two: form.optional(),
  few: form.optional(),
  many: form.optional(),
  other: text('Write the form “other”, which every language has.'),
});

export const wordsSchema = z.strictObject({
  /** Source phrase → its text here, or its plural forms. */
  phrases: z
    .record(
      z.string(),
      z.union([text('Write the translation.'), pluralForms], {
        error: 'Write the translation, or plural forms such as {one: …, other: …}.',
      }),
    )
    .default({}),
  /** The generator's own words (src/core/interface-words.ts), where the newsroom wants others or the language is new. */
  interface: z
    .record(
      z.string(),
      z.union([text('Write the words.'), pluralForms], {
        error: 'Write the words, or plural forms such as {one: …, other: …}.',
      }),
    )
    .default({}),
  /** Address of a long text (`authors/ana.bio`) → its text here. */
  texts: z.record(z.string(), text('Write the text.')).default({}),
});

export type Words = z.output<typeof wordsSchema>;

/** Fills `{name}` placeholders; an unknown one stays as it is. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/** The form of a counted phrase for a number, by the plural rules of CLDR. */
export function pluralForm(forms: string | PluralForms, count: number, locale: string): string {
  if (typeof forms === 'string') return forms;
  return forms[pluralRules(locale).select(count)] ?? forms.other;
}

/** The words of one locale: its own first, then those that it inherits, then the source phrase. */
export interface Dictionary {
  locale: string;
  interface: InterfaceWords;
  /** The newsroom's own phrase; `context` tells two meanings of one word apart. */
  phrase(source: string, context?: string): string;
  /** A counted phrase, as forms or one text. */
  counted(source: string, context?: string): string | PluralForms;
  /** A long text by its address. */
  text(address: string, source: string): string;
}

/** `chain` holds the words of the locale and of those that it inherits, nearest first. */
export function createDictionary(locale: string, interfaceWords: InterfaceWords, chain: Words[]): Dictionary {
  const counted = (source: string, context?: string) => {
    const key = phraseKey(source, context);
    for (const words of chain) {
      if (Object.hasOwn(words.phrases, key)) return words.phrases[key] as string | PluralForms;
    }
    return source;
  };
  return {
    locale,
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
