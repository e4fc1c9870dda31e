/** `content/site/consent.yaml`: the services of others that pages may use, and what readers are told before. */
import { z } from 'zod';
import { didYouMean } from '../text/suggest.ts';
import { commentsSchema } from './comments.ts';
import { type ConsentService, consentServiceSchema } from './consent-service.ts';
import { ownProviderSchema } from './embeds.ts';
import { phraseContext, text } from './values.ts';

/** The category of what a page can't do without. Its words are Broadsheet's own, and it can't be refused. */
export const NECESSARY = 'necessary';

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
      .record(
        z.string().regex(SERVICE_ID, { error: 'An id has small letters, digits and hyphens.' }),
        consentServiceSchema,
      )
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
