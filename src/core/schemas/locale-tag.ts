/** How an editor names a language: a BCP 47 tag that stands for one. */
import { z } from 'zod';
import { canonicalTag } from '../i18n/locale.ts';
import { text } from './values.ts';

/** Names of four letters and more, “no language” and the like, private ones, and parts that ask for digits or calendars. */
const NO_LANGUAGE = /^([a-z]{4}|(und|mul|mis|zxx|q[a-t][a-z])(-|$))|-[a-z0-9]-/i;

/** The tag in its canonical form. */
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
