/** Replaces the markers of a cached body by pictures and addresses. */

import type { Article } from '../articles/article.ts';
import type { Body } from '../articles/body.ts';
import { resolveLink } from '../library/resolve-link.ts';
import type { PictureModel } from '../pictures/picture.ts';
import { escapeHtml } from '../text/escape-html.ts';
import type { PageContext } from './page-context.ts';
import { pictureOf } from './page-pictures.ts';

/**
 * Returns the HTML and the pictures of a body in order. A picture in a link of the editor's keeps that link. A link that leads nowhere, where the newsroom has lowered that
 * check, is printed without its address.
 */
export function createBodyParts(
  article: Article,
  body: Body,
  context: Pick<PageContext, 'library' | 'images'>,
): (string | PictureModel)[] {
  return fillBody(article, body, context, ({ path, role, alt, isLinked }) => {
    const picture = pictureOf({ path, role }, alt, context);
    if (isLinked) delete picture?.enlarged;
    return picture;
  });
}

/** A picture in a body: its virtual path, its role and its alternative text. */
type BodyPicture = Article['body']['images'][number] & { alt: string };

/**
 * Returns the HTML of a body, and between its pieces what `print` makes of each picture; `undefined` leaves a picture
 * out.
 */
export function fillBody<Printed>(
  article: Article,
  body: Body,
  context: Pick<PageContext, 'library'>,
  print: (picture: BodyPicture) => Printed | undefined,
): (string | Printed)[] {
  const parts: (string | Printed)[] = [];
  for (const [index, piece] of body.html.split(/\0image:(\d+)\0/).entries()) {
    if (index % 2 === 0) parts.push(withLinks(piece, article, body, context));
    else {
      const image = article.body.images[Number(piece)];
      const printed = image && print({ ...image, alt: body.images[Number(piece)]?.alt ?? '' });
      if (printed) parts.push(printed);
    }
  }
  return parts.filter((part) => part !== '');
}

function withLinks(html: string, article: Article, body: Body, { library }: Pick<PageContext, 'library'>): string {
  return html.replace(/ href="\0link:(\d+)\0"/g, (_, index: string) => {
    const link = body.links[Number(index)];
    const { href } = link ? resolveLink(link.href, article.path, library) : {};
    return href === undefined ? '' : ` href="${escapeHtml(href)}"`;
  });
}
