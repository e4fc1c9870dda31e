/** Builds the chrome of a language from the newsroom's settings. */

import { type Dictionary, fill } from '../i18n/dictionary.ts';
import { inheritanceOf, type Locale, segmentOf } from '../i18n/locale.ts';
import { configuredHref } from '../library/configured-link.ts';
import type { Library } from '../library/library.ts';
import { ALL_STORIES } from '../listings/listings.ts';
import { hasCurrencyOffer } from '../money/currency-offer.ts';
import { currenciesPath, feedPath } from '../routes/file-paths.ts';
import { fillCodeAddress } from '../schemas/code-address.ts';
import type { Navigation } from '../schemas/navigation.ts';
import type { Rates } from '../schemas/rates.ts';
import type { Site } from '../site/site.ts';
import { fileFormOf } from '../urls/page-path.ts';
import { homePath } from '../urls/permalink.ts';
import { pathToHref } from '../urls/site-url.ts';
import { createBrandColors } from './brand-colors.ts';
import type { Chrome, ConsentFiles, Link, Logo } from './chrome.ts';
import type { DisplayFace } from './display-face.ts';
import { languageOf, localeHref } from './locale-links.ts';

/** What the chrome of a language is built from. */
export interface ChromeSource {
  site: Site;
  navigation: Navigation;
  rates?: Rates | undefined;
  library: Library;
  dictionary: Dictionary;
  locale: Locale;
  locales: Locale[];
  /** The current year, in the newsroom's time zone. */
  year: string;
  /** What was made from the brand's pictures: the addresses of files, and the names of networks by id. */
  assets: {
    logo?: Logo;
    offersHref?: string;
    /** Returns the files about services for a language, by its tag; `undefined` where there is no service. */
    consentOf?(locale: string): ConsentFiles | undefined;
    icons: Chrome['icons'];
    /** The faces of headings, by the tags of the languages that have one. */
    displayFaces?: ReadonlyMap<string, DisplayFace>;
    iconSprite: string;
    networkNames: ReadonlyMap<string, string>;
    /** The drawings of QR codes, by the addresses that they hold. */
    codes: ReadonlyMap<string, string>;
  };
}

interface ConfiguredLink {
  label: string;
  context?: string | undefined;
  url: string;
  description?: string | undefined;
}

/**
 * Builds the chrome of one language. Addresses that change from page to page keep their tokens, which `fillChrome`
 * fills.
 */
export function createChrome(source: ChromeSource): Chrome {
  const { site, navigation, library, dictionary, locale, assets } = source;
  const phrase = (text: string, context?: string) => dictionary.phrase(text, context);
  const address = (url: string) => configuredHref(url, source);
  const home = localeHref('home', library.homeOf(locale.tag), source);
  const consent = assets.consentOf?.(locale.tag);
  const display = assets.displayFaces?.get(locale.tag);
  const link = ({ label, context, url, description }: ConfiguredLink): Link[] => {
    const href = address(url);
    return href === undefined
      ? []
      : [{ label: phrase(label, context), href, ...(description && { description: phrase(description) }) }];
  };
  const { app } = navigation;
  const appHref = app && fillCodeAddress(app.url, segmentOf(locale));
  const code = appHref && assets.codes.get(appHref);
  const moreHref = app?.more && address(app.more);
  const pages = fileFormOf(Object.values(site.permalinks));
  return {
    brand: {
      name: site.name,
      ...(assets.logo && { logo: assets.logo }),
      href: (site.home && address(site.home)) ?? home,
      colors: createBrandColors(site.brand.accent),
      ...(display && { display }),
    },
    origin: library.address.origin,
    home: { label: phrase(site.section), href: home },
    menu: navigation.menu.map(({ label, context, url, groups }) => {
      const href = url === undefined ? undefined : address(url);
      return {
        label: phrase(label, context),
        ...(href && { href }),
        ...(groups && {
          groups: groups.map((group) => ({
            ...(group.title && { title: phrase(group.title, group.context) }),
            links: group.links.flatMap(link),
          })),
        }),
      };
    }),
    account: navigation.account.flatMap((entry) => link(entry).map((made) => ({ ...made, primary: entry.primary }))),
    ...(app && code && { app: { href: appHref, code, links: app.links.flatMap(link), ...(moreHref && { moreHref }) } }),
    footer: navigation.footer.map(({ title, context, links }) => ({
      title: phrase(title, context),
      links: links.map(({ label, context, url }) => {
        const href = url === undefined ? undefined : address(url);
        return { label: phrase(label, context), ...(href && { href }) };
      }),
    })),
    legal: navigation.legal.flatMap(link),
    community: navigation.community.flatMap(({ network, name, context, url }) => {
      const href = address(url);
      return href === undefined
        ? []
        : [
            {
              label: name === undefined ? (assets.networkNames.get(network) ?? network) : phrase(name, context),
              href,
              icon: network,
            },
          ];
    }),
    copyright: fill(phrase(site.copyright ?? `© {year} ${site.name}`), { year: source.year }),
    privacy: {
      label: dictionary.interface.cookiePreferences,
      href: localeHref('privacy', library.homeOf(locale.tag), source),
    },
    ...(consent && { consent }),
    iconSprite: assets.iconSprite,
    ...(assets.offersHref && { offersHref: assets.offersHref }),
    homes: library.homes.map((other) => {
      const inherits = inheritanceOf(other.tag, source.locales).slice(1);
      return {
        ...languageOf(other),
        href: localeHref('home', other, source),
        current: other === locale,
        ...(inherits.length > 0 && { inherits }),
      };
    }),
    ...(hasCurrencyOffer(source.rates) && { currenciesHref: currenciesHref(source) }),
    ...linksToAllStories(source),
    languagesHref: localeHref('languages', library.homeOf(locale.tag), source),
    ...(pages && { pages }),
    icons: assets.icons,
  };
}

/**
 * Returns the links to archive, search and feed of the language, or of the nearest that it inherits from and that has
 * them.
 */
function linksToAllStories(source: ChromeSource): Pick<Chrome, 'archive' | 'searchHref' | 'feedHref'> {
  const { library, locale, dictionary } = source;
  const tag = library.listingLocale(locale.tag, ALL_STORIES);
  const owner = source.locales.find((other) => other.tag === tag);
  if (!owner) return {};
  const feed = feedPath(homePath(source.site.permalinks, owner.path), 'rss');
  return {
    archive: { label: dictionary.interface.archive, href: localeHref('archive', owner, source) },
    ...(source.site.search && { searchHref: localeHref('search', owner, source) }),
    ...(library.routeAt(feed) && { feedHref: pathToHref(library.address, feed) }),
  };
}

function currenciesHref({ site, library, locale }: ChromeSource): string {
  const { path } = library.homeOf(locale.tag);
  return pathToHref(library.address, currenciesPath(homePath(site.permalinks, path)));
}
