/** Reads the name of a language, a BCP 47 tag. */
import { z } from 'zod';
import { canonicalTag } from '../i18n/locale.ts';
import { text } from './values.ts';

/**
 * Matches tags that name no language of a newsroom: a first part of four letters, `und` and other special codes,
 * private codes, and tags with extensions, which ask for digits or calendars (BCP 47, 2.2).
 */
const NO_LANGUAGE = /^([a-z]{4}|(und|mul|mis|zxx|q[a-t][a-z])(-|$))|-[a-z0-9]-/i;

/** A language tag such as `pt-BR`, which is read into its canonical form. */
export const localeTag = tagOf('Write a language tag such as en, pt-BR or zh-Hans (BCP 47).', (tag) => tag);

/** The tag of a language whose dates are printed, which may ask for a calendar or digits: `fa-u-ca-gregory`. */
export const formatsTag = tagOf('Write the tag of the language in a country, such as en-GB or fr-CA (BCP 47).', (tag) =>
  tag.replace(/-u(-(ca|nu)-[a-z0-9-]+?)+$/, ''),
);

/** Reads a tag; `languageOf` takes away what it may have beside the language. */
function tagOf(message: string, languageOf: (canonical: string) => string) {
  return text(message).transform((tag, context) => {
    const canonical = canonicalTag(tag);
    if (canonical !== undefined && !NO_LANGUAGE.test(languageOf(canonical))) return canonical;
    context.addIssue({ code: 'custom', message, input: tag });
    return z.NEVER;
  });
}
