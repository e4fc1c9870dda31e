/** `content/site/consent.yaml`: the services of others that pages may use, and what readers are told before. */
import { z } from 'zod';
import { didYouMean } from '../text/suggest.ts';
import { isFullAddress } from '../urls/url-template.ts';
import { commentsSchema } from './comments.ts';
import { ownProviderSchema } from './embeds.ts';
import { isAmongSources, policySourcesSchema } from './policy-sources.ts';
import { address, phraseContext, text } from './values.ts';

/** The category of what a page can't do without. Its words are Broadsheet's own, and it can't be refused. */
export const NECESSARY = 'necessary';

/** The grounds on which a service may work (Art. 6(1) GDPR, points a and f). */
const GROUNDS = ['consent', 'legitimate-interest'] as const;

/** The signals that tags read (Consent Mode v2). */
export const SIGNALS = [
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
] as const;

/** Where a browser keeps something. */
const PLACES = ['cookie', 'local', 'session'] as const;

const LIFETIME_HINT = 'Write session, persistent, or a number with its unit, such as 13 months.';

const fullAddress = (hint: string) =>
  address(hint).refine((value) => isFullAddress(value) && URL.canParse(value), { error: hint });

const consentCookieSchema = z.strictObject({
  /** The name, such as _visit. An asterisk stands for any signs, such as _visit_*. */
  name: text('Write the name of the cookie, such as _visit, or a pattern such as _visit_*.').refine(
    (name) => /[^*]/.test(name),
    { error: 'An asterisk alone would mean all that this site keeps: write the beginning of the name before it.' },
  ),
  /** One sentence that says what it is for. */
  purpose: text('Write one sentence that says what the cookie is for.'),
  /** How long it is kept: session, persistent, or a number with its unit, such as 13 months. */
  lifetime: text(LIFETIME_HINT).regex(/^(session|persistent|[1-9]\d{0,3} (minute|hour|day|week|month|year)s?)$/, {
    error: LIFETIME_HINT,
  }),
  /** Where the browser keeps it: as a cookie, or in the page's local or session storage. The default is cookie. */
  place: z.enum(PLACES, { error: `Places are ${PLACES.join(', ')}.` }).default('cookie'),
});

/** What is kept in a reader's browser, as read and checked. */
export type ConsentCookie = z.output<typeof consentCookieSchema>;

const scriptSchema = z.strictObject({
  /** The full address of the script. Its host must be among the hosts of scripts. */
  src: fullAddress('Write the full address of the script, such as https://stats.example.org/count.js.'),
  /** Attributes of the script's element, such as data-site. */
  attributes: z
    .record(
      z.string().regex(/^(data-[a-z0-9-]+|async|defer|type|integrity|crossorigin|referrerpolicy|id)$/, {
        error: 'An attribute is data-…, async, defer, type, integrity, crossorigin, referrerpolicy or id.',
      }),
      text('Write the value of the attribute in quotes.'),
    )
    .default({}),
});

