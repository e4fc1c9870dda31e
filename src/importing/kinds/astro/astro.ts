/** Maps an Astro site: collections and pages of Markdown and MDX become stories and standing pages. */
import { slug as toSlug } from 'github-slugger';
import { UserError } from '../../../newsroom/files/user-error.ts';
import type { ImportedItem, ImportedStory, ImportKind, Tell } from '../../archive/archive.ts';
import { listSource, type SourceFile } from '../../sources/folder.ts';
import { readSourceText } from '../../sources/folder-text.ts';
import { readFrontMatter } from '../../sources/front-matter.ts';
import { mapAdmonitions } from '../bodies/admonitions.ts';
import { mapMdx } from '../bodies/mdx.ts';
import { takeSummary } from '../bodies/summary-mark.ts';
import { joinPath, storyAddresses } from '../fields/addresses.ts';
import { baseStripper } from '../fields/base-paths.ts';
import { optional, readAuthorFiles } from '../fields/data-files.ts';
import { formerAddresses } from '../fields/former-addresses.ts';
import { MADE, restOf } from '../fields/rest-files.ts';
import { readFacts } from '../fields/story-fields.ts';
import { storyName, takeTitle } from '../fields/story-title.ts';
import { textOf } from '../fields/values.ts';
import { type AstroSite, readAstroSite } from './astro-routes.ts';

const TEXTS = /\.(?:md|mdx|markdown)$/i;
const AUTHORS = /^src\/(?:content|data)\/authors?\.(?:ya?ml|json|toml)$/;
const PAGES = /^(?:docs?|pages?|legal|authors?)$/i;

/** Keys of addresses, which are read here. */
const READ = ['slug', 'postSlug', 'permalink', 'redirect_from', 'aliases'];

const PUBLIC = ['public', 'src/assets', 'src'];

export const astro: ImportKind = {
  name: 'astro',
  source: 'the folder with astro.config.mjs and src',
  publicFolders: PUBLIC,
  async *read({ path }, tell): AsyncGenerator<ImportedItem> {
    const files = listSource(path, tell, (folder) => (folder === 'dist' ? MADE : undefined));
    if (!files.some(({ path }) => /^astro\.config\.|^src\/(?:content|pages)\//.test(path)))
      throw new UserError(
        `There is neither astro.config nor src/content in ${path}. Name the folder of the Astro site.`,
      );
    const site = readAstroSite(files, tell);
    const url = textOf(site.literals, 'site');
    yield {
      type: 'site',
      ...optional({
        name: textOf(site.literals, 'title'),
        url: url && URL.canParse(url) ? new URL(`${site.base || ''}/`, url).href : undefined,
        language: textOf(site.literals, 'defaultLocale'),
      }),
    };
    yield* readAuthorFiles(files, AUTHORS, tell);
    const taken = new Set(files.flatMap(({ path }) => (AUTHORS.test(path) || site.read.includes(path) ? path : [])));
    const strip = baseStripper(site.base, files, PUBLIC);
    for (const file of files) {
      if (!isEntry(file.path, site)) continue;
      taken.add(file.path);
      const story = readStory(file, { site, strip, tell });
      if (story) yield story;
    }
    yield* restOf(files, taken, (path) =>
      /^src\/(?:pages\/[^[\]]*\.(?:astro|html)|content\/.*\.mdoc)$/.test(path)
        ? 'The page is written in code or in a language that is not read here.'
        : undefined,
    );
  },
};

function isEntry(path: string, { collections }: AstroSite): boolean {
  const isShown = path.startsWith('src/pages/') || collections.some(({ folder }) => path.startsWith(`${folder}/`));
  return TEXTS.test(path) && isShown;
}

interface Reading {
  site: AstroSite;
  /** Takes the path of the site off addresses of files. */
  strip: (text: string) => string;
  tell: Tell;
}

function readStory(file: SourceFile, { site, strip, tell }: Reading): ImportedStory | undefined {
  const collection = site.collections.find(({ folder }) => file.path.startsWith(`${folder}/`));
  const isPage = file.path.startsWith('src/pages/');
  // Names with an underscore are passed over (https://docs.astro.build/en/guides/routing/#excluding-pages)
  const root = collection?.folder ?? 'src/pages';
  const below = file.path.slice(root.length + 1);
  const where = { file: file.path, line: 1 };
  if (/(?:^|\/)_/.test(below))
    return void tell({
      kind: 'dropped',
      where: { file: file.path },
      what: 'Its name begins with an underscore, so it was no page.',
    });
  const text = readSourceText(file, tell);
  if (text === undefined) return undefined;
  const front = readFrontMatter(text, file.path, tell);
  const facts = readFacts(front.fields, { file: file.path, tell, reads: READ });
  const written = textOf(front.fields, 'slug', 'postSlug', 'permalink');
  const id = written ?? idOf(below);
  const [first = '', ...rest] = id.split('/');
  const language = site.languages.includes(first) ? first : undefined;
  const route = collection ? site.routes.get(collection.name) : '/';
  if (route === undefined)
    tell({
      kind: 'guessed',
      where,
      what: `Where the collection “${collection?.name}” was shown can’t be told; its old address is a guess.`,
      remedy: 'Write the old address under aliases.',
    });
  const address = `${joinPath(site.base, route ?? collection?.name, isPage ? below.replace(/\.\w+$/, '').replace(/(?:^|\/)index$/, '') : id).replace(/\/$/, '')}/`;
  const place = { file: file.path, line: front.line, tell };
  const plain = (/\.mdx$/i.test(file.path) ? mapMdx : mapAdmonitions)(front.body, place);
  const summary = takeSummary(plain);
  const titled = takeTitle(facts.title, summary.text, storyName(below), { file: file.path, tell });
  const { isDraft, title: _, ...stated } = facts;
  const oldOnes = formerAddresses(front.fields, ['redirect_from', 'aliases'], {
    base: site.base,
    file: file.path,
    tell,
  });
  const slug = address.replace(/\/$/, '').split('/').at(-1);
  return {
    ...stated,
    type: 'story',
    where,
    id: file.path,
    form: facts.date !== undefined || (collection && !PAGES.test(collection.name)) ? 'article' : 'page',
    title: titled.title,
    ...(language !== undefined && { language, translations: `${root}/${rest.join('/')}` }),
    ...(slug && { slug }),
    state: isDraft ? 'draft' : 'published',
    addresses: storyAddresses([address, ...oldOnes], site.base),
    body: { format: 'markdown', text: strip(titled.text), line: front.line, source: front.body },
    comments: [],
  };
}

/** The id of an entry: its path, each part as a slug (https://docs.astro.build/en/guides/content-collections/). */
function idOf(below: string): string {
  return below
    .replace(/\.\w+$/, '')
    .split('/')
    .map((part) => toSlug(part))
    .join('/')
    .replace(/(?:^|\/)index$/, '');
}
