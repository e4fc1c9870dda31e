/** Builds the page model of all corrections in a language. */
import { PAGE_IDS } from '../articles/page-ids.ts';
import type { Link } from '../chrome/chrome.ts';
import { localeTranslations } from '../chrome/locale-links.ts';
import { createPageHead } from '../head/create-head.ts';
import { FEED_TYPES } from '../head/feed-links.ts';
import { type DateText, formatMoment } from '../i18n/format.ts';
import { correctionLog } from '../listings/correction-log.ts';
import { breadcrumbOf } from '../presentation/breadcrumb.ts';
import { languagesOfListing } from '../presentation/listing-links.ts';
import { editionName } from '../presentation/names.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { feedPath } from '../routes/file-paths.ts';
import type { RouteOf } from '../routes/route-kinds.ts';
import { createBreadcrumbList } from '../structured-data/breadcrumb-list.ts';
import { toJsonLd } from '../structured-data/json-ld.ts';
import { pathToHref, pathToUrl } from '../urls/site-url.ts';
import { createDocument } from './create-document.ts';
import type { DocumentModel } from './document.ts';

/** What the layout of the page of all corrections prints. */
export interface CorrectionsPage extends DocumentModel {
  title: string;
  breadcrumb: { label: string; href?: string }[];
  /** The newest first; each leads to the log of its story. Texts are Markdown of one line. */
  corrections: { date: DateText; text: string; story: Link }[];
  feeds: Link[];
}

/** Builds the page model of all corrections in one language. */
export function createCorrectionsPage(
  { locale: tag, path }: RouteOf<'corrections'>,
  context: PageContext,
): CorrectionsPage {
  const { library, site } = context;
  const { interface: words, formats } = context.dictionaryOf(tag);
  const title = words.corrections;
  const url = pathToUrl(library.address, path);
  const { name: label, mediaType: type } = FEED_TYPES.rss;
  const feed = { type, href: pathToHref(library.address, feedPath(path, 'rss')), title: `${title} (${label})` };
  const breadcrumb = breadcrumbOf([], tag, context);
  const translations = localeTranslations('corrections', context);
  const head = createPageHead(
    {
      title: `${title} – ${editionName(tag, context)}`,
      url,
      locale: tag,
      translations,
      feeds: [feed],
      jsonLd: toJsonLd(createBreadcrumbList([...breadcrumb, { label: title }], library.address)),
    },
    context,
  );
  const languages = languagesOfListing(translations, tag, context);
  return {
    ...createDocument({ locale: tag, url, head, title, languages }, context),
    title,
    breadcrumb,
    corrections: correctionLog(tag, library, site.timeZone).map(({ article, date, text }) => ({
      date: formatMoment(date, formats, site.timeZone),
      text,
      story: { label: article.title, href: `${library.hrefOf(article)}#${PAGE_IDS.corrections}` },
    })),
    feeds: [{ label, href: feed.href }],
  };
}
