/** `content/site/site.yaml`: the newsroom's name, address, languages, brand and other settings. */

import { z } from 'zod';
import { timeZoneFault } from '../i18n/time-zone-name.ts';
import { CHECKS, type CheckName, LOWERABLE_CHECKS } from '../problems/checks.ts';
import { address, addressTemplate, flag, text, textWithToken } from '../schemas/values.ts';
import { suggest } from '../text/suggest.ts';
import { ADDRESS_FORMS, formOf } from '../urls/page-path.ts';
import { siteUrlFault } from '../urls/site-url.ts';
import { isReadable } from '../urls/url-template.ts';
import { announceSchema } from './announce.ts';
import { brandSchema } from './brand.ts';
import { budgetsSchema } from './budgets.ts';
import { crawlersSchema } from './crawlers.ts';
import { deskSchema } from './desk.ts';
import { frontPageSchema } from './front-page.ts';
import { HOSTS } from './hosts.ts';
import { likesSchema } from './likes.ts';
import { localeSettingsSchema } from './locale-settings.ts';
import { newsletterSchema } from './newsletter.ts';
import { endPatterns, PERMALINKS_WITH_LOCALE, permalinksSchema } from './permalinks.ts';
import { policiesSchema } from './policies.ts';
import { securitySchema } from './security.ts';
import { SHARE_TARGETS } from './share-targets.ts';

function lowerableHint(name: string): string {
  if (Object.hasOwn(CHECKS, name) && CHECKS[name as CheckName].level === 'warning')
    return 'It is a warning already: take it away.';
  const known = `Checks that can be lowered: ${LOWERABLE_CHECKS.join(', ')}.`;
  if (Object.hasOwn(CHECKS, name)) return `This check can’t be lowered, as content would be lost. ${known}`;
  const near = suggest(name, LOWERABLE_CHECKS);
  return near === undefined ? known : `Did you mean “${near}”?`;
}

const HOME_AS_FILE = 'A home ends in a slash, such as /{locale}/, or in nothing, as hosts look for it in its folder.';
const TWO_FORMS =
  'Some pages would end in .html and others in nothing, which lie as files of one name: let all that don’t end in a slash end alike.';

