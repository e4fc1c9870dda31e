/** What stands around every page of one locale: brand, menus, footer. */

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

export interface LinkGroup {
  title?: string;
  links: Link[];
}

export interface MenuEntry {
  label: string;
  href?: string;
  /** A panel of links; an entry has a link, a panel or both. */
  groups?: LinkGroup[];
}

export interface AccountLink extends Link {
  primary: boolean;
}

export interface NetworkLink {
  /** The name that readers see and screen readers say. */
  label: string;
  href: string;
  /** Id of the symbol in the icon sprite. */
  icon: string;
}

/** A logo is inlined when it is an SVG, so that it takes the colour of the text. */
export type Logo = { svg: string } | { src: string; width: number; height: number };

export interface Chrome {
  brand: {
    name: string;
    logo?: Logo;
    /** The company's own home, which may lie outside the newsroom. */
    href: string;
    /** Brand colours as CSS custom property values, chosen for contrast. */
    colors: BrandColors;
  };
  /** Scheme and host of the site's address, such as https://a.example. */
  origin: string;
  /** The newsroom's own home. */
  home: Link;
  menu: MenuEntry[];
  account: AccountLink[];
  footer: { title: string; links: FooterLink[] }[];
  community: NetworkLink[];
  /** The footer's last line, the year filled in. */
  copyright: string;
  /** Address of the SVG sprite with the icons of networks; a symbol is `${iconSprite}#${icon}`. */
  iconSprite: string;
  /** The newsroom's home in each of its languages; one alone is no choice. */
  homes: LanguageLink[];
  /** The page of all stories, where there are any. */
  archive?: Link;
  searchHref?: string;
  /** The feed of all stories. */
  feedHref?: string;
  /** The page of all languages. */
  languagesHref: string;
  /** What readers of another language are offered, as a file that is fetched for them alone. */
  offersHref?: string;
  /** Addresses of the newsroom's icons. */
  icons: { rel: string; href: string; type: string; sizes?: string }[];
}

/** CSS colours, OKLCH. The accent has at least 4.5:1 against its theme's surface, and its text against it. */
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
  current: boolean;
}
