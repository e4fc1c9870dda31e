/** The page model of a standing page, such as a privacy policy: everything that it prints besides the body. */
import type { Article } from './article.ts';
import { noticeOf, outdatedOf } from './article-notes.ts';
import type { ArticlePage, DateText } from './article-page.ts';
import type { Link } from './chrome.ts';
import { languagesOf } from './create-article-page.ts';
import { createDocument } from './create-document.ts';
import { createArticleHead } from './create-head.ts';
import type { DocumentModel } from './document.ts';
import { formatMoment } from './format.ts';
import type { PageContext } from './page-context.ts';

export interface StandingPage extends DocumentModel {
  /** A mark for editors on pages that readers can't see yet. */
  notice?: string;
  /** To the newsroom's home. */
  breadcrumb: Link[];
  title: string;
  standfirst?: string;
  updated?: DateText;
  outdated?: ArticlePage['outdated'];
}

export function createStandingPage(page: Article, context: PageContext): StandingPage {
  const { locale, slug, title, standfirst, updated } = page;
  const notice = noticeOf(page, context);
  const outdated = outdatedOf(page, context);
  const head = createArticleHead(page, context);
  const document = createDocument(
    { locale, url: context.library.urlOf(page), head, title, languages: languagesOf(page, context), slug },
    context,
  );
  return {
    ...document,
    breadcrumb: [document.chrome.home],
    title,
    ...(notice && { notice }),
    ...(outdated && { outdated }),
    ...(standfirst && { standfirst }),
    ...(updated && { updated: formatMoment(updated, locale, context.site.timeZone) }),
  };
}
