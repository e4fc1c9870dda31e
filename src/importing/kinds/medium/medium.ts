/** Maps an export of Medium: its posts become stories; drafts and answers to others become drafts. */
import { posix } from 'node:path';
import { UserError } from '../../../newsroom/files/user-error.ts';
import type { ImportedItem, ImportedStory, ImportKind, Tell } from '../../archive/archive.ts';
import { type ExportFile, withExport } from '../exports/export-files.ts';
import { oldAddress } from '../fields/addresses.ts';
import { optional } from '../fields/data-files.ts';
import { readInstant } from '../fields/instant.ts';
import { type MediumPost, readMediumPost } from './medium-post.ts';

/** In bytes. */
const LARGEST = 20_000_000;
const POST = /(?:^|\/)posts\/[^/]+\.html?$/i;

export const medium: ImportKind = {
  name: 'medium',
  source: 'the zip that Medium sends, or the folder in it',
  read: (source, tell) => withExport(source.path, tell, (files) => readMedium(files, tell)),
};

async function* readMedium(files: readonly ExportFile[], tell: Tell): AsyncGenerator<ImportedItem> {
  const hasFolder = files.some(({ path }) => POST.test(path));
  const posts = files.filter(({ path }) => (hasFolder ? POST.test(path) : /^[^/]+\.html?$/i.test(path)));
  if (posts.length === 0)
    throw new UserError('There is no folder “posts” in the source. Name the zip that Medium sends, or its folder.');
  for (const file of files)
    if (!posts.includes(file))
      tell({
        kind: 'dropped',
        where: { file: file.path, line: 1 },
        what: 'It is about the account, not the stories, so it was not read.',
      });
  const paths = new Map(posts.map(({ path }) => [idOf(path), path]));
  const own = ownHost(await canonicals(posts));
  yield { type: 'site', ...optional({ url: own && `https://${own}/` }) };
  for (const { path, read } of posts) {
    const html = await read(LARGEST);
    const post = readMediumPost(html, path, tell, (id) => {
      const other = paths.get(id);
      return other && posix.relative(posix.dirname(path), other);
    });
    if (post) yield toStory(post, html, path, { own, tell });
    else tell({ kind: 'dropped', where: { file: path, line: 1 }, what: 'The page is no post of Medium.' });
  }
}

function toStory(
  post: MediumPost,
  source: string,
  file: string,
  { own, tell }: { own: string | undefined; tell: Tell },
): ImportedStory {
  const where = { file, line: 1 };
  const isDraft = /^draft_/i.test(posix.basename(file));
  if (post.isResponse)
    tell({
      kind: 'doubtful',
      where,
      what: `“${post.title}” looks like an answer to somebody else’s post, so it became a draft.`,
      remedy: 'Take it away, if it is none of your stories.',
    });
  const host = URL.parse(post.canonical ?? '')?.host;
  const isOwn = host !== undefined && host === own;
  const isMediums = host !== undefined && /(?:^|\.)medium\.com$/.test(host);
  const address = isOwn ? oldAddress(post.canonical ?? '', '/', own) : undefined;
  const slug = (post.canonical ? URL.parse(post.canonical)?.pathname.split('/').at(-1) : undefined)?.replace(
    /-[0-9a-f]{10,12}$/,
    '',
  );
  const named = posix
    .basename(file)
    .replace(/\.html?$/i, '')
    .replace(/^(?:draft|\d{4}-\d\d-\d\d)_/, '')
    .replace(/-+[0-9a-f]{10,12}$/, '');
  const date = post.date ?? /^\d{4}-\d\d-\d\d/.exec(posix.basename(file))?.[0];
  return {
    type: 'story',
    where,
    id: idOf(file),
    form: 'article',
    title: post.title,
    ...optional({
      description: post.subtitle,
      slug: (slug || named).toLowerCase() || undefined,
      date: date && readInstant(date)?.date,
      canonical: isOwn || isMediums ? undefined : post.canonical,
    }),
    state: isDraft || post.isResponse ? 'draft' : 'published',
    authors: post.author ? [post.author] : [],
    categories: [],
    tags: [],
    addresses: address ? [address] : [],
    body: { format: 'html', text: post.html, line: 1, source },
    comments: [],
  };
}

/** The end of a file’s name is the id of the post. */
function idOf(path: string): string {
  return /-([0-9a-f]{10,12})\.html?$/i.exec(path)?.[1] ?? path;
}

async function canonicals(posts: readonly ExportFile[]): Promise<string[]> {
  const hosts: string[] = [];
  for (const { read } of posts) {
    const link =
      /<a\b[^>]{0,2000}\bclass="p-canonical"[^>]{0,2000}>/.exec((await read(LARGEST)).slice(-20_000))?.[0] ?? '';
    const host = URL.parse(/\bhref="([^"]*)"/.exec(link)?.[1] ?? '')?.host;
    if (host) hosts.push(host);
  }
  return hosts;
}

/** The newsroom’s own domain is that of half of its stories at least; others are where stories were published first. */
function ownHost(hosts: readonly string[]): string | undefined {
  const counts = Map.groupBy(hosts, (host) => host);
  const [most] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  return most && !/(?:^|\.)medium\.com$/.test(most[0]) && most[1].length * 2 >= hosts.length ? most[0] : undefined;
}
