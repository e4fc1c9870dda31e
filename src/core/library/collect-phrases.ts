/** Collects the phrases of the newsroom's settings and articles that `content/words/` may translate. */

import type { CatalogueEntry } from '../articles/catalogue-entry.ts';
import { phraseKey } from '../i18n/dictionary.ts';
import { isServiceWord } from '../ready-services/ready-service.ts';
import type { Author } from '../schemas/author.ts';
import type { Category } from '../schemas/category.ts';
import type { Consent } from '../schemas/consent.ts';
import type { Navigation } from '../schemas/navigation.ts';
import type { Promotions } from '../schemas/promotions.ts';
import type { Site } from '../site/site.ts';

/** The settings that hold phrases. */
export interface PhraseSource {
  site: Site;
  navigation: Navigation;
  promotions: Promotions;
  consent: Consent;
  categories: ReadonlyMap<string, Category>;
  authors: ReadonlyMap<string, Author>;
}

/** The keys of the phrases of a newsroom, as `phraseKey` makes them. */
export interface NewsroomPhrases {
  /** Phrases that pages print in every language, in the order of the settings. */
  needed: Set<string>;
  /** Phrases that read well without a translation, such as names and tags. */
  optional: Set<string>;
  /** Phrases that only the articles of one story print, by the id of the story: the roles of its authors. */
  ofStory: Map<string, Set<string>>;
  /** The names of long texts, such as `authors/ana.bio`. */
  texts: Set<string>;
}

/** Returns the phrase by which `content/words/` may translate the newsroom's name and its section together. */
export function wholeName({ name, section }: Pick<Site, 'name' | 'section'>): string {
  return `${name} ${section}`;
}

/** Collects the phrases of the settings and of the front matter of all articles. */
export function collectPhrases(source: PhraseSource, entries: Iterable<CatalogueEntry>): NewsroomPhrases {
  const { site, navigation, promotions, consent, categories, authors } = source;
  const needed = new Set<string>();
  const optional = new Set<string>();
  const add = (phrase?: string, context?: string) => {
    if (phrase !== undefined) needed.add(phraseKey(phrase, context));
  };
  add(site.section);
  add(site.description);
  optional.add(wholeName(site));
  if (site.copyright !== undefined) optional.add(site.copyright);
  for (const { label, context, groups = [] } of navigation.menu) {
    add(label, context);
    for (const group of groups) {
      add(group.title, group.context);
      for (const link of group.links) {
        add(link.label, link.context);
        add(link.description);
      }
    }
  }
  for (const { label, context } of navigation.account) add(label, context);
  for (const { label, context } of navigation.app?.links ?? []) optional.add(phraseKey(label, context));
  for (const { title, context, links } of navigation.footer) {
    add(title, context);
    for (const link of links) add(link.label, link.context);
  }
  for (const { label, context } of navigation.legal) add(label, context);
  for (const { name, context } of navigation.community) add(name, context);
  for (const { text, button } of Object.values(promotions)) {
    add(text);
    add(button.label, button.context);
  }
  for (const { name, context, text } of Object.values(consent.categories)) {
    add(name, context);
    add(text);
  }
  for (const { name, provider, purpose, cookies } of Object.values(consent.services)) {
    for (const one of [name, provider]) optional.add(one);
    for (const text of [purpose, ...cookies.map((cookie) => cookie.purpose)]) if (!isServiceWord(text)) add(text);
  }
  for (const { name, context, description } of categories.values()) {
    add(name, context);
    add(description);
  }
  for (const { name, role, links } of authors.values()) {
    optional.add(name);
    add(role);
    for (const { label } of links) add(label);
  }
  const ofStory = new Map<string, Set<string>>();
  for (const { story, frontMatter } of entries) {
    for (const author of frontMatter.authors ?? []) {
      if (typeof author === 'string' || author.role === undefined) continue;
      ofStory.set(story, (ofStory.get(story) ?? new Set()).add(author.role));
      optional.add(author.role);
    }
    for (const tag of frontMatter.tags ?? []) optional.add(tag);
  }
  const texts = [...authors].flatMap(([id, { bio }]) => (bio === undefined ? [] : [`authors/${id}.bio`]));
  return { needed, optional, ofStory, texts: new Set(texts) };
}
