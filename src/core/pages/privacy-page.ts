/** Builds the page model of the privacy choices: what a browser keeps, by whom, and what of it a reader may refuse. */

import type { Link } from '../chrome/chrome.ts';
import { localeHref, localeTranslations } from '../chrome/locale-links.ts';
import { commentHost } from '../comments/comments.ts';
import { type ServiceCategory, storedByCategory } from '../consent/stored-items.ts';
import { createPageHead } from '../head/create-head.ts';
import { localeOf } from '../i18n/locale.ts';
import { policyUrl } from '../library/policy-url.ts';
import { hasCurrencyOffer } from '../money/currency-offer.ts';
import { type EmbedHost, embedHosts } from '../presentation/embeds.ts';
import { languagesOfListing } from '../presentation/listing-links.ts';
import { siteName } from '../presentation/names.ts';
import type { PageContext } from '../presentation/page-context.ts';
import type { RouteOf } from '../routes/route-kinds.ts';
import { hrefToUrl } from '../urls/site-url.ts';
import { createDocument } from './create-document.ts';
import type { DocumentModel } from './document.ts';

/** What the layout of the privacy choices prints. */
export interface PrivacyPage extends DocumentModel {
  title: string;
  /** The link to the newsroom's privacy policy. */
  policy?: Link;
  /** The digest of what is agreed to with each service, by its id, as JSON; left out where nothing is to choose. */
  terms?: string;
  /** The categories, the necessary one first. */
  categories: ServiceCategory[];
  /** Those whose content readers may load into pages. */
  embeds: EmbedHost[];
}

/** Builds the page model of the privacy choices in one language. Search engines are asked not to index the page. */
export function createPrivacyPage({ locale: tag }: RouteOf<'privacy'>, context: PageContext): PrivacyPage {
  const { library, site, rates, consent, consentTerms: terms } = context;
  const dictionary = context.dictionaryOf(tag);
  const title = dictionary.interface.cookiePreferences;
  const url = hrefToUrl(library.address, localeHref('privacy', localeOf(context, tag), context));
  const translations = localeTranslations('privacy', context);
  const head = createPageHead(
    { title: `${title} – ${siteName(tag, context)}`, url, locale: tag, translations, isNoindex: true },
    context,
  );
  const comments = commentHost(consent);
  const embeds = [...embedHosts(context), ...(comments ? [comments] : [])];
  const languages = languagesOfListing(translations, tag, context);
  const policy = policyUrl(site.policies.privacy, tag, library);
  return {
    ...createDocument({ locale: tag, url, head, title, languages }, context),
    title,
    ...(policy && { policy: { label: dictionary.interface.privacyPolicy, href: policy } }),
    ...(terms && { terms: JSON.stringify(terms.services) }),
    categories: storedByCategory(
      {
        name: site.name,
        consent,
        hasCurrencies: hasCurrencyOffer(rates),
        keepsChoices: terms !== undefined || embeds.length > 0,
        hasLikes: site.likes !== undefined,
      },
      dictionary,
    ),
    embeds,
  };
}
