/** Writes the whole text of a story for feeds. */

import type { Article } from '../articles/article.ts';
import type { Body } from '../articles/body.ts';
import type { MediaSummary } from '../articles/catalogue-entry.ts';
import { localeOf } from '../i18n/locale.ts';
import { arrangeUpdates } from '../presentation/arrange-updates.ts';
import { fillBody } from '../presentation/body-parts.ts';
import { printPlainMap } from '../presentation/map-model.ts';
import { plainMediaOf } from '../presentation/media-model.ts';
import type { PageContext } from '../presentation/page-context.ts';
import type { PlainPicture } from '../presentation/page-pictures.ts';
import { plainPictureOf } from '../presentation/page-pictures.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { inlineToHtml } from '../text/inline-markdown.ts';
import { toFeedHtml } from './feed-html.ts';
import type { StoryFrame } from './story-frame.ts';

/**
 * Writes the whole text of a story as HTML: what stands before the body, the body, and what stands after it. All
 * addresses are absolute, and the outer element has the story's language and direction.
 */
export function createFeedContent(
  article: Article,
  frame: StoryFrame,
  body: Body,
  context: Pick<PageContext, 'site' | 'locales' | 'library' | 'images' | 'media' | 'maps' | 'dictionaryOf'>,
): string {
  const { library } = context;
  const { interface: words } = context.dictionaryOf(article.locale);
  const arranged = arrangeUpdates(article, body, 'others', context);
  const printed = fillBody(article, arranged, context, {
    print({ path, role, alt }) {
      const picture = plainPictureOf({ path, role }, alt, context);
      return picture && printPicture(picture);
    },
    play: (recording) => printMedia(recording, words.downloadFile, context),
    draw: (map) => printPlainMap(map, article, body, context),
  }).join('');
  const page = escapeHtml(library.urlOf(article));
  const { origin } = library.address;
  const absolute = (address: string) => {
    if (address.startsWith('#')) return page + address;
    if (address.startsWith('//')) return origin.slice(0, origin.indexOf('//')) + address;
    return address.startsWith('/') ? origin + address : address;
  };
  const text = toFeedHtml(printed.replace(/\0drawing:\d+\0/g, ''), absolute);
  const { direction } = localeOf(context, article.locale);
  const language = `lang="${article.locale}"${direction === 'rtl' ? ' dir="rtl"' : ''}`;
  return `<div ${language}>\n${[...beforeBody(frame), text, ...afterBody(frame)].join('\n')}\n</div>`;
}

function printPicture({ url, width, height, alt }: PlainPicture): string {
  return `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}">`;
}

/** Readers of feeds that play nothing show the link inside. */
function printMedia(
  { kind, path, poster }: MediaSummary,
  download: string,
  context: Pick<PageContext, 'library' | 'images' | 'media'>,
): string | undefined {
  const file = plainMediaOf(path, context);
  if (!file) return undefined;
  const still = poster && plainPictureOf({ path: poster, role: 'figure' }, '', context);
  const url = escapeHtml(file.url);
  const size = file.width ? ` width="${file.width}" height="${file.height}"` : '';
  const image = still ? ` poster="${escapeHtml(still.url)}"` : '';
  return `<${kind} src="${url}"${size}${image} controls preload="none"><a href="${url}">${escapeHtml(download)}</a></${kind}>`;
}

function beforeBody({ label, cover, standfirst, takeaways }: StoryFrame): string[] {
  const caption = cover?.caption ? `<figcaption>${inlineToHtml(cover.caption)}</figcaption>` : '';
  return [
    ...(label ? [`<p><strong>${escapeHtml(label)}</strong></p>`] : []),
    ...(cover ? [`<figure>${printPicture(cover)}${caption}</figure>`] : []),
    ...(standfirst ? [`<p><strong>${inlineToHtml(standfirst)}</strong></p>`] : []),
    ...(takeaways ? section(takeaways.title, takeaways.texts.map(inlineToHtml)) : []),
  ];
}

function afterBody({ corrections, original }: StoryFrame): string[] {
  const texts = corrections?.texts.map(({ date, text }) => `${escapeHtml(date)}: ${inlineToHtml(text)}`) ?? [];
  const link = original && `<a href="${escapeHtml(original.href)}">${escapeHtml(original.host)}</a>`;
  return [
    ...(corrections ? section(corrections.title, texts, corrections.href) : []),
    ...(original ? [`<p>${escapeHtml(original.before)}${link}${escapeHtml(original.after)}</p>`] : []),
  ];
}

function section(title: string, items: string[], href?: string): string[] {
  const heading = href ? `<a href="${escapeHtml(href)}">${escapeHtml(title)}</a>` : escapeHtml(title);
  return [`<h2>${heading}</h2>`, `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`];
}
