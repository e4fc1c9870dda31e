/** Puts a cached body and the library together: markers become pictures and addresses. */
import type { Article } from './article.ts';
import type { Body } from './body.ts';
import { escapeHtml } from './escape.ts';
import { resolveLink } from './link.ts';
import { type PageContext, pictureOf } from './page-context.ts';
import type { PictureModel } from './picture.ts';

/** HTML and pictures in order. A link that leads nowhere, where the newsroom allows it, loses its address. */
export function createBodyParts(article: Article, body: Body, context: PageContext): (string | PictureModel)[] {
  const parts: (string | PictureModel)[] = [];
  for (const [index, piece] of body.html.split(/\0image:(\d+)\0/).entries()) {
    if (index % 2 === 0) parts.push(withLinks(piece, article, body, context));
    else {
      const image = article.body.images[Number(piece)];
      const picture = image && pictureOf(context, image.path, image.role, body.images[Number(piece)]?.alt ?? '');
      if (picture) parts.push(picture);
    }
  }
  return parts.filter((part) => part !== '');
}

function withLinks(html: string, article: Article, body: Body, { library, publicFiles }: PageContext): string {
  return html.replace(/ href="\0link:(\d+)\0"/g, (_, index: string) => {
    const link = body.links[Number(index)];
    const { href } = link ? resolveLink(link.href, article.path, library, publicFiles) : {};
    return href === undefined ? '' : ` href="${escapeHtml(href)}"`;
  });
}
