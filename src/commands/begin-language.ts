/** Begins a language: its line in site.yaml, and its file of words with all that is left to write. */

import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { dateFormat, numberFormat, pluralRules } from '../core/i18n/intl.ts';
import { canonicalTag, createLocales, directionOf, endonymOf } from '../core/i18n/locale.ts';
import { nearestLanguage } from '../core/i18n/nearest-language.ts';
import { writeWholeSync } from '../disk/atomic-write.ts';
import { missingPhrases } from '../newsroom/checks/words-check.ts';
import type { Environment } from '../newsroom/files/environment.ts';
import { UserError } from '../newsroom/files/user-error.ts';
import { startSession } from '../newsroom/session/start-session.ts';
import { interfaceOf } from '../newsroom/settings/locale-words.ts';
import { withLanguage } from './list-language.ts';
import { type WordGroups, withWordsToFill } from './words-to-fill.ts';

/**
 * Adds a language to the newsroom, or to its file what that lacks; returns what to tell the editor, with what is left.
 *
 * @throws UserError When the tag is none, or the settings can't be read.
 * @throws Error When the file of words can't be read.
 */
export async function beginLanguage(written: string, environment: Environment): Promise<string> {
  const tag = canonicalTag(written);
  if (tag === undefined || !isLanguage(tag))
    throw new UserError(`“${written}” is no language tag. Write one of BCP 47, such as th, pt-BR or zh-Hant.`);
  const { newsroom } = await startSession(environment, true).read({ get: () => undefined });
  if (!newsroom) throw new UserError('The settings can’t be read. Run “npm run check” to see why.');
  const { settings, articles } = newsroom;
  const shown = (file: string) => relative(environment.cwd, file).replaceAll('\\', '/');
  const listed = settings.site.locales;
  const isListed = listed.some((locale) => locale.tag === tag);
  const inherits = isListed
    ? undefined
    : nearestLanguage(
        tag,
        listed.map((locale) => locale.tag),
      );
  const languages = isListed ? listed : [...listed, { tag, ...(inherits && { inherits }) }];
  const said: string[] = [];

  const site = join(environment.contentDir, 'site/site.yaml');
  if (!isListed) {
    const before = readFileSync(site, 'utf8');
    const after = withLanguage(before, tag, inherits);
    if (after !== undefined) writeWholeSync(site, after);
    const line = `“- tag: ${tag}”${inherits ? ` with “inherits: ${inherits}”` : ''}`;
    said.push(
      after === undefined
        ? `Write ${line} under “locales:” in ${shown(site)}.`
        : `Added ${tag} to ${shown(site)}${inherits ? `, which inherits from ${inherits}` : ''}`,
    );
  }

  const groups = groupsOf(tag, { ...settings, site: { ...settings.site, locales: languages } }, articles);
  const file = join(environment.contentDir, `words/${tag}.yaml`);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const { text, added } = withWordsToFill(before, tag, groups);
  if (added > 0) {
    writeWholeSync(file, text);
    said.push(`${before === '' ? 'Wrote' : 'Added what was missing to'} ${shown(file)}`);
  }
  return [...said, '', ...knownOf(tag, environment.now), '', ...leftOf(tag, groups, shown(file))].join('\n').trim();
}

type Session = NonNullable<Awaited<ReturnType<ReturnType<typeof startSession>['read']>>['newsroom']>;

function groupsOf(tag: string, settings: Session['settings'], articles: Session['articles']): WordGroups {
  const locales = createLocales(settings.site.locales);
  const { words, missing } = interfaceOf(tag, settings, locales);
  const { phrases, texts } = missingPhrases(tag, settings, articles);
  const year = new Intl.DisplayNames([tag], { type: 'dateTimeField', fallback: 'none' } as never).of('year');
  return {
    interface: missing.map((key) => {
      const word = words[key as keyof typeof words];
      const isCounted = typeof word !== 'string';
      return {
        key,
        source: isCounted ? word.other : word,
        isCounted,
        value: key === 'year' && isKnown(tag) ? year : undefined,
      };
    }),
    phrases: phrases.map((key) => ({ key, isCounted: key.includes('{count}') })),
    texts: texts.map((key) => ({ key, source: bioOf(key, settings) })),
  };
}

function bioOf(address: string, { authors }: Session['settings']): string | undefined {
  return authors.get(/^authors\/(.*)\.bio$/.exec(address)?.[1] ?? '')?.bio;
}

/** Whether a tag begins with a code of ISO 639, two or three letters; “english” is none. */
function isLanguage(tag: string): boolean {
  return new Intl.Locale(tag).language.length <= 3;
}

/** Whether `Intl` has data of a language, so that its dates and numbers are printed in it. */
function isKnown(tag: string): boolean {
  return Intl.DateTimeFormat.supportedLocalesOf([tag]).length > 0;
}

function knownOf(tag: string, now: number): string[] {
  if (!isKnown(tag))
    return [
      `Node and browsers know nothing of ${tag}: its name, dates, numbers and plural forms would be those of English. Write its name as “name:” beside its tag.`,
    ];
  const direction = directionOf(tag) === 'rtl' ? 'right to left' : 'left to right';
  return [
    'Known from CLDR, so that nobody has to write it:',
    `  name: ${endonymOf(tag)} (written from ${direction})`,
    `  dates: ${dateFormat(tag, 'UTC').format(now)}`,
    `  numbers: ${numberFormat(tag).format(1_234_567.8)}`,
    `  plural forms: ${pluralRules(tag).resolvedOptions().pluralCategories.join(', ')}`,
  ];
}

function leftOf(tag: string, { interface: own, phrases, texts }: WordGroups, file: string): string[] {
  const counts = [
    [own.filter(({ value }) => value === undefined).length, 'of Broadsheet’s own words, under “interface:”'],
    [phrases.length, 'phrases of the newsroom, under “phrases:”'],
    [texts.length, 'long texts, under “texts:”'],
  ] as const;
  const left = counts.filter(([count]) => count > 0).map(([count, what]) => `  ${count} ${what}`);
  return [
    ...(left.length > 0
      ? [
          `Left to write in ${file}, each behind its colon; what is meant stands above it:`,
          ...left,
          'What is left empty counts as missing, and “npm run check” names it.',
        ]
      : [`No word is missing in ${tag}.`]),
    `Then translate stories, each with “npm run new -- --translate <story> ${tag}”.`,
  ];
}
