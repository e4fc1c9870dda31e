/** Builds the form of `:::newsletter`. */
import type { Article } from '../articles/article.ts';
import { localeOf } from '../i18n/locale.ts';
import { policyUrl } from '../library/policy-url.ts';
import type { PageContext } from '../presentation/page-context.ts';

/** What a page prints of the form, besides words. */
export interface NewsletterForm {
  action: string;
  field: string;
  hidden: { name: string; value: string }[];
  /** The address of the page that says what becomes of what readers send. */
  privacy?: string;
}

/** Returns the form, or `undefined` where the body holds none or the newsroom has no newsletter. */
export function newsletterFormOf(
  { body, locale }: Pick<Article, 'body' | 'locale'>,
  context: Pick<PageContext, 'site' | 'locales' | 'library'>,
): NewsletterForm | undefined {
  const { newsletter, policies } = context.site;
  if (!body.hasNewsletter || !newsletter) return undefined;
  const { tag } = localeOf(context, locale);
  const privacy = policyUrl(policies.privacy, tag, context.library);
  return {
    action: newsletter.action,
    field: newsletter.field,
    hidden: Object.entries(newsletter.hidden).map(([name, value]) => ({
      name,
      value: value.replaceAll('{locale}', tag),
    })),
    ...(privacy !== undefined && { privacy }),
  };
}
