/** Writes the newsroom's authors as structured data. */

import type { OrganizationLeaf, PersonLeaf, ProfilePageLeaf } from 'schema-dts';
import type { Article } from '../articles/article.ts';
import type { AuthorProfile } from '../presentation/author-profile.ts';
import { listingHref } from '../presentation/listing-links.ts';
import { authorName } from '../presentation/names.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { hrefToUrl } from '../urls/site-url.ts';

type Party = PersonLeaf | OrganizationLeaf;

/**
 * Returns the authors of an article, and its contributors: those with a role in this article, such as Photographs,
 * where others have none. Where all have a role, all are authors.
 */
export function createPeople(
  { authors, locale }: Article,
  context: Pick<PageContext, 'site' | 'locales' | 'library' | 'authors' | 'dictionaryOf'>,
): { author: Party[]; contributor: Party[] } {
  const party = ({ id }: { id: string }) => linkedParty(id, locale, context);
  const writers = authors.filter(({ role }) => role === undefined);
  const others = authors.filter(({ role }) => role !== undefined);
  return writers.length === 0
    ? { author: others.map(party), contributor: [] }
    : { author: writers.map(party), contributor: others.map(party) };
}

/** Returns a person or an organisation, by name and the page of their stories. */
function linkedParty(
  id: string,
  locale: string,
  context: Pick<PageContext, 'site' | 'locales' | 'library' | 'authors' | 'dictionaryOf'>,
): Party {
  const author = context.authors.get(id);
  const href = listingHref({ by: 'author', id }, locale, context);
  return {
    '@type': author?.type === 'organization' ? 'Organization' : 'Person',
    name: authorName(context, id, locale),
    ...(href && { url: hrefToUrl(context.library.address, href) }),
  };
}

/**
 * Builds the `ProfilePage` of an author
 * (https://developers.google.com/search/docs/appearance/structured-data/profile-page).
 */
export function createProfilePage(
  id: string,
  profile: AuthorProfile,
  locale: string,
  context: Pick<PageContext, 'site' | 'locales' | 'library' | 'authors' | 'dictionaryOf'>,
): ProfilePageLeaf {
  const party = linkedParty(id, locale, context);
  const sameAs = profile.links.map(({ href }) => href).filter((href) => /^https?:/.test(href));
  const image = profile.picture && hrefToUrl(context.library.address, profile.picture.src);
  const mainEntity: Party = {
    ...party,
    ...(profile.biography && { description: profile.biography }),
    // An organisation has no job
    ...(profile.role && party['@type'] === 'Person' && { jobTitle: profile.role }),
    ...(image && { image }),
    ...(sameAs.length > 0 && { sameAs }),
  };
  return { '@type': 'ProfilePage', mainEntity };
}
