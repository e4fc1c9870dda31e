import type { ImportedStory, Tell } from '../../archive/archive.ts';
import { type HugoSite, mapShortcodes } from '../bodies/hugo-shortcodes.ts';
import { mapKramdown } from '../bodies/kramdown.ts';
import { asLined } from '../bodies/lined-text.ts';
import { takeSummary } from '../bodies/summary-mark.ts';
import { oldAddress, storyAddresses } from '../fields/addresses.ts';
import { formerAddresses } from '../fields/former-addresses.ts';
import { readInstant } from '../fields/instant.ts';
import { readFacts } from '../fields/story-fields.ts';
import { tellRest } from '../fields/story-keys.ts';
import { takeTitle } from '../fields/story-title.ts';
import { textOf } from '../fields/values.ts';
import { languageBase } from './hugo-addresses.ts';
import { tellCascades } from './hugo-cascades.ts';
import type { HugoConfig } from './hugo-config.ts';
import { type HugoEntry, readHugoText } from './hugo-files.ts';
import type { pageFinder } from './hugo-references.ts';

const STORIES = /^(?:posts?|blog|news|articles?|stories|notes|writing|journal|press)$/i;

/** Keys of addresses, languages and sections, which are read here. */
const READ = [
  ...['slug', 'url', 'alias', 'aliases', 'translationKey', 'publishDate', 'cascade.*'],
  ...['headless', 'build.render', '_build.render'],
];

export interface HugoReading {
  config: HugoConfig;
  find: ReturnType<typeof pageFinder>;
  /** The pages that are stories, by their paths without language. */
  stories: ReadonlySet<string>;
  /** Takes the path of the site off addresses of files. */
  strip: (text: string) => string;
  tell: Tell;
}

export function readHugoStory(
  entry: HugoEntry,
  { config, find, stories, strip, tell }: HugoReading,
): ImportedStory | undefined {
  const { file, fields, logical, language } = entry;
  const where = { file: file.path, line: 1 };
  const front = readHugoText(file, tell);
  if (!front) return undefined;
  const isSection = /(?:^|\/)_index$/.test(logical);
  tellCascades(front.fields, file.path, tell);
  if (isSection && front.body.trim() === '') {
    tellRest(front.fields, { paths: new Set(['cascade.*']) }, { file: file.path, tell });
    return undefined;
  }
  const facts = readFacts(fields, { file: file.path, tell, own: front.fields, reads: READ });
  const place = { file: file.path, line: front.line, tell };
  const site: HugoSite = {
    addressOf: (reference) => find(reference, entry),
    param: (name) => textOf(fields, name, `params.${name}`) ?? textOf(config.fields, `params.${name}`),
  };
  const isHtml = /\.html?$/i.test(file.path);
  const filled = isHtml ? asLined(front.body, front.line) : mapShortcodes(front.body, place, site);
  const summary = takeSummary(filled.text);
  if (isHtml && front.body.includes('{{')) {
    const what = 'The page is HTML with shortcodes, which stay as text.';
    tell({ kind: 'doubtful', where, what });
  }
  const text = isHtml ? summary.text : mapKramdown(summary.text, { ...place, lines: filled.lines });
  const name =
    logical
      .replace(/\/_?index$/, '')
      .split('/')
      .at(-1) ?? '';
  const titled = takeTitle(facts.title, text, name, { file: file.path, tell });
  if (entry.unknown.length > 0)
    tell({
      kind: 'guessed',
      where,
      what: `The permalink has “${entry.unknown.join(', ')}”, which is not known, so the old address is a guess.`,
      remedy: 'Write the old address under aliases.',
    });
  const { isDraft, title: _, ...stated } = facts;
  const date = publicationOf(entry, tell);
  const slug = isSection
    ? undefined
    : entry.address
        .replace(/\.html?$|\/$/g, '')
        .split('/')
        .at(-1);
  return {
    ...stated,
    ...(facts.cover && { cover: { ...facts.cover, src: strip(facts.cover.src) } }),
    type: 'story',
    where,
    id: file.path,
    form: stories.has(logical) ? 'article' : 'page',
    title: titled.title,
    language: facts.language ?? language,
    translations: textOf(fields, 'translationKey') ?? logical,
    ...(facts.description === undefined && summary.description !== undefined && { description: summary.description }),
    ...(slug && { slug }),
    ...(date !== undefined && { date }),
    state: isDraft || isUnseen(entry, tell) ? 'draft' : 'published',
    addresses: storyAddresses(
      [
        entry.address,
        ...formerAddresses(fields, ['aliases', 'alias'], {
          ...{ base: config.base, own: front.fields, file: file.path, tell },
          read: (alias) => aliasOf(alias, entry, config),
        }),
      ],
      languageBase(language, config),
    ),
    body: { format: isHtml ? 'html' : 'markdown', text: strip(titled.text), line: front.line, source: front.body },
    comments: [],
  };
}

export function isArticle({ logical, date }: HugoEntry, { mainSections }: HugoConfig): boolean {
  const [section = '', ...rest] = logical.split('/');
  if (rest.length === 0 || /(?:^|\/)_index$/.test(logical)) return false;
  return mainSections.includes(section) || STORIES.test(section) || (mainSections.length === 0 && date !== undefined);
}

/** A date of publication that is later than the date is when readers see the page first. */
function publicationOf({ fields, date, file }: HugoEntry, tell: Tell): string | undefined {
  const written = textOf(fields, 'publishDate');
  const publication = written && readInstant(written)?.date;
  if (!publication || !date || publication.slice(0, 10) <= date.slice(0, 10)) return date;
  const what = `The story is dated “${date}” and published on “${publication}”; that became its date.`;
  tell({ kind: 'guessed', where: { file: file.path, line: 1 }, what });
  return publication;
}

/** Pages that were built without an address of their own. */
function isUnseen({ fields, file }: HugoEntry, tell: Tell): boolean {
  const render = textOf(fields, 'build.render', '_build.render') ?? '';
  const isHeadless = /^(?:true|yes)$/i.test(textOf(fields, 'headless') ?? '') || /^(?:never|false)$/i.test(render);
  if (isHeadless) {
    const what = 'The page had no address of its own (headless), so it became a draft.';
    tell({ kind: 'doubtful', where: { file: file.path, line: 1 }, what });
  }
  return isHeadless;
}

/** A relative alias lies beside the page (https://gohugo.io/content-management/urls/#aliases). */
function aliasOf(alias: string, { address, language }: HugoEntry, config: HugoConfig): string | undefined {
  const isRelative = !/^(?:\/|[a-z]+:)/i.test(alias);
  const parent = address.replace(/\/$/, '').split('/').slice(0, -1).join('/');
  return isRelative
    ? oldAddress(alias, parent, config.host)
    : oldAddress(alias, languageBase(language, config), config.host);
}
