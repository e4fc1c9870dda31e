import { describe, expect, it } from 'vitest';
import { editRedirects } from '../../../../src/newsroom/history/redirects-file.ts';

const WANTED = { moved: { '/c/': '/d/', '/a/': 'https://b.example/?x#y', '/ar/قمر/': '/ar/' }, gone: ['/z/', '/e/'] };
const LINES = 'moved:\n  /a/: https://b.example/?x#y\n  /ar/قمر/: /ar/\n  /c/: /d/\ngone:\n  - /e/\n  - /z/\n';

describe('the file of old addresses', () => {
  it('is begun with a note on who writes it, and sorted', () => {
    const { text, written, removed } = editRedirects('', WANTED);
    expect(text).toMatch(/^# Old addresses.+npm run check -- --fix.+\n\nmoved:/s);
    expect(text.endsWith(LINES)).toBe(true);
    expect([written, removed]).toEqual([5, 0]);
  });

  it.each(['# Ours\n\n', 'moved:\ngone:\n', 'moved: {}\ngone: []\n'])('is filled where it is empty: %j', (before) => {
    const { text } = editRedirects(before, WANTED);
    expect(text).toContain(LINES);
    expect(text.startsWith('# Ours\n')).toBe(before.startsWith('#'));
  });

  it('keeps the lines, order and notes of editors', () => {
    const before =
      '# Ours\nmoved:\n  # by hand\n  /c/: /d/ # why\n\n  # older\n  /a/: /x/ # because\n# gone for good\ngone: /z/\n';
    expect(editRedirects(before, WANTED).text).toBe(
      '# Ours\nmoved:\n  /ar/قمر/: /ar/\n  # by hand\n  /c/: /d/ # why\n\n  # older\n  /a/: https://b.example/?x#y # because\n# gone for good\ngone:\n  - /e/\n  - /z/\n',
    );
  });

  it('loses a line with the note above it, and a list that has none left', () => {
    const before = 'moved:\n  /a/: /b/\n  # old\n  /c/: /d/\ngone:\n  - /e/\n';
    expect(editRedirects(before, { moved: { '/a/': '/b/' }, gone: [] })).toEqual({
      text: 'moved:\n  /a/: /b/\n',
      written: 0,
      removed: 2,
    });
  });

  it('counts nothing where nothing is to do', () => {
    const { moved, gone } = WANTED;
    const done = editRedirects(editRedirects('', WANTED).text, {
      moved: Object.fromEntries(Object.entries(moved).reverse()),
      gone,
    });
    expect([done.written, done.removed]).toEqual([0, 0]);
  });

  it('ends its lines as it did', () => {
    const before = 'moved:\r\n  /a/: /b/\r\n';
    const { text } = editRedirects(before, { moved: { '/a/': '/b/', '/c/': '/d/' }, gone: [] });
    expect(text).toBe('moved:\r\n  /a/: /b/\r\n  /c/: /d/\r\n');
  });
});
