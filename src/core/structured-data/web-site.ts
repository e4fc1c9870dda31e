/** Writes the site as structured data for the newsroom's home. */

import type { SearchActionLeaf, WebSiteLeaf, WithActionConstraints } from 'schema-dts';
import type { PageContext } from '../presentation/page-context.ts';
import { hrefToUrl } from '../urls/site-url.ts';
import { createNewsOrganization } from './publisher.ts';

/**
 * Builds the `WebSite`: its name (https://developers.google.com/search/docs/appearance/site-names), publisher and
 * search.
 */
export function createWebSite(
  { locale, url, title, description }: { locale: string; url: string; title: string; description: string },
  context: Pick<PageContext, 'site' | 'library' | 'chromeOf'>,
): WebSiteLeaf {
  const { searchHref } = context.chromeOf(locale);
  return {
    '@type': 'WebSite',
    url,
    name: title,
    description,
    inLanguage: locale,
    publisher: createNewsOrganization(locale, context),
    ...(searchHref && { potentialAction: linkedSearch(hrefToUrl(context.library.address, searchHref)) }),
  };
}

/** The search page takes the query from its address. */
function linkedSearch(page: string): WithActionConstraints<SearchActionLeaf> {
  return {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${page}?q={query}` },
    'query-input': 'required name=query',
  };
}