/** What `site.yaml` may hold. */
export const siteSchema = z
  .strictObject({
    /** The name of the brand, as readers know it. */
    name: text('Write the name of the brand.'),
    /** What the newsroom calls itself in breadcrumbs and titles, such as Blog or News. */
    section: text('Write what the newsroom calls itself, such as Blog or News.'),
    /** One sentence about the newsroom, for search engines and shared links. */
    description: text('Write one sentence about the newsroom.'),
    /** The full address at which the newsroom is published, such as https://blog.example.org/. */
    url: address('Write the full address, such as https://blog.example.org/.').superRefine((value, context) => {
      const message = isReadable(value) ? siteUrlFault(value) : undefined;
      if (message) context.addIssue({ code: 'custom', message });
    }),
    /**
     * The full address of a WebSub hub, which tells followers of feeds at once. “npm run announce” tells the hub.
     */
    webSubHub: address('Write the full address of the hub, such as https://hub.example.org/.')
      .refine((value) => /^https:\/\//i.test(value) || !isReadable(value), {
        error: 'Write the full address of the hub with https://, such as https://hub.example.org/.',
      })
      .optional(),
    /** Who is told, after a deploy, which addresses have changed: by “npm run announce”. */
    announce: announceSchema.prefault({}),
    /**
     * Where the site is published, so that headers and redirects are written in the form of that host. Leave it out for
     * any other.
     */
    host: z
      .enum(HOSTS, {
        error: `Hosts with a form of their own are ${HOSTS.join(', ')}. Leave “host:” out for any other.`,
      })
      .optional(),
    /** The address to which the logo leads, such as the company's site. Left out, it is the newsroom's home. */
    home: addressTemplate().optional(),
    /** The time zone in which days begin and dates are shown, such as Asia/Hong_Kong (IANA). The default is UTC. */
    timeZone: text('Write a time zone such as Europe/Paris or Asia/Hong_Kong.')
      .refine((name) => timeZoneFault(name) === undefined, { error: ({ input }) => timeZoneFault(String(input)) ?? '' })
      .default('UTC'),
    /** The newsroom's languages; the first is the default. */
    locales: z
      .array(localeSettingsSchema, { error: 'Write a list of languages, such as “- tag: en”.' })
      .min(1, { error: 'Name at least one language, such as “- tag: en”.' }),
    /**
     * A pattern of addresses for each kind of page, such as article: /{locale}/{category}/{slug}/. Each has a default.
     */
    permalinks: permalinksSchema.prefault({}),
    /**
     * How the addresses of pages end: with a slash (folders: /news/boats/), as files (html: /news/boats.html), or in neither
     * (plain: /news/boats). A pattern under “permalinks:” that ends in .html, or without a slash, keeps its own ending. The
     * default is folders.
     */
    addresses: z
      .enum(ADDRESS_FORMS, {
        error: 'Write folders, html or plain, for /news/boats/, /news/boats.html or /news/boats.',
      })
      .default('folders'),
    /** What the newsroom's home shows. */
    frontPage: frontPageSchema.prefault({}),
    /** The brand's colour and pictures. */
    brand: brandSchema,
    /**
     * The pages on which the newsroom states its policies: for each the folder of a standing page, or a full address.
     */
    policies: policiesSchema.prefault({}),
    /** What crawlers may read, by the purpose for which they read. A public/robots.txt replaces all of this. */
    crawlers: crawlersSchema.prefault({}),
    /** What pages may load besides the newsroom's own files. */
    security: securitySchema.prefault({}),
    /** The service that counts how many readers like a story. Left out, pages have no such button. */
    likes: likesSchema.optional(),
    /** Write required where a story is published only once a second person has approved it: with “npm run approve”. */
    approvals: z.enum(['required'], { error: 'Write required, or leave it out.' }).optional(),
    /** The editor in the browser at /desk/. Left out, there is none. */
    desk: deskSchema.optional(),
    /** Where the form of the box :::newsletter is sent. Left out, no story can hold that box. */
    newsletter: newsletterSchema.optional(),
    /** Whether what stands between dollar signs in articles is a formula in TeX, printed as MathML. The default is false. */
    formulas: flag.default(false),
    /** The last line of the footer; {year} stands for the current year. The default is “© {year}” with the name. */
    copyright: textWithToken('Write the copyright line, such as “© {year} Example Ltd”.', '{year}').optional(),
    /** The newsroom's account on X with its @, in quotes, for previews of shared links. */
    xAccount: text('Write the account with its @, such as "@example".')
      .regex(/^@\w{1,15}$/, { error: 'Write the account with its @, such as "@example".' })
      .optional(),
    /** The targets to which articles can be shared, in order, such as [x, email, copy]. The default is all of them. */
    share: z
      .array(z.enum(SHARE_TARGETS, { error: `Share targets are ${SHARE_TARGETS.join(', ')}.` }), {
        error: 'Write a list of share targets, such as [x, email, copy].',
      })
      .default([...SHARE_TARGETS]),
    /**
     * Whether a picture with the title is drawn for the shared links of each article. With false, it is the cover. The
     * default is true.
     */
    socialCards: flag.default(true),
    /** Whether readers can search the stories. With false, no page leads to a search, and none is made. The default is true. */
    search: flag.default(true),
    /**
     * How much a page may make readers download, in kilobytes, such as html: 60. “npm run report” ends with 1 where a page of
     * the built site is above it.
     */
    budgets: budgetsSchema.default({}),
    /**
     * The full address of the newsroom's Git repository for a browser, where reports link to files. Left out, it is the
     * remote “origin”.
     */
    repository: address(
      'Write the full address of the repository, such as https://github.com/example/newsroom.',
    ).optional(),
    /** Checks that are lowered to warnings while a newsroom is moving in, such as dead-link: warning. */
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
  })
  .superRefine(({ permalinks, addresses }, context) => {
    if (formOf(permalinks.home) === 'html')
      context.addIssue({ code: 'custom', message: HOME_AS_FILE, path: ['permalinks', 'home'] });
    const forms = new Set(Object.values(endPatterns(permalinks, addresses)).map(formOf));
    if (forms.has('html') && forms.has('plain'))
      context.addIssue({ code: 'custom', message: TWO_FORMS, path: ['permalinks'] });
  })
  .overwrite((site) => ({ ...site, permalinks: endPatterns(site.permalinks, site.addresses) }));

/** The settings of the newsroom, as read and checked. */
export type Site = z.output<typeof siteSchema>;
