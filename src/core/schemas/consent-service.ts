/** A service of `consent.yaml`: who runs it, why, on which ground, what it reaches, and what it keeps. */
import { z } from 'zod';
import { READY_NAMES } from '../ready-services/ready-services.ts';
import { isFullAddress } from '../urls/url-template.ts';
import { fillReadyService } from './fill-ready-service.ts';
import { isAmongSources, policySourcesSchema } from './policy-sources.ts';
import { address, text } from './values.ts';

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
const PLACES = ['cookie', 'local', 'session', 'database'] as const;

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
  /** Where the browser keeps it: as a cookie, in the page's local or session storage, or as a database (IndexedDB). */
  place: z.enum(PLACES, { error: `Places are ${PLACES.join(', ')}.` }).default('cookie'),
});

/** What is kept in a reader's browser, as read and checked. */
export type ConsentCookie = z.output<typeof consentCookieSchema>;

const INTEGRITY_HINT =
  'Copy the whole digest that the provider of the script gives: after “sha384-” come 64 signs. A browser checks no other.';

/** Digests in Base64, each as long as its hash is (Subresource Integrity, 3.5). */
const INTEGRITY = /^(?:(?:^|\s+)(?:sha256-[\w+/-]{43}=|sha384-[\w+/-]{64}|sha512-[\w+/-]{86}==))+$/;

const scriptSchema = z.strictObject({
  /** The full address of the script. Its host must be among the hosts of scripts. */
  src: fullAddress('Write the full address of the script, such as https://stats.example.org/count.js.'),
  /**
   * Attributes of the script's element, such as data-site; integrity is the digest without which a browser runs no such
   * script, where the address has a version and its file never changes.
   */
  attributes: z
    .record(
      z.string().regex(/^(data-[a-z0-9-]+|async|defer|type|integrity|crossorigin|referrerpolicy|id)$/, {
        error: 'An attribute is data-…, async, defer, type, integrity, crossorigin, referrerpolicy or id.',
      }),
      text('Write the value of the attribute in quotes.'),
    )
    .refine(({ integrity }) => integrity === undefined || INTEGRITY.test(integrity), {
      error: INTEGRITY_HINT,
      path: ['integrity'],
    })
    // Without it a browser can't read what it would check, and runs nothing
    .overwrite((attributes) => (attributes['integrity'] ? { crossorigin: 'anonymous', ...attributes } : attributes))
    .default({}),
});

const writtenServiceSchema = z
  .strictObject({
    /** The name of a ready service, of which all that its vendor documents is filled in; what you write takes its place. */
    ready: z.enum(READY_NAMES, { error: `Ready are ${READY_NAMES.join(', ')}.` }).optional(),
    /** What the vendor knows your site by, such as G-AB12CD34EF. Only a ready service has it. */
    id: text('Write what the vendor knows your site by.').optional(),
    /** Where you run a ready service yourself, such as https://stats.example.org/. */
    address: fullAddress('Write the full address of your own, such as https://stats.example.org/.').optional(),
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
  .superRefine(({ ready, hosts, scripts }, context) => {
    if (Object.values(hosts).every((list) => (list ?? []).length === 0)) {
      const message = 'A service without a host can’t be reached: write its hosts, such as “script: [https://…]”.';
      context.addIssue({ code: 'custom', path: ['hosts'], message });
      return;
    }
    for (const [index, { src }] of scripts.entries()) {
      if (isAmongSources(src, hosts.script ?? [])) continue;
      const message = `Write ${new URL(src).origin} under “script:” in the hosts of this service, or the page’s policy stops the script.`;
      // The scripts of a ready service stand in no file
      const path = ready ? ['hosts', 'script'] : ['scripts', index, 'src'];
      context.addIssue({ code: 'custom', path, message });
    }
  });

type WrittenService = z.input<typeof writtenServiceSchema>;

/** What stands under the id of a service. A ready one needs only what its vendor can't know. */
export const consentServiceSchema = z.preprocess(
  (value: WrittenService, context) => fillReadyService(value, context),
  writtenServiceSchema,
);

/** A service, as read and checked. */
export type ConsentService = z.output<typeof consentServiceSchema>;
