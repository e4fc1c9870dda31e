/** `locales:` of `site.yaml`: the languages of the newsroom. */
import { z } from 'zod';
import { formatsTag, localeTag } from '../schemas/locale-tag.ts';
import { list, text } from '../schemas/values.ts';

const pathSegment = z
  .string({ error: 'Write one segment of an address, such as en, or "" for the language whose home is /.' })
  .trim()
  .regex(/^[\p{L}\p{M}\p{N}_-]*$/u, {
    error: 'One segment of an address has letters, digits and hyphens, such as en or pt-br.',
  });

/** What one entry of `locales:` may hold. */
export const localeSettingsSchema = z.strictObject({
  /** The tag of the language, such as en, pt-BR or zh-Hans (BCP 47). */
  tag: localeTag,
  /**
   * The segment that stands for the language in addresses. Left out, it is the tag. With "", which the first language may have,
   * its pages have none: its home is /, and its stories are at addresses such as /news/harbour-watch/.
   */
  path: pathSegment.optional(),
  /** The name of the language in the language itself. Left out, it is the usual one. */
  name: text('Write the name of the language in the language itself.').optional(),
  /**
   * What search engines are told in `hreflang`: one value or several, such as [fr-SN, fr-CI]. Left out, it follows from
   * the tag.
   */
  hreflang: list(
    text('Write an hreflang value such as fr-SN.').regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, {
      error: 'Search engines know a language, perhaps with a country of two letters: fr, fr-SN, zh-Hant-HK.',
    }),
    'Write a list of hreflang values, such as [fr-SN, fr-CI].',
  ).optional(),
  /** The tag of the language whose words and stories are used where this one has none of its own. */
  inherits: localeTag.optional(),
  /**
   * The tag whose dates, numbers and lists are printed, such as en-GB for 31 January 2026 in the place of January 31,
   * 2026. Left out, it is the tag of the language.
   */
  formats: formatsTag.optional(),
});
