/** Writes a breadcrumb as structured data. */
import type { BreadcrumbListLeaf } from 'schema-dts';
import { hrefToUrl, type SiteUrl } from '../urls/site-url.ts';

/**
 * Builds the `BreadcrumbList` of a page
 * (https://developers.google.com/search/docs/appearance/structured-data/breadcrumb). Google lets only the last entry be
 * without an address.
 */
export function createBreadcrumbList(
  entries: { label: string; href?: string }[],
  address: SiteUrl,
): BreadcrumbListLeaf {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: entries.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      ...(href && { item: hrefToUrl(address, href) }),
    })),
  };
}