const serviceSchema = z
  .strictObject({
    /** The name of the service, as readers may know it. */
    name: text('Write the name of the service.'),
    /** The id of the category to which it belongs; necessary is the one that can't be refused. */
    category: text('Write the id of a category of this file.'),
    /** The company that runs the service. */
    provider: text('Write the name of the company that runs the service.'),
    /** One sentence that says what the service does, and why. */
    purpose: text('Write one sentence that says what the service does, and why.'),
    /** The full address of the provider's privacy policy. */
    privacy: fullAddress('Write the full address of the provider’s privacy policy.'),
    /** The legal ground. Services of either wait for the reader's choice. */
    ground: z.enum(GROUNDS, { error: `Legal grounds are ${GROUNDS.join(' and ')}.` }),
    /** All hosts with which the service speaks; pages allow these and no others. */
    hosts: policySourcesSchema,
    /** The scripts that begin the service, in order. */
    scripts: z.array(scriptSchema, { error: 'Write a list of scripts, such as “- src: https://…”.' }).default([]),
    /**
     * The signals of Google's Consent Mode that this service reads, such as analytics_storage. They are denied until its
     * category is allowed.
     */
    consentMode: z
      .array(z.enum(SIGNALS, { error: `Signals are ${SIGNALS.join(', ')}.` }), {
        error: 'Write a list of signals, such as [analytics_storage].',
      })
      .default([]),
    /** What the service keeps in the reader's browser. */
    cookies: z
      .array(consentCookieSchema, { error: 'Write a list of cookies, each with “name”, “purpose” and “lifetime”.' })
      .default([]),
  })
  .superRefine(({ hosts, scripts }, context) => {
    if (Object.values(hosts).every((list) => (list ?? []).length === 0)) {
      const message = 'A service without a host can’t be reached: write its hosts, such as “script: [https://…]”.';
      context.addIssue({ code: 'custom', path: ['hosts'], message });
      return;
    }
    for (const [index, { src }] of scripts.entries()) {
      if (isAmongSources(src, hosts.script ?? [])) continue;
      const message = `Write ${new URL(src).origin} under “script:” in the hosts of this service, or the page’s policy stops the script.`;
      context.addIssue({ code: 'custom', path: ['scripts', index, 'src'], message });
    }
  });

/** A service, as read and checked. */
export type ConsentService = z.output<typeof serviceSchema>;

const SERVICE_ID = /^[a-z0-9-]+$/;

/** What `consent.yaml` may hold. */
export const consentSchema = z
  .strictObject({
    /** The categories that a reader may allow or refuse, in order, each under an id. */
    categories: z
      .record(
        z.string().refine((id) => SERVICE_ID.test(id) && id !== NECESSARY, {
          error: 'An id has small letters, digits and hyphens; “necessary” is Broadsheet’s own.',
        }),
        z.strictObject({
          /** The name as readers see it. */
          name: text('Write the name of the category.'),
          /** A word or two that tell this meaning of the name from another, for translators. */
          context: phraseContext.optional(),
          /** What services of this category do, in a sentence or two. */
          text: text('Write what services of this category do, in a sentence or two.'),
        }),
      )
      .default({}),
    /** The services, each under an id. */
    services: z
      .record(z.string().regex(SERVICE_ID, { error: 'An id has small letters, digits and hyphens.' }), serviceSchema)
      .default({}),
    /** Your own providers of what links alone on their lines embed, each under an id. */
    embeds: z
      .record(
        z.string().regex(SERVICE_ID, { error: 'An id has small letters, digits and hyphens.' }),
        ownProviderSchema,
      )
      .default({}),
    /** Where readers comment on stories. Left out, they can’t. */
    comments: commentsSchema.optional(),
  })
  .superRefine(({ categories, services }, context) => {
    const known = [...Object.keys(categories), NECESSARY];
    for (const [id, { category }] of Object.entries(services)) {
      if (known.includes(category)) continue;
      const message = didYouMean(category, known, 'The categories are') || 'Write the id of a category of this file.';
      context.addIssue({ code: 'custom', path: ['services', id, 'category'], message });
    }
    const used = new Set(Object.values(services).map(({ category }) => category));
    // A misspelt one is named already
    if ([...used].some((category) => !known.includes(category))) return;
    for (const id of Object.keys(categories)) {
      if (used.has(id)) continue;
      const message =
        'No service is in this category, so readers would choose nothing: take it away, or name a service.';
      context.addIssue({ code: 'custom', path: ['categories', id], message });
    }
  });

export type { OwnProvider } from './embeds.ts';

/** The services and their categories, as read and checked. */
export type Consent = z.output<typeof consentSchema>;

/** What holds where a newsroom has no `consent.yaml`: no service, and nothing to choose. */
export const NO_CONSENT: Consent = { categories: {}, services: {}, embeds: {} };

/** Returns the services that wait for a reader's choice, by id. */
export function optionalServices({ services }: Consent): [id: string, service: ConsentService][] {
  return Object.entries(services).filter(([, { category }]) => category !== NECESSARY);
}
