import { describe, expect, it } from 'vitest';
import { MOST_CHANGES, readChangeList } from '../../../../src/core/review/change.ts';

const GOOD = { what: 'changed', title: 'Boats', locale: 'en', file: 'articles/boats/en.md', after: 'en/boats/' };
const read = (...changes: unknown[]) => readChangeList(JSON.stringify({ version: 1, changes, total: changes.length }));

describe('a list of changes from a run that can’t be trusted', () => {
  it('is read where it has its form', () => {
    const pictured = { ...GOOD, before: 'en/old-boats/', pictures: { before: '1-before.jpg', after: '1-after.jpg' } };
    expect(read(GOOD, pictured)).toEqual({ version: 1, changes: [GOOD, pictured], total: 2 });
    expect(read()).toEqual({ version: 1, changes: [], total: 0 });
  });

  it.each(['', 'null', '[]', '{"version":2,"changes":[]}', '{"version":1,"changes":{}}', '{"version":1', '"x"'])(
    'is none where it is something else: %s',
    (text) => expect(readChangeList(text)).toBeUndefined(),
  );

  it('leaves out what is no change', () => {
    expect(
      read(null, 7, [], {}, { ...GOOD, what: 'hacked' }, { ...GOOD, title: 1 }, { ...GOOD, file: null })?.changes,
    ).toEqual([]);
  });

  it.each([
    '/etc/passwd',
    '//evil.example/',
    'https://evil.example/a b',
    '../secret',
    'a/../../b',
    'a/%2e%2E/b',
    'a\\b',
    'a"b',
    'a\nb',
    `a/${'b'.repeat(5000)}`,
    7,
  ])('leaves out a path that may lead elsewhere: %s', (after) => {
    expect(read({ ...GOOD, after })?.changes).toEqual([{ ...GOOD, after: undefined }]);
  });

  it('leaves out names of pictures that are no names', () => {
    for (const name of ['../1.jpg', 'a/b.jpg', '1.svg', 'https://evil.example/1.jpg', '', {}])
      expect(read({ ...GOOD, pictures: { before: name } })?.changes).toEqual([GOOD]);
  });

  it('is cut where it is long, and its total is no wish', () => {
    expect(read(...Array.from({ length: 10_000 }, () => GOOD))).toMatchObject({ total: 10_000 });
    expect(read(...Array.from({ length: 10_000 }, () => GOOD))?.changes).toHaveLength(MOST_CHANGES);
    expect(read({ ...GOOD, title: 'x'.repeat(1e6) })?.changes[0]?.title).toHaveLength(1000);
    for (const total of [-5, '7', 1e300, null])
      expect(readChangeList(JSON.stringify({ version: 1, changes: [GOOD], total }))?.total).toBe(1);
  });
});
