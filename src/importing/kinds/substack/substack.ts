/** Maps an export of Substack: posts.csv says what each page of posts/ is; what was paid for becomes a draft. */
import { posix } from 'node:path';
import { UserError } from '../../../newsroom/files/user-error.ts';
import type { ImportedItem, ImportedStory, ImportKind, Tell } from '../../archive/archive.ts';
import { type ExportFile, withExport } from '../exports/export-files.ts';
import { joinPath } from '../fields/addresses.ts';
import { optional } from '../fields/data-files.ts';
import { readInstant } from '../fields/instant.ts';
import { mapSubstack } from './substack-html.ts';
import { type Row, readTable, tellOtherColumns } from './substack-table.ts';

/** In bytes. */
const LARGEST = { table: 100_000_000, post: 20_000_000 };

export const substack: ImportKind = {
  name: 'substack',
  source: 'the zip of Settings → Exports, or the folder in it',
  read: (source, tell) => withExport(source.path, tell, (files) => readSubstack(files, tell)),
};

async function* readSubstack(files: readonly ExportFile[], tell: Tell): AsyncGenerator<ImportedItem> {
  const table = files.find(({ path }) => /(?:^|\/)posts\.csv$/.test(path));
  if (!table)
    throw new UserError('There is no posts.csv in the source. Name the zip of Settings → Exports, or its folder.');
  const rows = readTable(await table.read(LARGEST.table), table.path);
  const pages = new Map<string, ExportFile>();
  for (const file of files) {
    const id = /(?:^|\/)posts\/([^/]+)\.html?$/.exec(file.path)?.[1];
    if (id !== undefined) pages.set(id, file);
    else if (file !== table && !/\.(?:opens|delivers)\.csv$/.test(file.path))
      tell({
        kind: 'dropped',
        where: { file: file.path, line: 1 },
        what: 'It is about subscribers or the account, so it was not read.',
      });
  }
  const lists = files.filter(({ path }) => /\.(?:opens|delivers)\.csv$/.test(path));
  if (lists[0])
    tell({
      kind: 'dropped',
      where: { file: lists[0].path, line: 1 },
      what: `Lists of who opened which letter were not read: ${lists.length}.`,
    });
  const slugs = new Map([...pages].map(([id, { path }]) => [id.replace(/^\d+\./, ''), path]));
  yield { type: 'site', feeds: [{ address: '/feed' }] };
  for (const { row, line } of rows) {
    const id = row['post_id'] ?? '';
    tellOtherColumns(row, { file: table.path, line }, tell);
    const page = pages.get(id) ?? [...pages].find(([name]) => name.split('.')[0] === id)?.[1];
    pages.delete(id);
    yield await toStory(row, { id, page, line, table: table.path, slugs, tell });
  }
  for (const [id, page] of pages) {
    if (rows.some(({ row }) => row['post_id'] === id.split('.')[0])) continue;
    tell({
      kind: 'doubtful',
      where: { file: page.path, line: 1 },
      what: 'The page stands in no row of posts.csv, so it became a draft with its name as the title.',
    });
    const title = id.replace(/^\d+\./, '').replaceAll('-', ' ');
    yield await toStory({ title, is_published: 'false' }, { id, page, line: 1, table: page.path, slugs, tell });
  }
}

interface Reading {
  id: string;
  page: ExportFile | undefined;
  line: number;
  table: string;
  /** The pages by the slugs of their posts. */
  slugs: ReadonlyMap<string, string>;
  tell: Tell;
}

async function toStory(row: Row, { id, page, line, table, slugs, tell }: Reading): Promise<ImportedStory> {
  const where = page ? { file: page.path, line: 1 } : { file: table, line };
  const title = row['title']?.trim() || 'Untitled';
  const say = (what: string) => tell({ kind: 'doubtful', where, what: `“${title}”: ${what}` });
  const audience = row['audience'] ?? 'everyone';
  const isClosed = audience !== 'everyone' && audience !== '';
  if (isClosed) say(`it was for readers of one kind (${audience}), so it became a draft.`);
  const recording = row['podcast_url']?.trim();
  const type = row['type'] ?? 'newsletter';
  if (type === 'podcast' || recording)
    say(`it is a podcast${recording ? ` with the recording “${recording}”` : ''}, whose text alone came along.`);
  else if (type === 'thread') say('it is a discussion, whose first words alone came along.');
  const html = page ? await page.read(LARGEST.post) : '';
  if (!page) say('its page is missing from the folder posts, so it has no text and became a draft.');
  const slug = id.replace(/^\d+\./, '') || undefined;
  const body = mapSubstack(html, where.file, tell, (other) => {
    const path = slugs.get(other);
    return path && posix.relative(posix.dirname(where.file), path);
  });
  const isPublished = /^true$/i.test(row['is_published'] ?? '');
  const player =
    recording && /^https?:/.test(recording)
      ? `<audio controls src="${recording.replaceAll('"', '&quot;')}"></audio>`
      : '';
  return {
    type: 'story',
    where,
    id: `substack-${id}`,
    form: type === 'page' ? 'page' : 'article',
    title,
    ...optional({
      description: row['subtitle']?.trim() || undefined,
      slug: slug && !/^\d+$/.test(slug) ? slug : undefined,
      date: readInstant(row['post_date'] ?? '')?.date,
    }),
    state: isPublished && !isClosed && page ? 'published' : 'draft',
    authors: [],
    categories: [],
    tags: [],
    addresses: slug && isPublished && !/^\d+$/.test(slug) ? [joinPath('p', slug)] : [],
    body: { format: 'html', text: player + body, ...(page && { line: 1, source: html }) },
    comments: [],
  };
}
