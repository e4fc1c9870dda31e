/** Checks the newsroom's languages: each listed once, each with words to print. */

import { inheritanceOf, isSpoken, type Locale, segmentOf } from '../../core/i18n/locale.ts';
import { didYouMeanLanguage, isTag } from '../../core/i18n/nearest-language.ts';
import { tokenFault } from '../../core/i18n/tokens.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { Words } from '../../core/schemas/words.ts';
import { listed } from '../../core/text/listed.ts';
import { didYouMean } from '../../core/text/suggest.ts';
import { interfaceWordsOf, SOURCE_WORDS } from '../../locales/registry.ts';
import { interfaceOf } from '../settings/locale-words.ts';
import type { Settings } from '../settings/read-settings.ts';
import { formatsFault } from './formats-check.ts';

/**
 * Returns a problem for each language that lacks words, that is listed twice, or that search engines can't tell from
 * another, and for words that the interface doesn't know.
 */
export function localeProblems(settings: Settings, locales: Locale[]): Problem[] {
  const { site, words } = settings;
  const problems: Problem[] = [];
  const report = (field: string, message: string, hint: string) =>
    problems.push({ check: 'unknown-locale', file: 'content/site/site.yaml', field, message, hint });
  for (const [index, locale] of locales.entries()) {
    const { tag, path, hreflang } = locale;
    const field = `locales[${index}].tag`;
    if (locales.findIndex((other) => other.tag === tag) < index)
      report(field, `The language ${tag} is listed twice.`, 'Take one of the two away.');
    else if (path === '' && index > 0)
      report(
        `locales[${index}].path`,
        'Only the first language can be without a part of its own in addresses.',
        `Write a “path:” such as ${tag}, or list ${tag} first.`,
      );
    else if (locales.findIndex((other) => isSameSegment(other, locale)) < index) {
      report(
        site.locales[index]?.path === undefined ? field : `locales[${index}].path`,
        `Two languages share the path “${segmentOf(locale)}”.`,
        'Write another “path:” in one of the two.',
      );
    }
    const lost = site.locales[index]?.hreflang?.filter((value) => !hreflang.includes(value)) ?? [];
    if (lost.length > 0)
      report(
        `locales[${index}].hreflang`,
        `Search engines would be told twice what is for “${lost[0]}”.`,
        'Write each value in one language only.',
      );
    const isFirst = locales.findIndex((other) => other.tag === tag) === index;
    if (isFirst && hreflang.length === 0 && lost.length === 0 && !/-\d{3}\b/.test(tag))
      report(
        field,
        `Another language tells search engines that it is for “${tag}”.`,
        'Take that value out of its “hreflang:”, or give this language another.',
      );
    const heir = inheritanceFault(index, settings, locales);
    if (heir) report(`locales[${index}].inherits`, ...heir);
    const formats = formatsFault(tag, site.locales[index]?.formats);
    if (formats)
      problems.push({
        check: 'invalid-value',
        file: 'content/site/site.yaml',
        field: `locales[${index}].formats`,
        ...formats,
      });
    const { missing } = interfaceOf(tag, settings, locales);
    if (missing.length > 0) report(field, ...withoutWords(tag, missing));
  }
  for (const tag of words.keys()) {
    if (isSpoken(tag, locales)) continue;
    problems.push({
      check: 'unknown-locale',
      file: `content/words/${tag}.yaml`,
      message: `“${tag}” is not one of the newsroom’s languages.`,
      hint: isTag(tag)
        ? `List it in content/site/site.yaml, which “npm run new -- --language ${tag}” does, or take the file away.`
        : 'List it in content/site/site.yaml, or take the file away.',
    });
  }
  return [...problems, ...[...words].flatMap(([tag, { interface: own }]) => interfaceProblems(tag, own))];
}

/** A language without a segment has folders by its tag, such as that of its search. */
function isSameSegment(one: Locale, other: Locale): boolean {
  return segmentOf(one).toLowerCase() === segmentOf(other).toLowerCase();
}

/**
 * Says what is wrong where a language inherits from itself, or from one of which nothing is known; returns the message
 * and the hint.
 */
function inheritanceFault(index: number, { words }: Settings, locales: Locale[]): [string, string] | undefined {
  const { tag, inherits } = locales[index] as Locale;
  if (inherits === undefined) return undefined;
  const chain = inheritanceOf(tag, locales);
  const last = locales.find((locale) => locale.tag === chain.at(-1))?.inherits;
  if (last !== undefined && chain.includes(last))
    return [
      'Languages inherit from each other in a circle.',
      'Let the one that the others go back to inherit from none.',
    ];
  if (locales.some((locale) => locale.tag === inherits) || words.has(inherits) || interfaceWordsOf(inherits))
    return undefined;
  const known = didYouMeanLanguage(
    inherits,
    locales.map((locale) => locale.tag),
  );
  return [`Nothing is known of the language “${inherits}”.`, known || 'Name a language that has words.'];
}

/**
 * Says that words are missing, and names the first ten where some are present.
 */
function withoutWords(tag: string, missing: string[]): [message: string, hint: string] {
  const isNew = missing.length === Object.keys(SOURCE_WORDS).length;
  const message = isNew
    ? `Broadsheet has no words in ${tag} yet.`
    : `Some of Broadsheet’s own words are missing in ${tag}: ${listed(missing)}.`;
  return [
    message,
    `Run “npm run new -- --language ${tag}”, which writes ${missing.length === 1 ? 'it' : `all ${missing.length}`} under “interface:” in content/words/${tag}.yaml for you to fill in, or write “inherits:” with a language that has them.`,
  ];
}

/**
 * Returns a problem for each interface word of a language that Broadsheet doesn't print, or that lacks the token for
 * what is filled in.
 */
function interfaceProblems(tag: string, own: Words['interface']): Problem[] {
  const file = `content/words/${tag}.yaml`;
  const source: Readonly<Record<string, unknown>> = { ...SOURCE_WORDS };
  return Object.entries(own).flatMap(([key, value]): Problem[] => {
    const field = `interface.${key}`;
    if (!Object.hasOwn(source, key)) {
      const hint = didYouMean(key, Object.keys(source), 'The words are');
      return [{ check: 'unknown-key', file, field, message: `Broadsheet has no word “${key}”.`, hint }];
    }
    const [sourceText = ''] = textsOf(source[key]);
    const isOther = typeof value !== typeof source[key];
    const fault = isOther ? 'is written in another form' : tokenFault(sourceText, value, tag);
    if (fault !== undefined) {
      const hint = `In English it is: ${JSON.stringify(source[key])}.`;
      return [{ check: 'invalid-value', file, field, message: `“${key}” ${fault}.`, hint }];
    }
    return [];
  });
}

function textsOf(value: unknown): string[] {
  return typeof value === 'string' ? [value] : Object.values(value as Record<string, string>);
}
