/** Pages of few words: not found, no longer available. */

import type { Link } from '../chrome/chrome.ts';
import { languageOf } from '../chrome/locale-links.ts';
import type { Head } from '../head/head.ts';
import { localeOf } from '../i18n/locale.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { localeOfGone } from '../routes/gone-routes.ts';
import type { RouteOf } from '../routes/route-kinds.ts';
import { pathToUrl } from '../urls/site-url.ts';
import { createDocument } from './create-document.ts';
import type { DocumentModel } from './document.ts';

export interface NoticePage extends DocumentModel {
  title: string;
  text: string;
  /** The way on. */
  link: Link;
  /** Where what was wanted may be found. */
  elsewhere: Link[];
}

/** What a generator's `<meta>` says on the page of unknown addresses, by which an output folder is known as ours. */
export const GENERATOR = 'Broadsheet';

/** The host shows it at every address that does not exist, in the default language. */
export function createNotFoundPage(
  context: Pick<PageContext, 'locales' | 'library' | 'dictionaryOf' | 'chromeOf'>,
): NoticePage {
  const tag = context.locales[0]?.tag as string;
  const words = context.dictionaryOf(tag).interface;
  return createNotice(tag, context.library.address.url, words.notFound, words.notFoundText, context, [
    ['generator', GENERATOR],
  ]);
}

/** Stands at the address of an expired article, or of a page that was withdrawn. */
export function createGonePage(
  page: RouteOf<'gone'>,
  context: Pick<PageContext, 'locales' | 'library' | 'dictionaryOf' | 'chromeOf'>,
): NoticePage {
  const locale = localeOfGone(page);
  const words = context.dictionaryOf(locale).interface;
  return createNotice(locale, pathToUrl(context.library.address, page.path), words.gone, words.goneText, context);
}

function createNotice(
  locale: string,
  url: string,
  title: string,
  text: string,
  context: Pick<PageContext, 'locales' | 'dictionaryOf' | 'chromeOf'>,
  names: Head['names'] = [],
): NoticePage {
  const head = { title, robots: 'noindex', alternates: [], feeds: [], properties: [], names, jsonLd: [] };
  const languages = [{ ...languageOf(localeOf(context, locale)), href: url, current: true }];
  const document = createDocument({ locale, url, head, title, languages }, context);
  const { home, archive, searchHref } = document.chrome;
  const { toHome, search } = document.words;
  return {
    ...document,
    title,
    text,
    link: { label: toHome, href: home.href },
    elsewhere: [...(searchHref ? [{ label: search, href: searchHref }] : []), ...(archive ? [archive] : [])],
  };
}
