/** Makes the addresses that Eleventy gives to pages (https://www.11ty.dev/docs/permalinks/). */
import { slugOfTitle } from '../../../core/urls/slug.ts';
import type { Fields } from '../../sources/front-matter-values.ts';
import { joinPath } from '../fields/addresses.ts';
import { textOf } from '../fields/values.ts';

export interface PermalinkValues {
  fields: Fields;
  /** Below the folder of pages: `posts/2019-01-05-harbour.md`. */
  below: string;
  date?: string;
}

export interface EleventyAddress {
  path: string;
  /** Whether the permalink holds what only its program knows. */
  isGuess: boolean;
  /** Whether the page was written nowhere. */
  isNone: boolean;
}

/** Returns the address of a page, by its permalink where it has one. */
export function eleventyAddress(values: PermalinkValues, permalink: string | undefined): EleventyAddress {
  const parts = values.below.replace(/\.\w+$/, '').split('/');
  const last = (parts.pop() ?? '').replace(/^\d{4}-\d\d-\d\d-/, '');
  // A page that is named as its folder stands for it
  const isFolder = last === 'index' || last === parts.at(-1);
  const usual = `${joinPath(...parts, isFolder ? '' : last).replace(/\/$/, '')}/`;
  if (permalink === undefined) return { path: usual, isGuess: false, isNone: false };
  if (/^false$/i.test(permalink)) return { path: usual, isGuess: false, isNone: true };
  const slug = last === 'index' ? (parts.at(-1) ?? '') : last;
  let isGuess = /\{%/.test(permalink);
  const filled = permalink.replace(/\{\{-?\s*([^}]*?)\s*-?\}\}/g, (_, expression: string) => {
    const [name = '', ...filters] = expression.split('|').map((part) => part.trim());
    let value =
      name === 'page.fileSlug'
        ? slug
        : name === 'page.filePathStem'
          ? usual.replace(/\/$/, '')
          : textOf(values.fields, name);
    if (/^(?:page\.)?date$/.test(name)) value = values.date;
    for (const filter of filters) {
      const format = /^date(?:\w*)\s*[:(]\s*["']([^"']+)["']/.exec(filter)?.[1];
      if (/^(?:slugify|slug|url_encode|downcase|lower)\b/.test(filter)) value = value && slugOfTitle(value, 'en');
      else if (format && value) value = inFormat(value, format);
      else value = undefined;
    }
    if (value === undefined) isGuess = true;
    return value ?? '';
  });
  return { path: isGuess ? usual : joinPath(filled.replace(/(^|\/)index\.html$/, '$1')), isGuess, isNone: false };
}

/** A day by a format of strftime (%Y) or of Luxon (yyyy); others are not known. */
function inFormat(date: string, format: string): string | undefined {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  const filled = format
    .replace(/%Y|yyyy/g, year)
    .replace(/%m|MM/g, month)
    .replace(/%d|dd/g, day);
  return /^[\d/-]+$/.test(filled) ? filled : undefined;
}
