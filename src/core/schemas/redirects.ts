/** `content/redirects.yaml`: the old addresses of pages that have moved or are gone. */
import { z } from 'zod';
import { aliasFault } from '../urls/permalink.ts';
import { hasQuery, oldAddressFault } from '../urls/query-address.ts';
import { divideTarget } from '../urls/redirect-path.ts';
import { isAbsoluteAddress, isFullAddress } from '../urls/url-template.ts';
import { address, list, text } from './values.ts';

const oldPath = text('Write an old path such as /old/address/.').superRefine((value, context) => {
  const message = oldAddressFault(value, 'An old address');
  if (message) context.addIssue({ code: 'custom', message, params: { check: 'escaping-path' } });
});

const oldPathAlone = oldPath.refine((value) => !hasQuery(value), {
  error: 'Only what has moved may have a query: write it under “moved:”, or the path alone.',
});

const newAddress = address('Write the path where the page is now, such as /en/news/harbour-watch/.').superRefine(
  (value, context) => {
    const isPath = value.startsWith('/') && !isAbsoluteAddress(value);
    const message = isPath ? targetFault(value) : externalFault(value);
    if (message) context.addIssue({ code: 'custom', message, params: { check: 'escaping-path' } });
  },
);

function targetFault(value: string): string | undefined {
  const { path, hash } = divideTarget(value);
  if (hash.indexOf('#', 1) > 0 || /\s/.test(value)) return 'A new address has no spaces, and one # at most.';
  return aliasFault(path, 'A new address');
}

function externalFault(value: string): string | undefined {
  if (isFullAddress(value)) return undefined;
  return 'Write a path on this site, such as /en/news/harbour-watch/, or a full address that begins with https://.';
}

/** What `redirects.yaml` may hold. */
export const redirectsSchema = z.strictObject({
  /**
   * The old path of each page that has moved, such as /old/address/ or /?p=123, and its new address: a path, with the #part of
   * a page where you like, or a full address on another site.
   */
  moved: z
    .record(oldPath, newAddress, { error: 'Write a line for each page, such as “/old/address/: /new/address/”.' })
    .default({}),
  /** The paths of pages that were withdrawn. */
  gone: list(oldPathAlone, 'Write a list of old paths, such as “- /old/address/”.', 'paths').default([]),
});

/** The old addresses, as read and checked. */
export type Redirects = z.output<typeof redirectsSchema>;

/** The old addresses of a newsroom without `redirects.yaml`. */
export const NO_REDIRECTS: Redirects = { moved: {}, gone: [] };
