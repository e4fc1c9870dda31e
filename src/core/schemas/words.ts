/** `content/words/<locale>.yaml`: the newsroom's own words in one language. */
import { z } from 'zod';
import { text } from './values.ts';

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
  /** The generator's own words (src/core/i18n/interface-words.ts), where the newsroom wants others or the language is new. */
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
