/** Makes the addresses that Hugo gives to pages, sections and terms (https://gohugo.io/content-management/urls/). */
import { dayTokens, fillTokens, joinPath } from '../fields/addresses.ts';
import { fieldsOf, textOf } from '../fields/values.ts';
import type { HugoConfig } from './hugo-config.ts';

export interface HugoPage {
  /** Below the folder of content, without language and ending: `posts/harbour/index`. */
  logical: string;
  title: string;
  slug?: string | undefined;
  /** The address that the page writes itself. */
  url?: string | undefined;
  date?: string | undefined;
  language: string;
}

/** Returns a text as Hugo writes it in addresses. */
export function urlize(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[\s]+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}._~+@/-]/gu, '')
    .replace(/-{2,}/g, '-');
}

/** Returns the path of a language, with the base of the site. */
export function languageBase(language: string, { base, defaultLanguage, isPrefixed }: HugoConfig): string {
  return language !== defaultLanguage || isPrefixed ? `${base}/${language}` : base;
}

/** Returns the address of a page or a section, and the tokens that are not known. */
export function hugoAddress(page: HugoPage, config: HugoConfig): { path: string; unknown: readonly string[] } {
  const below = languageBase(page.language, config);
  const parts = page.logical.split('/');
  const last = parts.pop() ?? '';
  const isSection = last === '_index';
  const name = last === 'index' ? (parts.pop() ?? '') : last;
  const slug = page.slug === undefined ? undefined : urlize(page.slug);
  const tokens = {
    ...dayTokens(page.date),
    section: urlize(parts[0] ?? ''),
    sections: urlize(parts.join('/')),
    title: urlize(page.title),
    slug: slug ?? urlize(page.title),
    slugorfilename: slug ?? urlize(name),
    slugorcontentbasename: slug ?? urlize(name),
    filename: urlize(name),
    contentbasename: urlize(name),
  };
  if (page.url !== undefined) {
    const { path, unknown } = fillTokens(page.url, tokens);
    return { path: joinPath(page.url.startsWith('/') ? config.base : below, path), unknown };
  }
  if (isSection) return { path: joinPath(below, urlize(parts.join('/')), '/'), unknown: [] };
  const pattern = textOf(config.permalinks, parts[0] ?? '') ?? textOf(fieldsOf(config.permalinks), '/');
  if (pattern !== undefined && parts.length > 0) {
    const { path, unknown } = fillTokens(pattern, tokens);
    const isFile = /\.\w+$/.test(path);
    return { path: joinPath(below, path, isFile ? '' : '/'), unknown };
  }
  const whole = joinPath(below, urlize(parts.join('/')), slug ?? urlize(name));
  return { path: config.hasUglyAddresses ? `${whole}.html` : `${whole.replace(/\/$/, '')}/`, unknown: [] };
}
