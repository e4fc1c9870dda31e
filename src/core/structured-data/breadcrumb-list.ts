/** The way from the newsroom's home to a page, as linked data. */
import type { BreadcrumbListLeaf } from 'schema-dts';
import { hrefToUrl, type SiteUrl } from '../urls/site-url.ts';

/**
 * https://developers.google.com/search/docs/appearance/structured-data/breadcrumb: only the last may lack an address.
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
