import type { ImportedFeed, ImportedTerm, Tell } from '../../archive/archive.ts';
import { joinPath } from '../fields/addresses.ts';
import { optional } from '../fields/data-files.ts';
import type { GhostExport, Row } from './ghost-export.ts';
import { tellRowLosses } from './ghost-losses.ts';

export interface GhostTables {
  meta: ReadonlyMap<string, Row>;
  tags: ReadonlyMap<string, Row>;
  users: ReadonlyMap<string, Row>;
  tagsOf: ReadonlyMap<string, Row[]>;
  authorsOf: ReadonlyMap<string, Row[]>;
}

export function tablesOf(data: GhostExport): GhostTables {
  const byId = (name: string, key = 'id') => new Map(data.table(name).map((row) => [row.text(key) ?? '', row]));
  const tags = byId('tags');
  const users = byId('users');
  const joined = (name: string, key: string, others: ReadonlyMap<string, Row>) => {
    const found = new Map<string, Row[]>();
    const rows = data.table(name).map((row) => ({ row, order: row.number('sort_order') }));
    for (const { row } of rows.sort((a, b) => a.order - b.order)) {
      const other = others.get(row.text(key) ?? '');
      const post = row.text('post_id') ?? '';
      if (other) found.set(post, [...(found.get(post) ?? []), other]);
    }
    return found;
  };
  return {
    meta: byId('posts_meta', 'post_id'),
    tags,
    users,
    tagsOf: joined('posts_tags', 'tag_id', tags),
    authorsOf: joined('posts_authors', 'author_id', users),
  };
}

/** Tags that begin with # were for the theme alone. */
export function isInternal(tag: Row): boolean {
  return tag.text('visibility') === 'internal' || (tag.text('name') ?? '').startsWith('#');
}

export function* termsOf({ tags, users, tagsOf }: GhostTables, file: string, tell: Tell): Generator<ImportedTerm> {
  const placeOf = ({ line }: Row) => ({ file, line });
  const first = new Set([...tagsOf.values()].map((list) => list.find((tag) => !isInternal(tag))?.text('id')));
  if (first.size > 0)
    tell({
      kind: 'guessed',
      where: { file, line: 1 },
      what: 'The first tag of each post became its category, as Ghost’s primary tag.',
    });
  for (const tag of tags.values()) {
    const id = tag.text('slug');
    const name = tag.text('name') ?? id;
    if (!id || !name) continue;
    const where = placeOf(tag);
    tellRowLosses('tags', tag, name, { file, tell });
    if (isInternal(tag)) {
      tell({
        kind: 'dropped',
        where,
        what: `The tag “${name}” was for the theme alone (internal), so it was left out${about(tag)}.`,
      });
      continue;
    }
    const description = tag.text('description');
    const isCategory = first.has(tag.text('id'));
    for (const type of isCategory ? (['category', 'tag'] as const) : (['tag'] as const)) {
      const addresses = type === 'tag' && isCategory ? [] : [joinPath('tag', id, '/')];
      yield { type, where, id, name, ...optional({ description }), addresses, feeds: feedsAt(addresses) };
    }
  }
  for (const user of users.values()) {
    const id = user.text('slug');
    if (!id) continue;
    const where = placeOf(user);
    tellRowLosses('users', user, user.text('name') ?? id, { file, tell });
    const description = user.text('bio');
    const addresses = [joinPath('author', id, '/')];
    const term = { type: 'author' as const, where, id, name: user.text('name') ?? id, ...optional({ description }) };
    yield { ...term, addresses, feeds: feedsAt(addresses) };
  }
}

/** Each list has a feed below it. */
function feedsAt(addresses: readonly string[]): ImportedFeed[] {
  return addresses.map((address) => ({ address: `${address}rss/` }));
}

function about(tag: Row): string {
  const description = tag.text('description');
  return description === undefined ? '' : `: “${description}”`;
}
