/** Builds the page models that say that a page does not exist or is no longer available. */

import type { Link } from '../chrome/chrome.ts';
import { languageOf } from '../chrome/locale-links.ts';
import type { Head } from '../head/head.ts';
import { localeOf } from '../i18n/locale.ts';
import { isMissingNotice, localeOfGone } from '../routes/gone-routes.ts';
import type { RouteOf } from '../routes/route-kinds.ts';
import { pathToUrl } from '../urls/site-url.ts';
import { createDocument } from './create-document.ts';
import type { DocumentModel } from './document.ts';

/** What the layout of a notice prints. */
export interface NoticePage extends DocumentModel {
  title: string;
  text: string;
  /** The link to the newsroom's home. */
  link: Link;
  /** The links to search and to the archive, where the reader may find the page. */
  elsewhere: Link[];
}

/**
 * The name of the generator in feeds and in `<meta name="generator">` of the page “not found”. A build deletes old
 * files only from an output folder whose page has this name.
 */
export const GENERATOR = 'Broadsheet';

/** Builds the page model of “not found”, in the default language. Hosts show the page at every unknown address. */
export function createNotFoundPage(context: Parameters<typeof createDocument>[1]): NoticePage {
  const tag = context.locales[0]?.tag as string;
  const { notFound: title, notFoundText: text } = context.dictionaryOf(tag).interface;
  const names: Head['names'] = [['generator', GENERATOR]];
  return createNotice({ locale: tag, url: context.library.address.url, title, text, names }, context);
}

/**
 * Builds the page model at the address of an expired article, or of a page that `redirects.yaml` calls gone; or of “not
 * found” in one language.
 */
export function createGonePage(page: RouteOf<'gone'>, context: Parameters<typeof createDocument>[1]): NoticePage {
  const locale = localeOfGone(page);
  const words = context.dictionaryOf(locale).interface;
  const url = pathToUrl(context.library.address, page.path);
  const [title, text] = isMissingNotice(page) ? [words.notFound, words.notFoundText] : [words.gone, words.goneText];
  return createNotice({ locale, url, title, text }, context);
}

interface NoticeSource {
  /** The BCP 47 tag of the page. */
  locale: string;
  /** The absolute address of the page. */
  url: string;
  title: string;
  text: string;
  names?: Head['names'];
}

function createNotice(
  { locale, url, title, text, names = [] }: NoticeSource,
  context: Parameters<typeof createDocument>[1],
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
