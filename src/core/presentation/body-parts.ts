/** Replaces the markers of a cached body by pictures, embeds and addresses. */

import type { Article } from '../articles/article.ts';
import type { Body } from '../articles/body.ts';
import type { MediaSummary } from '../articles/catalogue-entry.ts';
import type { Embed } from '../embeds/embed.ts';
import { isForeign } from '../i18n/other-language.ts';
import { resolveLink } from '../library/resolve-link.ts';
import type { PictureModel } from '../pictures/picture.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { htmlToBlocks } from '../text/html-to-text.ts';
import { embedsOf } from './embeds.ts';
import { type MediaModel, mediaOf } from './media-model.ts';
import type { PageContext } from './page-context.ts';
import { pictureOf } from './page-pictures.ts';

/** What a link that stands alone embeds. */
export interface EmbedPart {
  embed: Embed;
  /** The number of the embed on its page, from 1. */
  number: number;
  /** The text of the link, without the scheme where it is the address itself. */
  title: string;
  /** The link as the body has it. */
  link: string;
}

/** A part of a body: HTML, a picture, a recording, or what a link embeds. */
export type BodyPart = string | PictureModel | EmbedPart | MediaPart;

/** A recording in a body. */
export interface MediaPart {
  media: MediaModel;
}

/**
 * Returns the HTML, the pictures and the embeds of a body in order. A picture in a link of the editor's keeps that
 * link. A link that leads nowhere, where the newsroom has lowered that check, is printed without its address.
 */
export function createBodyParts(
  article: Article,
  body: Body,
  context: Pick<PageContext, 'library' | 'images' | 'media' | 'consent'>,
): BodyPart[] {
  const embeds = embedsOf(article, context);
  let count = 0;
  const withEmbeds = (html: string): BodyPart[] =>
    html.split(/<p data-embed="(\d+)">(.*?)<\/p>/s).flatMap((piece, index, pieces): BodyPart[] => {
      if (index % 3 === 0) return piece === '' ? [] : [piece];
      if (index % 3 === 1) return [];
      const embed = embeds[Number(pieces[index - 1])];
      if (!embed) return [`<p>${piece}</p>`];
      count++;
      const title = htmlToBlocks(piece)
        .join(' ')
        .replace(/^https?:\/\/(www\.)?/, '');
      return [{ embed, number: count, title, link: piece.trim() }];
    });
  const print = ({ path, role, alt, isLinked }: BodyPicture) => {
    const picture = pictureOf({ path, role }, alt, context);
    if (isLinked) delete picture?.enlarged;
    return picture;
  };
  const play = (recording: MediaSummary): MediaPart | undefined => {
    const media = mediaOf(recording, context);
    return media && { media };
  };
  const parts = fillBody<BodyPart>(article, body, context, print, play);
  return parts.flatMap((part) => (typeof part === 'string' ? withEmbeds(part) : [part]));
}

/** A picture in a body: its virtual path, its role and its alternative text. */
type BodyPicture = Article['body']['images'][number] & { alt: string };

/**
 * Returns the HTML of a body, and between its pieces what `print` makes of each picture and `play` of each recording;
 * `undefined` leaves it out.
 */
export function fillBody<Printed>(
  article: Article,
  body: Body,
  context: Pick<PageContext, 'library'>,
  print: (picture: BodyPicture) => Printed | undefined,
  play: (recording: MediaSummary) => Printed | undefined,
): (string | Printed)[] {
  const parts: (string | Printed)[] = [];
  const pieces = body.html.split(/\0(image|media):(\d+)\0/);
  for (let index = 0; index < pieces.length; index += 3) {
    parts.push(withLinks(pieces[index] ?? '', article, body, context));
    const number = Number(pieces[index + 2]);
    const image = pieces[index + 1] === 'image' ? article.body.images[number] : undefined;
    const recording = pieces[index + 1] === 'media' ? article.body.media?.[number] : undefined;
    const printed = image ? print({ ...image, alt: body.images[number]?.alt ?? '' }) : recording && play(recording);
    if (printed) parts.push(printed);
  }
  return parts.filter((part) => part !== '');
}

function withLinks(html: string, article: Article, body: Body, { library }: Pick<PageContext, 'library'>): string {
  return html.replace(/ href="\0link:(\d+)\0"/g, (_, index: string) => {
    const link = body.links[Number(index)];
    const { href, locale } = link ? resolveLink(link.href, article.path, library) : {};
    if (href === undefined) return '';
    // Readers see a mark beside it (`prose.css`)
    const isMarked = locale !== undefined && isForeign(locale, article.locale);
    return ` href="${escapeHtml(href)}"${isMarked ? ` hreflang="${locale}"` : ''}`;
  });
}
