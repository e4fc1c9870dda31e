/** Replaces the markers of a cached body by pictures, embeds and addresses. */

import type { Article } from '../articles/article.ts';
import type { Body } from '../articles/body.ts';
import type { MediaSummary } from '../articles/catalogue-entry.ts';
import type { Embed } from '../embeds/embed.ts';
import { isForeign } from '../i18n/other-language.ts';
import { resolveLink } from '../library/resolve-link.ts';
import { sizesOfPlace } from '../pictures/gallery-rows.ts';
import type { PictureModel } from '../pictures/picture.ts';
import { tablePath } from '../routes/file-paths.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { htmlToBlocks } from '../text/html-to-text.ts';
import { pathToHref } from '../urls/site-url.ts';
import { embedsOf } from './embeds.ts';
import { galleryPlaces, markPlaces } from './gallery-places.ts';
import { printMap } from './map-model.ts';
import { type MediaModel, mediaOf } from './media-model.ts';
import type { PageContext } from './page-context.ts';
import { pictureOf } from './page-pictures.ts';
import { STORY_LINKS, type StoryPart, storyPartOf } from './story-part.ts';

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

/** The place of the form of the newsletter. */
export interface FormPart {
  form: 'newsletter';
}

/** A part of a body: HTML, a picture, a recording, what a link embeds, another story, or a form. */
export type BodyPart = string | PictureModel | EmbedPart | StoryPart | FormPart | MediaPart;

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
  context: Pick<PageContext, 'library' | 'images' | 'media' | 'maps' | 'consent' | 'dictionaryOf'>,
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
  const play = (recording: MediaSummary): MediaPart | undefined => {
    const media = mediaOf(recording, context);
    return media && { media };
  };
  const places = galleryPlaces(article, context);
  const print = ({ path, role, alt, isLinked, index }: BodyPicture) => {
    const picture = pictureOf({ path, role }, alt, context);
    if (isLinked) delete picture?.enlarged;
    const place = places.get(index);
    return picture && place ? { ...picture, place, sizes: sizesOfPlace(place) } : picture;
  };
  const draw = (number: number) => printMap(number, article, body, context);
  const fill = (html: string): BodyPart[] =>
    fillBody<BodyPart>(article, { ...body, html }, context, { print, play, draw })
      .flatMap((part) => (typeof part === 'string' ? withForms(withDrawings(part, body)) : [part]))
      .flatMap((part) => (typeof part === 'string' ? withEmbeds(part) : [part]));
  const parts = splitStories(body.html).flatMap(({ html, link }): BodyPart[] => {
    const story = link === undefined ? undefined : storyPartOf(body.links[link], article, context);
    return story ? [story] : fill(html);
  });
  return markPlaces<Exclude<BodyPart, string | PictureModel>>(parts);
}

/** Divides a body at the links that stand as cards; each of these is a piece of its own, with the number of its link. */
function splitStories(html: string): { html: string; link?: number }[] {
  const pieces: { html: string; link?: number }[] = [];
  let last = 0;
  for (const { 0: found, 1: link, index } of html.matchAll(STORY_LINKS)) {
    pieces.push({ html: html.slice(last, index) }, { html: found, link: Number(link) });
    last = index + found.length;
  }
  return [...pieces, { html: html.slice(last) }].filter((piece) => piece.html !== '');
}

function withForms(html: string): BodyPart[] {
  const form: FormPart = { form: 'newsletter' };
  return html.split('\0newsletter\0').flatMap((piece, index) => (index === 0 ? [piece] : [form, piece]));
}

function withDrawings(html: string, { drawings }: Body): string {
  return html
    .replace(/\0drawing:(\d+)\0/g, (_, index: string) => drawings[Number(index)] ?? '')
    .replace(DRAWN, (code, _, index: string) => drawings[Number(index)] ?? code);
}

/** Code that a drawing was made from. */
const DRAWN = /<(code|pre) data-drawn="(\d+)">.*?<\/\1>/gs;

/** A picture in a body: its virtual path, its role, its alternative text and its number. */
type BodyPicture = Article['body']['images'][number] & { alt: string; index: number };

/** What stands for pictures, recordings and maps, by their numbers; `undefined` leaves one out. */
export interface Printers<Printed> {
  print(picture: BodyPicture): Printed | undefined;
  play(recording: MediaSummary): Printed | undefined;
  draw(map: number): string;
}

/** Returns the HTML of a body, and between its pieces what `printers` make of each picture, recording and map. */
export function fillBody<Printed>(
  article: Article,
  body: Body,
  context: Pick<PageContext, 'library'>,
  { print, play, draw }: Printers<Printed>,
): (string | Printed)[] {
  const parts: (string | Printed)[] = [];
  const html = body.html.replace(/\0map:(\d+)\0/g, (_, number: string) => draw(Number(number)));
  const pieces = html.split(/\0(image|media):(\d+)\0/);
  for (let index = 0; index < pieces.length; index += 3) {
    parts.push(withLinks(pieces[index] ?? '', article, body, context));
    const number = Number(pieces[index + 2]);
    const image = pieces[index + 1] === 'image' ? article.body.images[number] : undefined;
    const recording = pieces[index + 1] === 'media' ? article.body.media?.[number] : undefined;
    const printed = image
      ? print({ ...image, alt: body.images[number]?.alt ?? '', index: number })
      : recording && play(recording);
    if (printed) parts.push(printed);
  }
  return parts.filter((part) => part !== '');
}

function withLinks(html: string, article: Article, body: Body, { library }: Pick<PageContext, 'library'>): string {
  const withFiles = html.replace(/ href="\0table:(\d+)\0"/g, (_, number: string) => {
    const path = tablePath(library.pathOf(article), Number(number));
    return ` href="${escapeHtml(pathToHref(library.address, path))}"`;
  });
  return withFiles.replace(/ href="\0link:(\d+)\0"/g, (_, index: string) => {
    const link = body.links[Number(index)];
    const { href, locale } = link ? resolveLink(link.href, article.path, library) : {};
    if (href === undefined) return '';
    // Readers see a mark beside it (`prose.css`)
    const isMarked = locale !== undefined && isForeign(locale, article.locale);
    return ` href="${escapeHtml(href)}"${isMarked ? ` hreflang="${locale}"` : ''}`;
  });
}
