/** Builds the page model of a standing page, such as a privacy policy. */

import type { Article } from '../articles/article.ts';
import { createArticleHead } from '../head/create-head.ts';
import type { DateText } from '../i18n/format.ts';
import { formatMoment } from '../i18n/format.ts';
import { breadcrumbOf } from '../presentation/breadcrumb.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { noticeOf, outdatedOf } from './article-notices.ts';
import type { ArticlePage } from './article-page.ts';
import { languagesOf } from './create-article-page.ts';
import { createDocument } from './create-document.ts';
import type { DocumentModel } from './document.ts';
import { type NewsletterForm, newsletterFormOf } from './newsletter-form.ts';

/** What the layout of a standing page prints, besides the body. */
export interface StandingPage extends DocumentModel {
  /** A notice for editors on a page that readers can't see or find. */
  notice?: string;
  /** The link to the newsroom's home. */
  breadcrumb: { label: string; href?: string }[];
  title: string;
  standfirst?: string;
  updated?: DateText;
  newsletter?: NewsletterForm;
  /** The sentence that the original has changed since this translation was made, around the link to it. */
  outdated?: ArticlePage['outdated'];
}

/** Builds the page model of a standing page: everything that it prints besides the body, in the page's language. */
export function createStandingPage(page: Article, context: PageContext): StandingPage {
  const { locale, slug, title, standfirst, updated } = page;
  const notice = noticeOf(page, context);
  const outdated = outdatedOf(page, context);
  const newsletter = newsletterFormOf(page, context);
  const head = createArticleHead(page, context);
  const document = createDocument(
    {
      locale,
      url: context.library.urlOf(page),
      head,
      title,
      languages: languagesOf(page, context),
      article: page,
      slug,
    },
    context,
  );
  return {
    ...document,
    breadcrumb: breadcrumbOf([], locale, context),
    title,
    ...(notice && { notice }),
    ...(outdated && { outdated }),
    ...(newsletter && { newsletter }),
    ...(standfirst && { standfirst }),
    ...(updated && { updated: formatMoment(updated, context.dictionaryOf(locale).formats, context.site.timeZone) }),
  };
}
