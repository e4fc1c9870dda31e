/** Checks the newsroom's own words: which lack a translation or a plural form, and which nothing prints any more. */

import { pluralRules } from '../../core/i18n/intl.ts';
import { inheritanceOf, isSpoken, type Locale } from '../../core/i18n/locale.ts';
import { tokenFault } from '../../core/i18n/tokens.ts';
import { collectPhrases, type NewsroomPhrases } from '../../core/library/collect-phrases.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { Words } from '../../core/schemas/words.ts';
import { listed } from '../../core/text/listed.ts';
import { shortened } from '../../core/text/shortened.ts';
import { didYouMean } from '../../core/text/suggest.ts';
import type { CachedArticle } from '../articles/article-cache.ts';
import type { Settings } from '../settings/read-settings.ts';

/**
 * Returns a problem for each language in `homes`, those that readers are offered, that lacks phrases, and one for each
 * wrong or unused entry of the files of words.
 */
export function wordsProblems(settings: Settings, articles: CachedArticle[], homes: Locale[]): Problem[] {
  const phrases = collectPhrases(settings, articles);
  const [source] = settings.site.locales;
  const { locales } = settings.site;
  return [
    ...homes.flatMap(({ tag }) => {
      const chain = inheritanceOf(tag, locales);
      // A language that inherits from the default one prints the phrases themselves
      return chain.includes(source?.tag ?? '')
        ? []
        : missingWords(tag, chain, settings, neededIn(tag, articles, phrases));
    }),
    // A file of words whose name is no listed language is reported by the locale check
    ...[...settings.words]
      .filter(([tag]) => isSpoken(tag, locales))
      .flatMap(([tag, words]) => [
        ...unusedWords(tag, words, phrases),
        ...lostForms(tag, words),
        ...lostTokens(tag, words),
      ]),
  ];
}

/** Adds to the phrases that every language needs those that a language's own articles bring, such as roles. */
function neededIn(tag: string, articles: CachedArticle[], phrases: NewsroomPhrases): NewsroomPhrases {
  const needed = new Set(phrases.needed);
  for (const { locale, story } of articles) {
    if (locale === tag) for (const key of phrases.ofStory.get(story) ?? []) needed.add(key);
  }
  return { ...phrases, needed };
}

/** Returns the phrases and the addresses of long texts that a language, listed in the settings, has no words for. */
export function missingPhrases(
  tag: string,
  settings: Settings,
  articles: CachedArticle[],
): { phrases: string[]; texts: string[] } {
  const chain = inheritanceOf(tag, settings.site.locales);
  // A language that inherits from the default one prints the phrases themselves
  if (chain.includes(settings.site.locales[0]?.tag ?? '')) return { phrases: [], texts: [] };
  return lacking(chain, settings, neededIn(tag, articles, collectPhrases(settings, articles)));
}

function lacking(
  chain: string[],
  { words }: Settings,
  { needed, texts }: NewsroomPhrases,
): { phrases: string[]; texts: string[] } {
  const lists = chain.map((name) => words.get(name)).filter((list) => list !== undefined);
  return {
    phrases: [...needed].filter((key) => !lists.some(({ phrases }) => Object.hasOwn(phrases, key))),
    texts: [...texts].filter((address) => !lists.some((list) => Object.hasOwn(list.texts, address))),
  };
}

function missingWords(tag: string, chain: string[], settings: Settings, phrases: NewsroomPhrases): Problem[] {
  const { words } = settings;
  const missing = Object.values(lacking(chain, settings, phrases)).flat();
  if (missing.length === 0) return [];
  const file = words.has(tag) ? `content/words/${tag}.yaml` : 'content/site/site.yaml';
  return [
    {
      check: 'missing-words',
      file,
      message: `${missing.length === 1 ? 'One phrase has' : `${missing.length} phrases have`} no text in ${tag}: ${listed(missing.map((key) => `“${shortened(key)}”`))}.`,
      hint: `Run “npm run new -- --language ${tag}”, which writes each into content/words/${tag}.yaml for you to fill in: phrases under “phrases:”, long texts, such as authors/ana.bio, under “texts:”.`,
    },
  ];
}

function unusedWords(tag: string, { phrases, texts }: Words, known: NewsroomPhrases): Problem[] {
  const unused = (group: 'phrases' | 'texts', keys: string[], all: string[]) =>
    keys
      .filter((key) => !all.includes(key))
      .map((key): Problem => {
        const near = didYouMean(key, all, '');
        return {
          check: 'unused-words',
          file: `content/words/${tag}.yaml`,
          field: `${group}[${JSON.stringify(key)}]`,
          message: `Nothing prints “${key}” any more.`,
          hint: `${near.startsWith('Did you') ? near : ''} Take the line away, or write the phrase as it stands in the settings.`.trim(),
        };
      });
  return [
    ...unused('phrases', Object.keys(phrases), [...known.needed, ...known.optional]),
    ...unused('texts', Object.keys(texts), [...known.texts]),
  ];
}

/**
 * Finds counted phrases that lack one of the language's plural forms (CLDR plural rules): for some numbers they would
 * be printed wrongly.
 */
function lostForms(tag: string, words: Words): Problem[] {
  const categories = pluralRules(tag).resolvedOptions().pluralCategories;
  const all = (['phrases', 'interface'] as const).flatMap((group) =>
    Object.entries(words[group]).map(([key, value]) => ({ group, key, value })),
  );
  return all.flatMap(({ group, key, value }): Problem[] => {
    if (typeof value === 'string') return [];
    const lost = categories.filter((category) => value[category] === undefined);
    if (lost.length === 0) return [];
    return [
      {
        check: 'missing-words',
        file: `content/words/${tag}.yaml`,
        field: `${group}[${JSON.stringify(key)}]`,
        message: `“${key}” has no form for ${lost.map((name) => `“${name}”`).join(' and ')}.`,
        hint: `The forms of ${tag} are ${categories.join(', ')}: write a line for each.`,
      },
    ];
  });
}

/** Finds translations that lack the token for their number, which would be left out of the printed sentence. */
function lostTokens(tag: string, { phrases }: Words): Problem[] {
  return Object.entries(phrases).flatMap(([key, value]): Problem[] => {
    const fault = tokenFault(key, value, tag);
    if (fault === undefined) return [];
    return [
      {
        check: 'invalid-value',
        file: `content/words/${tag}.yaml`,
        field: `phrases[${JSON.stringify(key)}]`,
        message: `The translation of “${key}” ${fault}.`,
        hint: 'Write the words in curly braces as they stand in the phrase, where the number belongs.',
      },
    ];
  });
}
