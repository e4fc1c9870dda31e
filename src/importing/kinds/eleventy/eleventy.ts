/** Maps an Eleventy site: its Markdown and HTML become stories and standing pages; templates and code are told. */
import { UserError } from '../../../newsroom/files/user-error.ts';
import type { ImportedItem, ImportedStory, ImportKind, Tell } from '../../archive/archive.ts';
import { listSource, type SourceFile } from '../../sources/folder.ts';
import { readSourceText } from '../../sources/folder-text.ts';
import { readFrontMatter } from '../../sources/front-matter.ts';
import type { Fields } from '../../sources/front-matter-values.ts';
import { mapKramdown } from '../bodies/kramdown.ts';
import { type LiquidLinks, mapLiquid } from '../bodies/liquid-tags.ts';
import { takeSummary } from '../bodies/summary-mark.ts';
import { joinPath, pathOf, storyAddresses } from '../fields/addresses.ts';
import { formerAddresses } from '../fields/former-addresses.ts';
import { readInstant } from '../fields/instant.ts';
import { MADE, restOf } from '../fields/rest-files.ts';
import { readFacts } from '../fields/story-fields.ts';
import { storyName, takeTitle } from '../fields/story-title.ts';
import { textOf } from '../fields/values.ts';
import {
  type EleventySettings,
  isDataOf,
  readEleventySettings,
  readPageData,
  siteOf,
  withPageData,
} from './eleventy-data.ts';
import { eleventyAddress, type PermalinkValues } from './eleventy-permalinks.ts';

const SETTINGS = /^(?:\.eleventy\.js|eleventy\.config\.[cm]?js)$/;
const STORIES = /^(?:posts?|blog|articles?|news|notes|stories|writing)$/i;
const TEMPLATES = /\.(?:njk|liquid|hbs|ejs|webc|pug|11ty\.[cm]?js)$/;
const TEXTS = /\.(?:md|markdown|html)$/i;
/** Tags that name collections, which readers never saw. */
const COLLECTIONS = /^(?:all|nav|navigation|posts?|blog|articles?|news|pages?|featured|note|notes)$/i;

/** Keys of addresses, which are read here. */
const READ = ['permalink', 'redirect_from', 'aliases'];

export const eleventy: ImportKind = {
  name: 'eleventy',
  source: 'the folder with eleventy.config.js and the pages',
  publicFolders: ['public', 'static', 'src', 'content', '.'],
  async *read({ path }, tell): AsyncGenerator<ImportedItem> {
    const files = listSource(path, tell, (folder) => (/^(?:_site|dist)$/.test(folder) ? MADE : undefined));
    const hasPackage = files.some(({ path }) => path === 'package.json');
    if (!files.some(({ path }) => SETTINGS.test(path)) && !hasPackage)
      throw new UserError(`There is no eleventy.config.js in ${path}. Name the folder of the Eleventy site.`);
    const settings = readEleventySettings(files, tell);
    const data = readPageData(files, settings, tell);
    yield siteOf(settings);
    const taken = new Set(settings.read);
    for (const path of data.keys()) for (const file of files) if (isDataOf(file.path, path)) taken.add(file.path);
    for (const file of files) {
      const below = belowInput(file.path, settings);
      if (below === undefined) continue;
      if (TEXTS.test(file.path)) {
        taken.add(file.path);
        const story = readStory(file, below, { settings, data, tell });
        if (story) yield story;
      }
    }
    yield* restOf(files, taken, (path) =>
      TEMPLATES.test(path) ? 'The file is a template, which an import never runs.' : undefined,
    );
  },
};

function readStory(
  file: SourceFile,
  below: string,
  { settings, data, tell }: { settings: EleventySettings; data: ReadonlyMap<string, Fields>; tell: Tell },
): ImportedStory | undefined {
  const text = readSourceText(file, tell);
  if (text === undefined) return undefined;
  const where = { file: file.path, line: 1 };
  const front = readFrontMatter(text, file.path, tell);
  const fields = withPageData(front.fields, file.path, data);
  const isHtml = /\.html$/i.test(file.path);
  if (
    /^404\.\w+$/.test(below) ||
    /\{%-?\s*for\b/.test(isHtml ? front.body : '') ||
    (front.format === 'none' && /^readme\.md$/i.test(below))
  )
    return void tell({
      kind: 'dropped',
      where: { file: file.path },
      what: 'The page is a template or stands beside the site; it was left out.',
    });
  const facts = readFacts(fields, { file: file.path, tell, own: front.fields, reads: READ });
  const named = /(\d{4}-\d\d-\d\d)(?:[-_/]|$)/.exec(below)?.[1];
  const date = facts.date ?? (named && readInstant(named)?.date);
  const values: PermalinkValues = { fields, below, ...(date && { date }) };
  const { path, isGuess, isNone } = eleventyAddress(values, textOf(fields, 'permalink'));
  if (isGuess)
    tell({
      kind: 'guessed',
      where,
      what: `The permalink “${textOf(fields, 'permalink')}” is more than can be read without its program; the old address is a guess.`,
      remedy: 'Write the old address under aliases.',
    });
  if (isNone)
    tell({ kind: 'doubtful', where, what: 'The page had no address (permalink: false), so it became a draft.' });
  const base = pathOf(settings.base || '/');
  const address = joinPath(base, path);
  const site: LiquidLinks = {
    base: base.replace(/\/$/, ''),
    known: (name) => (name === 'page.url' ? address : (textOf(fields, name) ?? textOf(settings.data, name))),
    linkTo: () => undefined,
    postAt: () => undefined,
  };
  const place = { file: file.path, line: front.line, tell };
  const filled = mapLiquid(front.body, { ...place, called: 'tag of the template' }, site);
  const summary = takeSummary(filled.text);
  const body = isHtml ? summary.text : mapKramdown(summary.text, { ...place, lines: filled.lines });
  const titled = takeTitle(facts.title, body, storyName(below), { file: file.path, tell });
  const { isDraft, title: _, date: __, ...stated } = facts;
  const slug = path
    .replace(/\.html?$|\/$/g, '')
    .split('/')
    .at(-1);
  const oldOnes = formerAddresses(fields, ['redirect_from', 'aliases'], {
    base,
    own: front.fields,
    file: file.path,
    tell,
  });
  const isStory = [...below.split('/').slice(0, -1), ...facts.tags].some((one) => STORIES.test(one));
  return {
    ...stated,
    type: 'story',
    where,
    id: file.path,
    form: isStory || date !== undefined ? 'article' : 'page',
    title: titled.title,
    ...(facts.description === undefined && summary.description !== undefined && { description: summary.description }),
    ...(slug && { slug }),
    ...(date && { date }),
    state: isDraft || isNone ? 'draft' : 'published',
    tags: facts.tags.filter((tag) => !COLLECTIONS.test(tag)),
    addresses: storyAddresses([...(isNone ? [] : [address]), ...oldOnes], base),
    body: { format: isHtml ? 'html' : 'markdown', text: titled.text, line: front.line, source: front.body },
    comments: [],
  };
}

/** The path of a page below the folder of pages, or `undefined` for files that are none. */
function belowInput(path: string, { input, passedOver }: EleventySettings): string | undefined {
  if (input !== '' && !path.startsWith(`${input}/`)) return undefined;
  if (passedOver.some((folder) => path.startsWith(`${folder}/`)) || /(?:^|\/)_/.test(path.slice(input.length)))
    return undefined;
  return path.slice(input === '' ? 0 : input.length + 1);
}
