/** The model of the chrome, which stands around every page of one language: brand, menus, footer. */
import type { FileForm } from '../urls/page-path.ts';
import type { DisplayFace } from './display-face.ts';

/** A link with its words. */
export interface Link {
  label: string;
  href: string;
  description?: string;
}

/** A label whose page may not exist yet: without `href` it is plain text. */
export interface FooterLink {
  label: string;
  href?: string;
}

/** A group of links in the panel of a menu entry. */
export interface LinkGroup {
  title?: string;
  links: Link[];
}

/** An entry of the menu. */
export interface MenuEntry {
  label: string;
  href?: string;
  /** A panel of links; an entry has a link, a panel or both. */
  groups?: LinkGroup[];
}

/** A link to log in or sign up. */
export interface AccountLink extends Link {
  /** Whether the link is the main button. */
  primary: boolean;
}

/** Where readers get the brand's app. */
export interface AppDownload {
  /** The address that the code holds. */
  href: string;
  /** The address of the drawing of the code. */
  code: string;
  /** The links to stores. */
  links: Link[];
  /** The page with more ways to get the app. */
  moreHref?: string;
}

/** A link to the newsroom's account on a network. */
export interface NetworkLink {
  /** The name that readers see and screen readers say. */
  label: string;
  href: string;
  /** The id of the symbol in the icon sprite. */
  icon: string;
}

/** The brand's logo. An SVG is written into the page, so that it takes the colour of the text. */
export type Logo = { svg: string } | { src: string; width: number; height: number };

/** What the script of a page needs to ask readers about services, and to start them. */
export interface ConsentFiles {
  /** The address of the script that starts services. */
  services: string;
  /** Whether there are services that don't wait for a choice. */
  hasNecessary: boolean;
  /** What there is to choose: the digest of what is agreed to, and the address of the question. */
  choice?: { terms: string; question: string };
}

/** What stands around every page of one language. */
export interface Chrome {
  brand: {
    name: string;
    logo?: Logo;
    /** The company's own home, which may lie outside the newsroom. */
    href: string;
    /** The accents of both themes. */
    colors: BrandColors;
    /** The face of headings; left out where they have those of readers’ systems. */
    display?: DisplayFace;
  };
  /** The scheme and host of the site's address, such as https://a.example. */
  origin: string;
  /** The newsroom's own home. */
  home: Link;
  menu: MenuEntry[];
  account: AccountLink[];
  app?: AppDownload;
  footer: { title: string; links: FooterLink[] }[];
  /** The links of the footer's last line, before the privacy choices. */
  legal: Link[];
  community: NetworkLink[];
  /** The footer's last line, the year filled in. */
  copyright: string;
  /** The link to the page of privacy choices. */
  privacy: Link;
  /** The files by which readers are asked about services; left out where there is no service. */
  consent?: ConsentFiles;
  /** The address of the SVG sprite with the icons of networks; a symbol is `${iconSprite}#${icon}`. */
  iconSprite: string;
  /** The newsroom's home in each of its languages. */
  homes: (LanguageLink & {
    /** The tags that the language inherits from, nearest first; left out where it inherits from none. */
    inherits?: string[];
  })[];
  /** The link to the archive; left out where there are no stories. */
  archive?: Link;
  /** The address of the search page; left out where there are no stories, or nothing to search them with. */
  searchHref?: string;
  /** The address of the RSS feed of all stories; left out where there is none. */
  feedHref?: string;
  /** The address of the page of all languages. */
  languagesHref: string;
  /** The form in which pages lie as files of their own names, where they do. */
  pages?: Exclude<FileForm, undefined>;
  /** The address of the file of language offers, which is fetched only for readers of another language. */
  offersHref?: string;
  /** The address of the file of currencies, which is fetched only for readers who want one; left out without rates. */
  currenciesHref?: string;
  /** The newsroom's icons, as attributes of `<link>`. */
  icons: { rel: string; href: string; type: string; sizes?: string }[];
}

/**
 * The accents of both themes as CSS colours (OKLCH). The contrast between an accent and the surface of its theme is at
 * least 4.5:1 (WCAG 2.2, 1.4.3); `onAccent` is the colour of text on the accent.
 */
export interface BrandColors {
  light: { accent: string; onAccent: string };
  dark: { accent: string; onAccent: string };
}

/** A language of the page at hand, or of the newsroom's home. */
export interface LanguageLink {
  tag: string;
  /** The language's own name. */
  name: string;
  direction: 'ltr' | 'rtl';
  href: string;
  /** The tag of the language in which the page stands, where it is another that this one inherits from. */
  pageLanguage?: string;
  current: boolean;
}
