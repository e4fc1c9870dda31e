/** `content/site/site.yaml`: the newsroom's name, address, languages, permalinks, brand and policies. */

import { z } from 'zod';
import { isTimeZone } from '../i18n/moment.ts';
import { CHECKS, type CheckName, LOWERABLE_CHECKS } from '../problems/checks.ts';
import { localeTag } from '../schemas/locale-tag.ts';
import { address, addressTemplate, flag, id, list, text, textWithToken } from '../schemas/values.ts';
import { suggest } from '../text/suggest.ts';
import { siteUrlFault } from '../urls/site-url.ts';
import { isReadable } from '../urls/url-template.ts';
import { crawlersSchema } from './crawlers.ts';
import { PERMALINKS_WITH_LOCALE, permalinksSchema } from './permalinks.ts';
import { policiesSchema } from './policies.ts';
import { SHARE_TARGETS } from './share-targets.ts';

/** Hosts for which `_redirects` is written otherwise. */
const HOSTS = ['netlify'] as const;

const pathSegment = text('Write one segment of an address, such as en.').regex(/^[\p{L}\p{M}\p{N}_-]+$/u, {
  error: 'One segment of an address has letters, digits and hyphens, such as en or pt-br.',
});

const localeSettings = z.strictObject({
  /** BCP 47 tag: en, pt-BR, zh-Hans. */
  tag: localeTag,
  /** The segment of addresses, where it is not the tag. */
  path: pathSegment.optional(),
  /** The language's own name, where the customary one doesn't suit. */
  name: text('Write the name of the language in the language itself.').optional(),
  /** What search engines get, where it is not the tag: one value or several, such as [fr-SN, fr-CI]. */
  hreflang: list(
    text('Write an hreflang value such as fr-SN.').regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, {
      error: 'Search engines know a language, perhaps with a country of two letters: fr, fr-SN, zh-Hant-HK.',
    }),
    'Write a list of hreflang values, such as [fr-SN, fr-CI].',
  ).optional(),
  /** The tag whose words and stories stand in for missing ones. */
  inherits: localeTag.optional(),
});

function lowerableHint(name: string): string {
  if (Object.hasOwn(CHECKS, name) && CHECKS[name as CheckName].level === 'warning')
    return 'It is a warning already: take it away.';
  const known = `Checks that can be lowered: ${LOWERABLE_CHECKS.join(', ')}.`;
  if (Object.hasOwn(CHECKS, name)) return `This check can’t be lowered, as content would be lost. ${known}`;
  const near = suggest(name, LOWERABLE_CHECKS);
  return near === undefined ? known : `Did you mean “${near}”?`;
}

