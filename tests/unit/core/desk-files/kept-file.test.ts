import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readMarkdown, readYaml, writeMarkdown, writeYaml } from '../../../../src/core/desk-files/kept-file.ts';

/** The text of a file after some of its values were changed at the desk. */
function edited(text: string, changes: Record<string, unknown>): string {
  return writeMarkdown({ ...readMarkdown(text), ...changes });
}

const STORY = `---
# For the desk alone
title: "A night: at sea"   # with a colon
date: 2025-03-14

tags: [harbour, night]
authors:
- ana
- id: rui
  role: Photographs
unknown: { kept: yes }
cover:
    # Taken from the tower
    src: stage.jpg
    alt: 'A boat'
live: true
promotion: false
---


The text.
`;

describe('a file at the desk', () => {
  it('is written as it was where nothing is changed', () => {
    expect(edited(STORY, {})).toBe(STORY);
    expect(writeYaml(readYaml('name:  Ana # our editor\n\nlinks: []\n'))).toBe(
      'name:  Ana # our editor\n\nlinks: []\n',
    );
  });

  it('keeps the line ends of Windows, a byte order mark, and what ends without a line end', () => {
    const ofWindows = `\uFEFF${STORY.replaceAll('\n', '\r\n')}`;
    expect(readMarkdown(ofWindows)['body']).toBe('The text.');
    expect(edited(ofWindows, { title: 'Dawn', body: 'One.\n\nTwo.' })).toBe(
      ofWindows.replace('A night: at sea', 'Dawn').replace('The text.', 'One.\r\n\r\nTwo.'),
    );
    expect(writeYaml({ ...readYaml('name: Ana\r\nrole: Editor\r\n'), role: 'Desk' })).toBe(
      'name: Ana\r\nrole: Desk\r\n',
    );
    expect(edited('---\ntitle: A\n---\n\nOne.', { title: 'B' })).toBe('---\ntitle: B\n---\n\nOne.');
    expect(edited('---\r\ntitle: A\n---\n', {})).toBe('---\r\ntitle: A\n---\n');
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['keeps the quotes of a text', { title: 'Dawn' }, '"A night: at sea"   #', '"Dawn"   #'],
    ['keeps the comments of a group', { cover: { src: 'stage.jpg', alt: 'Two boats' } }, "'A boat'", "'Two boats'"],
    ['adds to a list in its own form', { tags: ['harbour', 'night', 'sea'] }, 'night]', 'night, sea]'],
    [
      'adds an author without a role as a name',
      { authors: [{ id: 'ana' }, { id: 'rui', role: 'Photographs' }, { id: 'eva', role: '' }] },
      '  role: Photographs\n',
      '  role: Photographs\n- eva\n',
    ],
    ['takes an author away', { authors: [{ id: 'rui', role: 'Photographs' }] }, '- ana\n', ''],
    ['takes a key away that is emptied', { date: '' }, 'date: 2025-03-14\n', ''],
    ['writes a new key last', { kicker: 'Sea' }, 'promotion: false\n', 'promotion: false\nkicker: Sea\n'],
    [
      'knows true for a group',
      { live: { on: true, order: 'newest-last' } },
      'live: true',
      'live:\n  order: newest-last',
    ],
    ['knows false for a text', { promotion: 'letters' }, 'promotion: false', 'promotion: letters'],
    ['changes a line of the text', { body: 'The other text.' }, 'The text.', 'The other text.'],
    ['takes over no empty field', { kicker: '', draft: false, related: [], corrections: [{}] }, '', ''],
  ])('%s', (_, changes, before, after) => {
    expect(edited(STORY, changes)).toBe(STORY.replace(before, () => after));
  });

  it('says for a story among others what it says for a page elsewhere', () => {
    const related = [{ story: '2025/boats' }, { title: 'Tides', url: 'https://tides.example/' }];
    const text = edited('---\ntitle: A\n---\n', { related });
    expect(parse(text.split('---')[1] ?? '')).toEqual({ title: 'A', related: ['2025/boats', related[1]] });
    expect(readMarkdown(text)['related']).toEqual(related);
  });

  it('is begun with what is written alone', () => {
    const text = writeMarkdown({
      title: 'New: a story',
      draft: true,
      description: '',
      tags: ['sea'],
      cover: { src: '' },
      _language: 'en',
      body: 'Text',
    });
    expect(text).toBe(
      '---\ntitle: "New: a story"\ndraft: true\ntags: [ sea ]\n---\n\nText\n'.replace('[ sea ]', '[sea]'),
    );
  });

  it('is begun as a translation without what its source says as well', () => {
    const values = {
      ...readMarkdown(STORY),
      _language: 'pt',
      title: 'Noite',
      cover: { src: 'stage.jpg', alt: 'Barco' },
    };
    expect(writeMarkdown({ ...values, body: 'O texto.' })).toBe(
      '---\ntitle: Noite\ncover:\n  alt: Barco\n---\n\nO texto.\n',
    );
  });

  it('takes new pictures where a line says so, then at its end', () => {
    const pictures = [
      { src: 'a b.jpg', alt: 'One [1]' },
      { src: 'c.jpg', alt: 'Two', caption: 'A caption' },
    ];
    expect(edited('---\ntitle: A\n---\n\nFirst.\n\nLast.\n', { body: 'First.\n\n{picture}\n\nLast.', pictures })).toBe(
      '---\ntitle: A\n---\n\nFirst.\n\n![One \\[1\\]](a%20b.jpg)\n\nLast.\n\n![Two](c.jpg)\n_A caption_\n',
    );
  });

  it('is refused where its front matter can’t be read', () => {
    expect(() => readMarkdown('---\ntitle: "A\n---\n')).toThrow();
    expect(() => readMarkdown('---\n- a\n---\n')).toThrow('There are no keys in it.');
  });

  it('without front matter gets some, and keeps its text', () => {
    expect(edited('Only text.\n', { title: 'A' })).toBe('---\ntitle: A\n---\n\nOnly text.\n');
  });

  it('has after any edit the values that were written, and all other lines as they were', () => {
    const word = fc.oneof(
      fc.string({ minLength: 1, maxLength: 12 }),
      fc.constantFrom('a: b', '- x', '#1', "it's", '"q"', 'yes', '12', 'null', '{a}', '2025-01-01', 'ü 海'),
    );
    const text = word.map((value) => value.trim()).filter((value) => value !== '' && value !== 'false');
    const list = fc.uniqueArray(text, { minLength: 1, maxLength: 4 });
    const keys = ['title', 'kicker', 'standfirst', 'slug', 'series'] as const;
    const edit = fc.record({ key: fc.constantFrom(...keys), value: text, tags: list, alt: text });
    fc.assert(
      fc.property(edit, ({ key, value, tags, alt }) => {
        const before = readMarkdown(STORY);
        const changes = { [key]: value, tags, cover: { src: 'stage.jpg', alt } };
        const after = edited(STORY, changes);
        expect(readMarkdown(after)).toEqual({ ...before, ...changes, _file: JSON.stringify(after) });
        const left = new Set(after.split('\n'));
        const moved = STORY.split('\n').filter((line) => !left.has(line));
        expect(
          moved.every((line) => /^(title|tags|kicker):|^ {4}alt:/.test(line)),
          moved.join('\n'),
        ).toBe(true);
      }),
    );
  });
});
