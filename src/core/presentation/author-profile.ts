/** Who an author is, for the page of their stories. */

import { fill } from '../i18n/dictionary.ts';
import { localeOf } from '../i18n/locale.ts';
import { configuredHref } from '../library/configured-link.ts';
import type { PictureModel } from '../pictures/picture.ts';
import { resolveReference } from '../urls/content-path.ts';
import type { PageContext } from './page-context.ts';
import { pictureOf } from './page-pictures.ts';

/** The virtual path of an author's picture. */
export function portraitPath(id: string, picture: string | undefined): string | undefined {
  return picture === undefined ? undefined : resolveReference(picture, `authors/${id}.yaml`);
}

export function createAuthorProfile(id: string, locale: string, context: PageContext): AuthorProfile | undefined {
  const author = context.authors.get(id);
  if (!author) return undefined;
  const { interface: words, phrase, text } = context.dictionaryOf(locale);
  const path = portraitPath(id, author.picture);
  // The name stands beside it
  const picture = path === undefined ? undefined : pictureOf({ path, role: 'portrait' }, '', context);
  const source = { ...context, locale: localeOf(context, locale) };
  return {
    ...(author.role && { role: phrase(author.role) }),
    ...(author.bio && { biography: text(`authors/${id}.bio`, author.bio) }),
    ...(picture && { picture }),
    links: author.links.flatMap(({ network, label, url }) => {
      const href = configuredHref(url, source);
      if (href === undefined) return [];
      const icon = network !== undefined && context.networkNames.has(network) ? network : undefined;
      const name = label === undefined ? (context.networkNames.get(network ?? '') ?? network ?? '') : phrase(label);
      return [{ label: name, href, ...(icon !== undefined && { icon }) }];
    }),
    linksLabel: fill(words.onTheWeb, { name: phrase(author.name) }),
  };
}

export interface AuthorProfile {
  role?: string;
  biography?: string;
  picture?: PictureModel;
  links: { label: string; href: string; icon?: string }[];
  /** Label of the links. */
  linksLabel: string;
}
