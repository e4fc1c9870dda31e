/** The words that the generator itself prints, one complete record per language in `src/locales/`. */
import type { BodyWords } from './body.ts';

/** A text for each plural category that the language has (CLDR plural rules); `{count}` is the formatted number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Words in curly braces are filled in. */
export interface InterfaceWords extends BodyWords {
  skipToContent: string;
  menu: string;
  /** Name of the button that shows a menu panel, with `{label}`. */
  showPanel: string;
  /** Label of the account links. */
  account: string;
  /** Label of the breadcrumb. */
  breadcrumb: string;
  theme: string;
  themeLight: string;
  themeDark: string;
  themeSystem: string;
  language: string;
  /** Title of the page of all languages, and the link to it. */
  allLanguages: string;
  /** Above the languages in which the page at hand exists. */
  pageLanguages: string;
  /** Above the languages in which only the newsroom's front page exists. */
  otherLanguages: string;
  /** Offer to a reader of this language who met the page in another, with `{language}`, the language's own name. */
  languageOffer: string;
  /** The same where only the front page exists in the reader's language, with `{language}`. */
  languageOfferHome: string;
  close: string;
  /** On a translation whose original has changed since, with `{link}`, the original's title as a link. */
  outdatedTranslation: string;
  /** Before the authors' names, with `{authors}`. */
  byline: string;
  /** An author with a role, with `{name}` and `{role}`. */
  authorWithRole: string;
  published: string;
  /** With `{date}`. */
  updated: string;
  readingTime: PluralForms;
  mainTakeaways: string;
  outline: string;
  /** With `{credit}`. */
  credit: string;
  furtherReading: string;
  corrections: string;
  share: string;
  /** Name of a share button, with `{target}`. */
  shareOn: string;
  shareByEmail: string;
  shareMore: string;
  copyLink: string;
  linkCopied: string;
  community: string;
  footer: string;
  sponsored: string;
  opinion: string;
  pressRelease: string;
  draft: string;
  /** With `{date}`. */
  scheduled: string;
  unlisted: string;
  /** Address of an original, with `{link}`, the original's host as a link. */
  firstPublished: string;
  latest: string;
  noStories: string;
  notFound: string;
  notFoundText: string;
  toHome: string;
  moved: string;
  movedText: string;
  gone: string;
  goneText: string;
}