export const siteSchema = z
  .strictObject({
    /** The newsroom's brand, as readers know it. */
    name: text('Write the name of the brand.'),
    /** What the newsroom calls itself in breadcrumbs and titles: Blog, News. */
    section: text('Write what the newsroom calls itself, such as Blog or News.'),
    /** One sentence about the newsroom, for search engines and shared links. */
    description: text('Write one sentence about the newsroom.'),
    /** Address under which the newsroom is published, base path included. */
    url: address('Write the full address, such as https://blog.example.org/.').superRefine((value, context) => {
      const message = isReadable(value) ? siteUrlFault(value) : undefined;
      if (message) context.addIssue({ code: 'custom', message });
    }),
    /** Address of a WebSub hub, which tells followers of feeds at once; whoever deploys tells the hub. */
    webSubHub: address('Write the full address of the hub, such as https://hub.example.org/.')
      .refine((value) => /^https:\/\//i.test(value) || !isReadable(value), {
        error: 'Write the full address of the hub with https://, such as https://hub.example.org/.',
      })
      .optional(),
    /** The host that publishes the site, where it takes redirects in a form of its own; left out for any other. */
    host: z
      .enum(HOSTS, {
        error: `Hosts with a form of their own are ${HOSTS.join(', ')}. Leave “host:” out for any other.`,
      })
      .optional(),
    /** The company's own home, to which the logo leads; the newsroom's home when left out. */
    home: addressTemplate().optional(),
    /** IANA time zone in which a day begins and dates are shown: Asia/Hong_Kong. */
    timeZone: text('Write a time zone such as Europe/Paris or Asia/Hong_Kong.')
      .refine(isTimeZone, { error: 'Write the name of a time zone as in the IANA list, such as Europe/Paris.' })
      .default('UTC'),
    /** The newsroom's languages; the first is the default. */
    locales: z
      .array(localeSettings, { error: 'Write a list of languages, such as “- tag: en”.' })
      .min(1, { error: 'Name at least one language, such as “- tag: en”.' }),
    /** One pattern of addresses per kind of page. */
    permalinks: permalinksSchema.prefault({}),
    /** What the newsroom's home shows. */
    frontPage: z
      .strictObject({
        /** Id of the story that leads; the newest when left out, or where it isn't published in a language. */
        lead: id('a story').optional(),
        /** Ids of the categories that have a section there, in order; all of them when left out. */
        sections: list(id('a category'), 'Write a list of category ids, such as [security, reports].').optional(),
      })
      .prefault({}),
    brand: z.strictObject({
      /** One colour, from which all accents are derived. */
      accent: text('Write a colour such as "#0b6b6f", in quotes.').regex(/^#[0-9a-f]{6}$/i, {
        error: 'Write a colour as six hexadecimal digits in quotes, such as "#0b6b6f".',
      }),
      /** File beside site.yaml; an SVG that uses currentColor follows the theme, unless its styles have conditions. */
      logo: text('Write the name of a picture beside site.yaml, such as logo.svg.').optional(),
      /** Icon for tabs, beside site.yaml: SVG or PNG. */
      icon: text('Write the name of a picture beside site.yaml, such as icon.svg.').optional(),
      /** Icon for home screens, beside site.yaml: a square PNG of at least 180 pixels. */
      touchIcon: text('Write the name of a square PNG beside site.yaml, such as icon.png.').optional(),
      /** Picture for shared links of pages that have none, beside site.yaml: at least 1200 × 630 pixels. */
      social: text('Write the name of a picture beside site.yaml, such as social.jpg.').optional(),
    }),
    /** Where readers find the newsroom's policies: each the folder of a standing page, or a full address. */
    policies: policiesSchema.prefault({}),
    /** What crawlers may read, by what they read for; a public/robots.txt takes the place of all this. */
    crawlers: crawlersSchema.prefault({}),
    /** The footer's last line; {year} is the current year. */
    copyright: textWithToken('Write the copyright line, such as “© {year} Example Ltd”.', '{year}').optional(),
    /** The newsroom's account on X, for cards: @name. */
    xAccount: text('Write the account with its @, such as "@example".')
      .regex(/^@\w{1,15}$/, { error: 'Write the account with its @, such as "@example".' })
      .optional(),
    /** Where articles can be shared, in order. */
    share: z
      .array(z.enum(SHARE_TARGETS, { error: `Share targets are ${SHARE_TARGETS.join(', ')}.` }), {
        error: 'Write a list of share targets, such as [x, email, copy].',
      })
      .default([...SHARE_TARGETS]),
    /** Whether a picture with its title is drawn for each article that is shared; else its cover is shown. */
    socialCards: flag.default(true),
    /** Checks that are lowered to warnings while a newsroom is moving in. */
    checks: z
      .record(
        z.string().refine((name) => (LOWERABLE_CHECKS as string[]).includes(name), {
          error: ({ input }) => lowerableHint(String(input)),
        }),
        z.enum(['error', 'warning'], { error: 'Write error or warning.' }),
      )
      .default({}),
  })
  .superRefine(({ locales, permalinks }, context) => {
    for (const kind of PERMALINKS_WITH_LOCALE) {
      if (locales.length === 1 || permalinks[kind].includes('{locale}')) continue;
      const message = 'Without {locale}, these pages of all languages would share one address.';
      context.addIssue({ code: 'custom', message, path: ['permalinks', kind] });
    }
  });

export type Site = z.output<typeof siteSchema>;
