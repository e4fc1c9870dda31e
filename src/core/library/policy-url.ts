/** Where readers find a policy of the newsroom. */
import { isFullAddress } from '../urls/url-template.ts';
import type { Library } from './library.ts';

/** The full address of a policy for readers of a language; nothing where none is named, or its page isn't published. */
export function policyUrl(written: string | undefined, locale: string, library: Library): string | undefined {
  if (written === undefined || isFullAddress(written)) return written;
  const page = library.articleFor(locale, written, 'standing');
  return page && library.urlOf(page);
}
