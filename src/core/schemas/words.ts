/** `content/words/<locale>.yaml`: the translations of the newsroom's own words into one language. */
import { z } from 'zod';
import { text } from './values.ts';

const form = text('Write the words of this form.');

/** The plural forms of a phrase, by the categories of CLDR (https://cldr.unicode.org/index/cldr-spec/plural-rules). */
const pluralForms = z.strictObject({
  /** The form for zero, in languages that have one. */
  zero: form.optional(),
  /** The form for one, and in some languages for 21, 31 and so on. */
  one: form.optional(),
  /** The form for two, in languages that have one. */
  two: form.optional(),
  /** The form for few, such as 2 to 4 in Czech. */
  few: form.optional(),
  /** The form for many, such as 5 to 20 in Russian. */
  many: form.optional(),
  /** The form for all other numbers, which every language has. */
  other: text('Write the form “other”, which every language has.'),
});

/** What the words of one language may hold. */
export const wordsSchema = z.strictObject({
  /** The phrases of the settings and tags, each with its translation or its plural forms. */
  phrases: z
    .record(
      z.string(),
      z.union([text('Write the translation.'), pluralForms], {
        error: 'Write the translation, or plural forms such as {one: …, other: …}.',
      }),
    )
    .default({}),
  /**
   * Broadsheet's own words (the names in src/core/i18n/interface-words.ts), where you want others, or the language is
   * new.
   */
  interface: z
    .record(
      z.string(),
      z.union([text('Write the words.'), pluralForms], {
        error: 'Write the words, or plural forms such as {one: …, other: …}.',
      }),
    )
    .default({}),
  /** The translations of long texts, by where these are written: `authors/ana.bio`. */
  texts: z.record(z.string(), text('Write the text.')).default({}),
});

/** The words of one language, as read and checked. */
export type Words = z.output<typeof wordsSchema>;
