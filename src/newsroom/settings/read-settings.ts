/** Reads all settings of the newsroom: site, navigation, promotions, rates, likes, consent, categories, authors, words. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type OwnRules, readOwnRules } from '../../core/host-rules/own-rules.ts';
import { canonicalTag } from '../../core/i18n/locale.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { type Author, authorSchema } from '../../core/schemas/author.ts';
import { type Category, categorySchema } from '../../core/schemas/category.ts';
import { type Consent, consentSchema, NO_CONSENT } from '../../core/schemas/consent.ts';
import { type LikeCounts, likeCountsSchema, NO_LIKES } from '../../core/schemas/like-counts.ts';
import { type Navigation, navigationSchema } from '../../core/schemas/navigation.ts';
import { type Promotions, promotionsSchema } from '../../core/schemas/promotions.ts';
import { type Rates, ratesSchema } from '../../core/schemas/rates.ts';
import { NO_REDIRECTS, type Redirects, redirectsSchema } from '../../core/schemas/redirects.ts';
import type { Words } from '../../core/schemas/words.ts';
import { wordsSchema } from '../../core/schemas/words.ts';
import { type Site, siteSchema } from '../../core/site/site.ts';
import { HEADERS_FILE, REDIRECT_RULES_FILE } from '../../core/urls/reserved-paths.ts';
import type { Environment } from '../files/environment.ts';
import { listFiles } from '../files/list-files.ts';
import { readTextFile } from '../files/text-file.ts';
import { jsonFault } from '../yaml/json-fault.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { recoverPromotions, recoverSite } from './recover-settings.ts';
import { isMeantAsSite, strayFolders, straySiteFiles, wordsTwice, wrongEnding } from './stray-settings.ts';

export interface Settings {
  site: Site;
  /** The address in `site.yaml`, where this is a preview of that site. */
  production?: string;
  navigation: Navigation;
  promotions: Promotions;
  /** Left out where the newsroom has no `rates.yaml`. */
  rates?: Rates | undefined;
  /** How many readers like each story, by its id. */
  likeCounts: LikeCounts;
  consent: Consent;
  redirects: Redirects;
  /** The newsroom's own rules for hosts, in `public/`. */
  ownRules: OwnRules;
  categories: Map<string, Category>;
  authors: Map<string, Author>;
  /** The newsroom's own words, by canonical language tag. */
  words: Map<string, Words>;
}

const RATES = 'site/rates.yaml';

/**
 * Reads all settings, and returns the problems of files that can't be used. What is right in such a file is kept;
 * `settings` is `undefined` where `site.yaml` can't be used at all.
 */
export function readSettings(environment: Environment): { settings: Settings | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = <T extends z.ZodType>(
    path: string,
    schema: T,
    name: string,
    recover?: (raw: unknown) => z.output<T> | undefined,
  ): z.output<T> | undefined => {
    const file = `content/${path}`;
    const source = readTextFile(join(environment.contentDir, path), file);
    if ('problem' in source) {
      problems.push(source.problem);
      return undefined;
    }
    const fault = path.endsWith('.json') && jsonFault(source.text, file);
    if (fault) {
      problems.push(fault);
      return undefined;
    }
    const result = readYaml(
      {
        text: source.text,
        file,
        linesBefore: 0,
        name,
        neverEmpty: ['path'],
        hasDecimals: path === RATES,
        // npm run new writes forms to fill in
        ...(path.startsWith('words/') && { dropsGroups: true }),
      },
      schema,
    );
    if ('value' in result) return result.value;
    problems.push(...result.problems);
    return recover?.(result.raw);
  };
  const optional = <T extends z.ZodType>(
    path: string,
    schema: T,
    name: string,
    recover: (raw: unknown) => z.output<T>,
  ): z.output<T> =>
    existsSync(join(environment.contentDir, path))
      ? (read(path, schema, name, recover) ?? schema.parse({}))
      : schema.parse({});
  const readFolder = <T extends z.ZodType>(
    folder: string,
    schema: T,
    name: string,
    standIn: (id: string) => unknown,
  ) => {
    const found = new Map<string, z.output<T>>();
    const { files, problems: escaping } = listFiles(
      join(environment.contentDir, folder),
      environment.contentDir,
      `content/${folder}`,
    );
    problems.push(...escaping);
    for (const { path } of files) {
      if (!path.endsWith('.yaml')) {
        problems.push(...wrongEnding(`content/${folder}/${path}`));
        continue;
      }
      const id = path.slice(0, -'.yaml'.length).normalize('NFC');
      // A file with problems still exists, so references to it are no mistake
      found.set(id, read(`${folder}/${path}`, schema, name) ?? schema.parse(standIn(id)));
    }
    return found;
  };

  const strays = straySiteFiles(environment.contentDir);
  const isMisnamed = !existsSync(join(environment.contentDir, 'site/site.yaml')) && strays.some(isMeantAsSite);
  const site = isMisnamed ? undefined : read('site/site.yaml', siteSchema, 'the site’s settings', recoverSite);
  const navigation = optional('site/navigation.yaml', navigationSchema, 'the navigation', () =>
    navigationSchema.parse({}),
  );
  const promotions = optional('site/promotions.yaml', promotionsSchema, 'the calls to action', recoverPromotions);
  const hasRates = existsSync(join(environment.contentDir, RATES));
  const rates = hasRates ? read(RATES, ratesSchema, 'the rates') : undefined;
  const likeCounts = optional('site/likes.json', likeCountsSchema, 'the counts of likes', () => NO_LIKES);
  const consent = optional('site/consent.yaml', consentSchema, 'the services', () => NO_CONSENT);
  const redirects = optional('redirects.yaml', redirectsSchema, 'the old addresses', () => NO_REDIRECTS);
  const categories = readFolder('categories', categorySchema, 'a category', (name) => ({ name }));
  const authors = readFolder('authors', authorSchema, 'an author', (name) => ({ name }));
  const words = readFolder('words', wordsSchema, 'the words', () => ({}));
  problems.push(...strays, ...strayFolders(environment.contentDir), ...wordsTwice(words.keys()));
  const byTag = new Map([...words].map(([tag, value]) => [canonicalTag(tag) ?? tag, value]));
  if (!site) return { settings: undefined, problems };
  const production = environment.isPreview ? { production: site.url } : {};
  const overridden = environment.siteUrl === undefined ? site : { ...site, url: environment.siteUrl };
  return {
    settings: {
      site: overridden,
      ...production,
      navigation,
      promotions,
      rates,
      likeCounts,
      consent,
      redirects,
      ownRules: readOwnRulesOf(environment),
      categories,
      authors,
      words: byTag,
    },
    problems,
  };
}

/** Reads the newsroom's own rules for hosts; a file that is no text is told with the other files of `public/`. */
function readOwnRulesOf({ publicDir }: Environment): OwnRules {
  const [headers = '', redirects = ''] = [HEADERS_FILE, REDIRECT_RULES_FILE].map((name) => {
    const file = join(publicDir, name);
    const source = existsSync(file) ? readTextFile(file, `public${name}`) : { text: '' };
    return 'text' in source ? source.text : '';
  });
  return readOwnRules(headers, redirects);
}
