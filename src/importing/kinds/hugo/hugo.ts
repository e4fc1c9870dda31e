/** Maps a Hugo site: pages of its main sections become stories, others standing pages, and terms authors, categories, tags. */
import { UserError } from '../../../newsroom/files/user-error.ts';
import type { ImportedItem, ImportedStory, ImportedTerm, ImportKind, Tell } from '../../archive/archive.ts';
import { listSource, type SourceFile } from '../../sources/folder.ts';
import { type HugoSite, mapShortcodes } from '../bodies/hugo-shortcodes.ts';
import { mapKramdown } from '../bodies/kramdown.ts';
import { asLined } from '../bodies/lined-text.ts';
import { takeSummary } from '../bodies/summary-mark.ts';
import { joinPath, oldAddress, storyAddresses } from '../fields/addresses.ts';
import { baseStripper } from '../fields/base-paths.ts';
import { readAuthorFiles } from '../fields/data-files.ts';
import { readInstant } from '../fields/instant.ts';
import { readFacts } from '../fields/story-fields.ts';
import { takeTitle } from '../fields/story-title.ts';
import { fieldOf, namesOf, textOf } from '../fields/values.ts';
import { languageBase, urlize } from './hugo-addresses.ts';
import { type HugoConfig, isHugo, readHugoConfig } from './hugo-config.ts';
import { findHugoPages, type HugoEntry, readHugoText } from './hugo-files.ts';
import { pageFinder } from './hugo-references.ts';

const GENERATED = /^(?:public|resources|layouts|themes|archetypes|i18n)$/;
const STORIES = /^(?:posts?|blog|news|articles?|stories|notes|writing|journal|press)$/i;

const PUBLIC = ['static', 'assets', 'content'];

export const hugo: ImportKind = {
  name: 'hugo',
  source: 'the folder with hugo.toml (or config.toml) and content',
  publicFolders: PUBLIC,
  async *read({ path }, tell): AsyncGenerator<ImportedItem> {
    const files = listSource(path, tell, (folder) => GENERATED.test(folder));
    if (!isHugo(files))
      throw new UserError(`There is neither hugo.toml nor content in ${path}. Name the folder of the Hugo site.`);
    const config = readHugoConfig(files, tell);
    const entries = findHugoPages(files, config);
    yield config.site;
    yield* readAuthorFiles(files, /^data\/(?:[^/]+\/)?authors?\.\w+$/, tell);
    yield* termsOf(entries, config, tell);
    const find = pageFinder(entries);
    const strip = baseStripper(config.base, files, PUBLIC);
    // All languages of a page are of one form
    const stories = new Set(entries.filter((entry) => isArticle(entry, config)).map(({ logical }) => logical));
    for (const entry of entries) {
      const story = termOf(entry, config) ? undefined : readStory(entry, { config, find, stories, strip, tell });
      if (story) yield story;
    }
    tellOthers(files, entries, config, tell);
  },
};

interface Reading {
  config: HugoConfig;
  find: ReturnType<typeof pageFinder>;
  /** The pages that are stories, by their paths without language. */
  stories: ReadonlySet<string>;
  /** Takes the path of the site off addresses of files. */
  strip: (text: string) => string;
  tell: Tell;
}

function readStory(entry: HugoEntry, { config, find, stories, strip, tell }: Reading): ImportedStory | undefined {
  const { file, fields, logical, language } = entry;
  const where = { file: file.path, line: 1 };
  const front = readHugoText(file, tell);
  if (!front) return undefined;
  const isSection = /(?:^|\/)_index$/.test(logical);
  if (isSection && front.body.trim() === '') return undefined;
  const facts = readFacts(fields, { file: file.path, tell });
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
  const titled =
    facts.title === undefined
      ? takeTitle(text, name, { file: file.path, line: 1, tell })
      : { title: facts.title, text };
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
        ...namesOf(fieldOf(fields, 'aliases', 'alias')).flatMap((alias) => aliasOf(alias, entry, config) ?? []),
      ],
      languageBase(language, config),
    ),
    body: { format: isHtml ? 'html' : 'markdown', text: strip(titled.text), line: front.line },
    comments: [],
  };
}

function isArticle({ logical, date }: HugoEntry, { mainSections }: HugoConfig): boolean {
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

/** Returns the list of terms that a page describes, such as `tags` for tags/sea/_index.md. */
function termOf({ logical }: HugoEntry, { taxonomies }: HugoConfig): string | undefined {
  const [taxonomy = '', , end] = logical.split('/');
  return taxonomies.has(taxonomy) && (end === '_index' || /^[^/]+\/_index$/.test(logical)) ? taxonomy : undefined;
}

/** Terms that stories name, and those with pages of their own, which know their names. */
function* termsOf(entries: readonly HugoEntry[], config: HugoConfig, tell: Tell): Generator<ImportedTerm> {
  const given = new Map<string, ImportedTerm>();
  for (const [taxonomy, type] of config.taxonomies) {
    if (!type) continue;
    const described = new Map(
      entries
        .filter((entry) => termOf(entry, config) === taxonomy && entry.logical.split('/').length === 3)
        .map((entry) => [entry.logical.split('/')[1]?.toLowerCase() ?? '', entry]),
    );
    for (const entry of entries)
      for (const name of namesOf(fieldOf(entry.fields, taxonomy))) {
        const key = `${type} ${name.toLowerCase()}`;
        const page = described.get(urlize(name)) ?? described.get(name.toLowerCase());
        const address = joinPath(languageBase(entry.language, config), taxonomy, urlize(name), '/');
        const term = given.get(key);
        if (term) term.addresses = [...new Set([...term.addresses, address])];
        else {
          const where = { file: (page ?? entry).file.path, line: 1 };
          const description =
            page && (textOf(page.fields, 'description') ?? readHugoText(page.file, tell)?.body.trim());
          const called = (page && textOf(page.fields, 'title')) ?? name;
          given.set(key, {
            type,
            where,
            id: name,
            name: called,
            ...(description && { description }),
            addresses: [address],
          });
        }
      }
  }
  yield* given.values();
}

function tellOthers(files: readonly SourceFile[], entries: readonly HugoEntry[], config: HugoConfig, tell: Tell): void {
  const taken = new Set(entries.map(({ file }) => file.path));
  for (const { path } of files) {
    if (taken.has(path) || !config.folders.some((folder) => path.startsWith(`${folder.path}/`))) continue;
    if (!/\.(?:md|markdown|html?|org|adoc|asciidoc|rst|pandoc|ipynb)$/i.test(path)) continue;
    const what = /\.(?:md|markdown|html?)$/i.test(path)
      ? 'The file is a part of a bundle without an address of its own, so it was left out.'
      : 'The file is written in a language that is not read here.';
    tell({ kind: 'dropped', where: { file: path }, what, remedy: 'Bring it over by hand.' });
  }
}
