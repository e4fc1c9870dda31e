/** Prints maps: as a drawing on a page, and as words for programs. */
import type { Article } from '../articles/article.ts';
import type { Body, BodyMap } from '../articles/body.ts';
import { directionOf } from '../i18n/locale.ts';
import { drawMap } from '../maps/draw-map.ts';
import { placeNames } from '../maps/map-source.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';
import type { PageContext } from './page-context.ts';

type MapContext = Pick<PageContext, 'maps' | 'dictionaryOf'>;

/** Prints the drawing of a map of a body, by its number; an empty text where its file was not found. */
export function printMap(number: number, article: Article, body: Body, context: MapContext): string {
  const found = findMap(number, article, body, context);
  if (!found) return '';
  const { interface: words, formats } = context.dictionaryOf(article.locale);
  const settings = {
    number: number + 1,
    locale: article.locale,
    formats,
    isRightToLeft: directionOf(article.locale) === 'rtl',
    namesCountries: !found.map.isUnnamed,
    alt: found.map.alt || words.mapPlaces,
    listTitle: words.mapPlaces,
  };
  return drawMap(found.source, settings, context.maps.atlas);
}

/** Prints what a map shows as HTML for feeds: the alternative text, and the names of its places. */
export function printPlainMap(number: number, article: Article, body: Body, context: MapContext): string {
  const found = findMap(number, article, body, context);
  if (!found) return '';
  const items = placeNames(found.source, article.locale).map((name) => `<li>${escapeHtml(name)}</li>`);
  const text = found.map.alt ? `<p>${escapeHtml(found.map.alt)}</p>` : '';
  return items.length > 0 ? `${text}<ul>${items.join('')}</ul>` : text;
}

/** Puts the names of the places of each map into the Markdown of a body. */
export function fillMaps(markdown: string, article: Article, body: Body, context: MapContext): string {
  return markdown.replace(/\n*\0map:(\d+)\0/g, (_, number: string) => {
    const found = findMap(Number(number), article, body, context);
    const names = found ? placeNames(found.source, article.locale) : [];
    return names.length > 0 ? `\n\n${names.map((name) => `- ${escapeMarkdown(name)}`).join('\n')}` : '';
  });
}

function findMap(number: number, article: Article, body: Body, { maps }: MapContext) {
  const map: BodyMap | undefined = body.maps[number];
  const facts = maps.found.get(article.body.maps?.[number] ?? '');
  return map && facts && { map, source: facts.source };
}
