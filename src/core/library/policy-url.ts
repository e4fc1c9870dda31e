/** Finds the address of a policy of the newsroom. */
import { isFullAddress } from '../urls/url-template.ts';
import type { Library } from './library.ts';

/**
 * Returns the full address of a policy for readers of a language, or `undefined` where no policy is named or its page
 * isn't published.
 *
 * @param written The policy as `site.yaml` names it: the folder of a standing page, or a full address.
 */
export function policyUrl(written: string | undefined, locale: string, library: Library): string | undefined {
  if (written === undefined || isFullAddress(written)) return written;
  const page = library.articleFor(locale, written, 'standing');
  return page && library.urlOf(page);
}
