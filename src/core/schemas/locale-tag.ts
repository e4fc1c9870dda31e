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
export const localeTag = text('Write a language tag such as en, pt-BR or zh-Hans (BCP 47).').transform(
  (tag, context) => {
    const canonical = canonicalTag(tag);
    if (canonical !== undefined && !NO_LANGUAGE.test(canonical)) return canonical;
    context.addIssue({
      code: 'custom',
      message: 'Write a language tag such as en, pt-BR or zh-Hans (BCP 47).',
      input: tag,
    });
    return z.NEVER;
  },
);
