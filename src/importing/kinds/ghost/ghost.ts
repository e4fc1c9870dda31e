/** Maps an export of Ghost: posts and pages with their tags, authors and cards; what was for members becomes a draft. */
import { UserError } from '../../../newsroom/files/user-error.ts';
import type { ImportedItem, ImportedStory, ImportKind, Tell } from '../../archive/archive.ts';
import { readYamlText } from '../../sources/front-matter-yaml.ts';
import { type ExportFile, withExport } from '../exports/export-files.ts';
import { fillTokens, joinPath } from '../fields/addresses.ts';
import { optional } from '../fields/data-files.ts';
import { fieldOf, fieldsOf, textOf } from '../fields/values.ts';
import { bodyOf } from './ghost-body.ts';
import { type Row, readGhostExport } from './ghost-export.ts';
import { tellOtherFiles, tellRowLosses, tellSiteLosses } from './ghost-losses.ts';
import { type GhostTables, isInternal, tablesOf, termsOf } from './ghost-tables.ts';

/** In bytes: what one text may hold in this language is little more. */
const LARGEST = 500_000_000;

export const ghost: ImportKind = {
  name: 'ghost',
  source: 'the JSON file of Settings → Import/Export, or a folder with it and content/images',
  publicFolders: ['.', 'data'],
  read: (source, tell) => withExport(source.path, tell, (files) => readGhost(files, tell)),
};

async function* readGhost(files: readonly ExportFile[], tell: Tell): AsyncGenerator<ImportedItem> {
  const file = files
    .filter(({ path }) => /\.json$/i.test(path) && !/(?:^|\/)(?:package|redirects)\.json$/.test(path))
    .sort((a, b) => b.size - a.size)[0];
  if (!file)
    throw new UserError('There is no JSON file in the source. Name the one of Settings → Import/Export in Ghost.');
  const routes = files.find(({ path }) => /(?:^|\/)routes\.yaml$/.test(path));
  const permalink = routes ? permalinkOf(await routes.read(1_000_000), routes.path, tell) : '/{slug}/';
  tellOtherFiles(files, [file, routes], tell);
  const data = readGhostExport(await file.read(LARGEST), file.path);
  const rows = data.table('settings');
  const settings = new Map(rows.map((row) => [row.text('key') ?? '', row.text('value')]));
  const named = rows.find((row) => row.text('key') === 'title');
  tellSiteLosses(data, { file: file.path, tell });
  yield {
    type: 'site',
    feeds: [{ address: '/rss/' }],
    ...(named && { where: { file: file.path, line: named.line } }),
    ...optional({
      name: settings.get('title'),
      description: settings.get('description'),
      language: settings.get('locale') ?? settings.get('lang') ?? settings.get('default_locale'),
    }),
  };
  const tables = tablesOf(data);
  yield* termsOf(tables, file.path, tell);
  for (const post of data.table('posts')) yield readPost(post, tables, { file: file.path, permalink, tell });
}

function readPost(
  post: Row,
  { meta, users, tagsOf, authorsOf }: GhostTables,
  { file, permalink, tell }: { file: string; permalink: string; tell: Tell },
): ImportedStory {
  const id = post.text('id') ?? post.text('uuid') ?? '';
  const title = post.text('title') ?? 'Untitled';
  const where = { file, line: post.line };
  const isPage = post.text('type') === 'page' || /^(?:1|true)$/.test(post.text('page') ?? '');
  const about = meta.get(id);
  const say = (kind: 'dropped' | 'doubtful', what: string) => tell({ kind, where, what: `“${title}”: ${what}` });
  const audience = post.text('visibility') ?? 'public';
  const status = post.text('status') ?? 'draft';
  const isClosed = audience !== 'public';
  if (isClosed) say('doubtful', `only ${audience} could read it, so it became a draft.`);
  if (status === 'sent' || about?.text('email_only') === '1')
    say('doubtful', 'it was sent as a letter alone, so it became a draft.');
  for (const row of about ? [post, about] : [post]) tellRowLosses('posts', row, title, { file, tell });
  const excerpt = post.text('custom_excerpt');
  const search = about?.text('meta_description') ?? post.text('meta_description');
  if (excerpt !== undefined && search !== undefined && excerpt !== search)
    say('dropped', `a second description, for search engines, was left out: “${search}”.`);
  if (/^(?:1|true)$/.test(post.text('featured') ?? ''))
    say('dropped', 'it was featured, which is said on the front page here, in site.yaml.');
  for (const tag of (tagsOf.get(id) ?? []).filter(isInternal))
    say('dropped', `it had the tag “${tag.text('name')}”, which was for the theme alone.`);
  const tags = (tagsOf.get(id) ?? []).filter((tag) => !isInternal(tag)).flatMap((tag) => tag.text('slug') ?? []);
  const authors = authorsOf.get(id) ?? [users.get(post.text('author_id') ?? post.text('author') ?? '')];
  const date = instantOf(post.text('published_at') ?? post.text('created_at'));
  const updated = instantOf(post.text('updated_at'));
  const slug = post.text('slug');
  const [year, month, day] = (date ?? '').slice(0, 10).split('-');
  const pattern = isPage ? '/{slug}/' : permalink;
  const names = { slug, year, month, day, id, primary_tag: tags[0] ?? 'all', primary_author: authors[0]?.text('slug') };
  const { path } = fillTokens(pattern.replace(/\{(\w+)\}/g, ':$1'), names);
  const src = post.text('feature_image')?.replace('__GHOST_URL__', '');
  const alt = about?.text('feature_image_alt') ?? post.text('feature_image_alt');
  const caption = about?.text('feature_image_caption') ?? post.text('feature_image_caption');
  const canonical = post.text('canonical_url');
  const isDraft = isClosed || (status !== 'published' && status !== 'scheduled');
  return {
    type: 'story',
    where,
    id: `ghost-${id}`,
    form: isPage ? 'page' : 'article',
    title,
    ...optional({
      description: excerpt ?? search,
      slug,
      date,
      updated,
      canonical: canonical && /^https?:/.test(canonical) ? canonical : undefined,
      cover: src ? { src, ...optional({ alt, caption }) } : undefined,
    }),
    state: isDraft ? 'draft' : status === 'scheduled' ? 'scheduled' : 'published',
    authors: authors.flatMap((author) => author?.text('slug') ?? []),
    categories: tags.slice(0, 1),
    tags: tags.slice(1),
    addresses: slug ? [joinPath(path)] : [],
    body: { format: 'html', text: bodyOf(post, title, where, tell) },
    comments: [],
  };
}

/** Ghost writes instants in UTC, of old without saying so. */
function instantOf(written: string | undefined): string | undefined {
  if (!written) return undefined;
  const iso = /^\d+$/.test(written)
    ? new Date(Number(written))
    : new Date(/Z$|[+-]\d\d:\d\d$/.test(written) ? written : `${written.replace(' ', 'T')}Z`);
  return Number.isNaN(iso.getTime()) ? undefined : `${iso.toISOString().slice(0, 19)}Z`;
}

/** The permalink of the first collection (https://ghost.org/docs/themes/routing/). */
function permalinkOf(yaml: string, file: string, tell: Tell): string {
  const collections = fieldsOf(fieldOf(readYamlText(yaml, { file, tell, linesBefore: 0 }), 'collections'));
  const [first] = collections.values();
  if (collections.size > 1)
    tell({
      kind: 'guessed',
      where: { file },
      what: 'There are several collections; all old addresses were made by the permalink of the first one.',
      remedy: 'Write the others under aliases.',
    });
  return textOf(fieldsOf(first), 'permalink') ?? '/{slug}/';
}
