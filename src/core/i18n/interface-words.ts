/** The words that the generator itself prints, one complete record per language in `src/locales/`. */

/** A text for each plural category that the language has (CLDR plural rules); `{count}` is the formatted number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The words by name. Tokens in curly braces are filled when a word is printed. */
export interface InterfaceWords {
  /** Heading of the footnotes section. */
  footnotes: string;
  /** Label of the link back from a footnote, with `{reference}`. */
  backToReference: string;
  /** Label of a scrollable table, with `{number}`. */
  table: string;
  /** What shows the table behind a chart. */
  chartTable: string;
  /** What shows the names of the places on a map. */
  mapPlaces: string;
  /** The link to the file of a large table. */
  downloadTable: string;
  note: string;
  warning: string;
  /** Titles of alerts, as note and warning. */
  tip: string;
  important: string;
  caution: string;
  facts: string;
  /** Labels of task list check boxes. */
  done: string;
  toDo: string;
  skipToContent: string;
  menu: string;
  /** Name of the button that shows a menu panel, with `{label}`. */
  showPanel: string;
  /** Label of the account links. */
  account: string;
  /** Name of the button that shows where to get the app, and the link to it. */
  app: string;
  /** Below the code that leads to the app. */
  scanApp: string;
  /** Link to the page with more ways to get the app. */
  moreApp: string;
  /** Label of the breadcrumb. */
  breadcrumb: string;
  theme: string;
  themeLight: string;
  themeDark: string;
  themeSystem: string;
  currency: string;
  /** The choice of no currency: amounts stay as they are written. */
  currencyAsWritten: string;
  /** Of a converted amount, with `{date}` and `{source}`, who publishes the rate. */
  currencyRate: string;
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
  /** Title of the page of privacy choices, and the link to it. */
  cookiePreferences: string;
  /** What that page is for. */
  privacyText: string;
  privacyPolicy: string;
  /** There, where nothing waits for a choice. */
  privacyNothing: string;
  privacyWithoutScript: string;
  /** There, to a reader whose browser refuses for them. */
  privacySignal: string;
  /** What the banner asks. */
  consentQuestion: string;
  /** After it, what consent must rest on, with `{purposes}`, the names of categories, and `{link}`, `cookiePreferences`. */
  consentDetails: string;
  /** Added to it for a reader who has chosen before, with `{services}`, their names. */
  consentChanged: string;
  /** With `{date}`. */
  consentGiven: string;
  withdrawConsent: string;
  downloadRecord: string;
  allowAll: string;
  rejectAll: string;
  /** Button of the banner that leads to the page of privacy choices. */
  chooseConsent: string;
  confirmChoices: string;
  /** Beside the category that can’t be refused. */
  alwaysActive: string;
  necessary: string;
  necessaryText: string;
  /** Link from a category to what its services keep. */
  cookieDetails: string;
  back: string;
  cookieList: string;
  searchCookies: string;
  filter: string;
  apply: string;
  cancel: string;
  clear: string;
  legalGround: string;
  groundConsent: string;
  groundInterest: string;
  provider: string;
  /** Before how long something is kept. */
  lifetime: string;
  lifetimeSession: string;
  /** For what stays in the browser’s storage. */
  lifetimeKept: string;
  /** What Broadsheet itself keeps, each as a sentence. */
  themeStored: string;
  offerStored: string;
  currencyStored: string;
  consentStored: string;
  /** Heading of those whose content readers may load into pages. */
  embeds: string;
  /** Below it. */
  embedsText: string;
  /** Takes back that a provider's content is always loaded. */
  askAgain: string;
  /** What loading something means, with `{provider}`. */
  embedText: string;
  load: string;
  /** With `{provider}`. */
  alwaysLoad: string;
  /** Link past something that was loaded, with `{title}`. */
  skipEmbed: string;
  /** Where something can't be loaded. */
  loadFailed: string;
  comments: string;
  noComments: string;
  /** Link to the comments at another site, with `{host}`. */
  commentsOn: string;
  /** What services do that are ready to be switched on, and what their cookies are for, each as a sentence. */
  serviceCounts: string;
  serviceMeasures: string;
  serviceRecognises: string;
  serviceLoads: string;
  cookieReader: string;
  cookieVisit: string;
  cookieOrigin: string;
  likesStored: string;
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
  /** What the link around a picture does. */
  enlargePicture: string;
  previousPicture: string;
  nextPicture: string;
  /** Name of an enlarged picture, with `{number}` and `{count}`. */
  pictureNumber: string;
  /** Label of the field for the newsletter, and its button. */
  emailAddress: string;
  subscribe: string;
  /** Label of the player that reads a story aloud. */
  listen: string;
  /** What is said in a recording, as text. */
  transcript: string;
  /** Link to a recording that a browser can't play. */
  downloadFile: string;
  /** Heading above the dated updates of a story. */
  updates: string;
  /** Mark of a story that is being added to. */
  live: string;
  /** With `{date}`, a day and a time. */
  coverageEnded: string;
  /** Heading of the list of the most important updates. */
  keyEvents: string;
  /** Mark of the update that stays above the others. */
  pinned: string;
  /** Where no script can ask for new updates, with `{date}`, a day and a time. */
  pageMade: string;
  /** Button that shows updates that were made since, with `{count}`. */
  newUpdates: PluralForms;
  furtherReading: string;
  /** The words above the next story of a category, with `{category}`. */
  nextInCategory: string;
  corrections: string;
  share: string;
  /** Name of a share button, with `{target}`. */
  shareOn: string;
  shareByEmail: string;
  shareMore: string;
  copyLink: string;
  linkCopied: string;
  /** Where a browser refuses to copy. */
  copyFailed: string;
  /** The button beside a piece of code. */
  copyCode: string;
  codeCopied: string;
  /** Where a browser refuses to copy: the code is selected then. */
  codeNotCopied: string;
  /** Name of the button by which a reader likes an article; pressed or not, it stays the same. */
  like: string;
  /** How many readers like it, with `{count}`. */
  likeCount: PluralForms;
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
  /** Above the title of a category's page, and the name of the search filter. */
  category: string;
  /** Above the title of a tag's page. */
  topic: string;
  /** Label of the tags below an article. */
  topics: string;
  /** Above the name on an author's page. */
  author: string;
  /** Label of an author's links, with `{name}`. */
  onTheWeb: string;
  /** How many stories a list holds, with `{count}`. */
  storyCount: PluralForms;
  /** Title of the page of all stories by year and month, and the link to it. */
  archive: string;
  /** Below that title. */
  archiveText: string;
  /** Link from a front page to the archive. */
  allStories: string;
  /** Label of the links between the pages of a long list. */
  pages: string;
  /** With `{number}`. */
  page: string;
  newestStories: string;
  newerStories: string;
  olderStories: string;
  /** Title of the list of the other parts of a series. */
  inThisSeries: string;
  /** The kind of list that a series is. */
  series: string;
  search: string;
  /** Title of the search page and label of its field. */
  searchStories: string;
  /** How many stories a search has found, with `{count}`. */
  searchResults: PluralForms;
  /** With `{query}`. */
  searchNothing: string;
  searchMore: string;
  searching: string;
  searchFailed: string;
  /** For readers without JavaScript, before a link to the archive. */
  searchWithoutScript: string;
  year: string;
  anyCategory: string;
  anyYear: string;
  /** Label of the order of search results: the most relevant first, or the newest. */
  searchOrder: string;
  mostRelevant: string;
  newestFirst: string;
  /** Label of the links to a page's feeds (RSS, Atom, JSON). */
  follow: string;
  /** On a feed that is opened in a browser. */
  feedText: string;
  notFound: string;
  notFoundText: string;
  toHome: string;
  moved: string;
  movedText: string;
  gone: string;
  goneText: string;
}

/** The names of the words that are printed inside bodies. */
const BODY_WORDS = [
  'footnotes',
  'backToReference',
  'table',
  'chartTable',
  'note',
  'warning',
  'tip',
  'important',
  'caution',
  'facts',
  'credit',
  'downloadTable',
  'furtherReading',
  'done',
  'toDo',
  'updates',
  'transcript',
] as const satisfies readonly (keyof InterfaceWords)[];

/** The words that the Markdown pipeline prints inside bodies. */
export type BodyWords = Pick<InterfaceWords, (typeof BODY_WORDS)[number]>;

/** Returns the words of a language that are printed inside bodies. */
export function bodyWordsOf(words: InterfaceWords): BodyWords {
  return Object.fromEntries(BODY_WORDS.map((name) => [name, words[name]])) as unknown as BodyWords;
}
