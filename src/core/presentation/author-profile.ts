/** Builds the profile of an author for the page of their stories. */

import { fill } from '../i18n/dictionary.ts';
import { localeOf } from '../i18n/locale.ts';
import { configuredHref } from '../library/configured-link.ts';
import type { PictureModel } from '../pictures/picture.ts';
import { resolveReference } from '../urls/content-path.ts';
import type { PageContext } from './page-context.ts';
import { pictureOf } from './page-pictures.ts';

/**
 * Returns the virtual path of an author's picture, or `undefined` where the author has none or where it would lie
 * outside the newsroom's folders.
 *
 * @param picture The picture as `content/authors/<id>.yaml` names it.
 */
export function portraitPath(id: string, picture: string | undefined): string | undefined {
  return picture === undefined ? undefined : resolveReference(picture, `authors/${id}.yaml`);
}

/** Builds the profile of an author in the language `locale`. Returns `undefined` where no author has the id. */
export function createAuthorProfile(id: string, locale: string, context: PageContext): AuthorProfile | undefined {
  const author = context.authors.get(id);
  if (!author) return undefined;
  const { interface: words, phrase, text } = context.dictionaryOf(locale);
  const path = portraitPath(id, author.picture);
  // No alternative text: the name stands beside the picture
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

/** What the page of an author's stories says of the author. */
export interface AuthorProfile {
  role?: string;
  biography?: string;
  picture?: PictureModel;
  /** The author's links elsewhere; `icon` is the id of a symbol in the icon sprite. */
  links: { label: string; href: string; icon?: string }[];
  /** The heading of the links: `Ana Silva on the web`. */
  linksLabel: string;
}
