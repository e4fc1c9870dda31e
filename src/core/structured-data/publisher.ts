/** Writes the newsroom, which publishes the pages, as structured data. */

import type { ImageObjectLeaf, NewsMediaOrganizationLeaf } from 'schema-dts';
import { policyUrl } from '../library/policy-url.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { POLICY_PROPERTIES, type Policies } from '../site/policies.ts';
import { hrefToUrl } from '../urls/site-url.ts';

/** Builds what every article says of its publisher: name, address, logo and corrections policy. */
export function createPublisher(
  locale: string,
  context: Pick<PageContext, 'site' | 'library' | 'chromeOf'>,
): NewsMediaOrganizationLeaf {
  const { site, library } = context;
  const correctionsPolicy = policyUrl(site.policies.corrections, locale, library);
  const logo = linkedLogo(locale, context);
  return {
    '@type': 'NewsMediaOrganization',
    name: site.name,
    url: library.address.url,
    ...(logo && { logo }),
    ...(correctionsPolicy && { correctionsPolicy }),
  };
}

/** Builds what the home says of the newsroom: the same as articles do, and its networks and all policies. */
export function createNewsOrganization(
  locale: string,
  context: Pick<PageContext, 'site' | 'library' | 'chromeOf'>,
): NewsMediaOrganizationLeaf {
  const { site, library } = context;
  const { community } = context.chromeOf(locale);
  const sameAs = community.map(({ href }) => href).filter((href) => /^https?:/.test(href));
  const policies = Object.entries(POLICY_PROPERTIES).flatMap(([key, property]) => {
    const url = policyUrl(site.policies[key as keyof Policies], locale, library);
    return url === undefined ? [] : [[property, url]];
  });
  return {
    ...createPublisher(locale, context),
    ...(sameAs.length > 0 && { sameAs }),
    ...Object.fromEntries(policies),
  };
}

/**
 * Returns the brand's logo as a file that is no SVG: the icon for home screens, which is square, or else a logo or icon
 * (https://developers.google.com/search/docs/appearance/structured-data/logo).
 */
function linkedLogo(
  locale: string,
  { library, chromeOf }: Pick<PageContext, 'library' | 'chromeOf'>,
): ImageObjectLeaf | undefined {
  const { icons, brand } = chromeOf(locale);
  const icon = (wanted: string) => icons.find(({ rel, sizes }) => rel === wanted && sizes !== undefined)?.href;
  const logo = brand.logo && 'src' in brand.logo ? brand.logo.src : undefined;
  const href = icon('apple-touch-icon') ?? logo ?? icon('icon');
  return href === undefined ? undefined : { '@type': 'ImageObject', url: hrefToUrl(library.address, href) };
}
