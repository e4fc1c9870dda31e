/** Maps a Docusaurus site: posts of the blog become stories, documents and pages standing pages. */
import { UserError } from '../../../newsroom/files/user-error.ts';
import type { ImportedItem, ImportedStory, ImportKind, Tell } from '../../archive/archive.ts';
import { listSource, type SourceFile } from '../../sources/folder.ts';
import { readSourceText } from '../../sources/folder-text.ts';
import { readFrontMatter } from '../../sources/front-matter.ts';
import { mapMdx } from '../bodies/mdx.ts';
import { takeSummary } from '../bodies/summary-mark.ts';
import { joinPath, storyAddresses } from '../fields/addresses.ts';
import { readInstant } from '../fields/instant.ts';
import { MADE, restOf } from '../fields/rest-files.ts';
import { readFacts } from '../fields/story-fields.ts';
import { storyName, takeTitle } from '../fields/story-title.ts';
import { fieldOf, namesOf, textOf } from '../fields/values.ts';
import { type DocusaurusShelf, documentPath, pagePath, readPostName } from './docusaurus-addresses.ts';
import {
  authorsOf,
  type DocusaurusSite,
  isDocusaurus,
  isRead,
  readDocusaurusSite,
  readTerms,
} from './docusaurus-site.ts';

const GENERATED = /^build$/;
const VERSIONS = /^versioned_(?:docs|sidebars)$/;

/** Keys of addresses and authors, which are read here. */
const READ = ['slug', 'id', 'authors.key', 'author'];

export const docusaurus: ImportKind = {
  name: 'docusaurus',
  source: 'the folder with docusaurus.config.js, blog and docs',
  publicFolders: ['static'],
  async *read({ path }, tell): AsyncGenerator<ImportedItem> {
    const files = listSource(path, tell, (folder) => {
      if (VERSIONS.test(folder)) return 'Older versions of the documents were left out; the current one came along.';
      return GENERATED.test(folder) ? MADE : undefined;
    });
    if (!isDocusaurus(files))
      throw new UserError(`There is no docusaurus.config.js in ${path}. Name the folder of the Docusaurus site.`);
    const site = readDocusaurusSite(files, tell);
    for (const { folder } of site.shelves.filter(({ folder }) => folder.startsWith('../')))
      tell({
        kind: 'dropped',
        where: { file: folder },
        what: 'The folder lies outside of the source, so it was left out.',
        remedy: 'Copy it into the source, and name it by “path” in the settings.',
      });
    yield site.site;
    yield* readTerms(files, site, tell);
    const taken = new Set(files.flatMap(({ path }) => (isRead(path, site) ? path : [])));
    for (const file of files) {
      const shelf = site.shelves.find(({ folder }) => file.path.startsWith(`${folder}/`));
      if (!shelf) continue;
      if (!/\.mdx?$/.test(file.path)) continue;
      taken.add(file.path);
      const story = readStory(file, shelf, site, tell);
      if (story) yield story;
    }
    yield* restOf(files, taken, (path) =>
      /^src\/pages\/.*\.[jt]sx?$/.test(path) ? 'The page is code, which is never run.' : undefined,
    );
  },
};

function readStory(
  file: SourceFile,
  shelf: DocusaurusShelf,
  site: DocusaurusSite,
  tell: Tell,
): ImportedStory | undefined {
  const below = file.path.slice(shelf.folder.length + 1);
  const where = { file: file.path, line: 1 };
  if (/(?:^|\/)_/.test(below))
    return void tell({
      kind: 'dropped',
      where: { file: file.path },
      what: 'Its name begins with an underscore, so it was a part of other pages.',
    });
  const text = readSourceText(file, tell);
  if (text === undefined) return undefined;
  const front = readFrontMatter(text, file.path, tell);
  const { fields } = front;
  const facts = readFacts(fields, { file: file.path, tell, reads: READ });
  const post = readPostName(below);
  const place = { file: file.path, line: front.line, tell };
  const summary = takeSummary(mapMdx(front.body, place));
  const name = textOf(fields, 'sidebar_label') ?? storyName(below);
  const titled = takeTitle(facts.title, summary.text, name, { file: file.path, tell });
  const slug = textOf(fields, 'slug');
  const path =
    shelf.kind === 'blog'
      ? slug === undefined
        ? post.path
        : `/${slug.replace(/^\//, '')}`
      : shelf.kind === 'docs'
        ? documentPath(below, textOf(fields, 'id'), slug)
        : pagePath(below);
  const address = joinPath(site.base, shelf.route, path);
  const date = facts.date ?? (shelf.kind === 'blog' && post.date ? readInstant(post.date)?.date : undefined);
  const { isDraft, title: _, language: __, ...stated } = facts;
  const last = address.replace(/\/$/, '').split('/').at(-1);
  return {
    ...stated,
    type: 'story',
    where,
    id: file.path,
    form: shelf.kind === 'blog' ? 'article' : 'page',
    title: titled.title,
    ...(shelf.language !== undefined && { language: shelf.language }),
    translations: `${shelf.kind} ${below}`,
    ...(facts.description === undefined && summary.description !== undefined && { description: summary.description }),
    ...(last && { slug: last }),
    ...(date !== undefined && { date }),
    state: isDraft ? 'draft' : 'published',
    authors: [...authorsOf(fieldOf(fields, 'authors')), ...namesOf(fieldOf(fields, 'author'))],
    addresses: storyAddresses([address], site.base),
    body: { format: 'markdown', text: titled.text, line: front.line, source: front.body },
    comments: [],
  };
}
