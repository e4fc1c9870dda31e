/** `announce:` of `site.yaml`: who is told, after a deploy, which addresses have changed. */
import { z } from 'zod';
import { text } from '../schemas/values.ts';

/** The caches in front of a site that can be asked to forget an address. */
export const PURGES = ['cloudflare', 'fastly', 'bunny', 'varnish'] as const;
export type Purge = (typeof PURGES)[number];

const KEY_HINT =
  'Write 8 to 128 letters a to z, digits or hyphens that nobody guesses, such as the 32 digits that “openssl rand -hex 16” prints.';

/** What `announce:` of `site.yaml` may hold. */
export const announceSchema = z.strictObject({
  /**
   * The key by which search engines know that a message is the newsroom's own (IndexNow). It is published as a file of that
   * name, so it is no secret.
   */
  indexNow: text(KEY_HINT)
    .regex(/^[a-z0-9-]{8,128}$/i, { error: KEY_HINT })
    .optional(),
  /** The cache in front of the site, which is asked to forget what has changed. */
  purge: z
    .enum(PURGES, { error: `Caches that can be asked are ${PURGES.join(', ')}. Leave “purge:” out for any other.` })
    .optional(),
});
