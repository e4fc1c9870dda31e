import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ImportedItem } from '../../../../src/importing/archive/archive.ts';
import { levelOf } from '../../../../src/core/problems/problem.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';
import { snapshotOf } from '../../../support/folders/folder-snapshot.ts';
import { importItems, kindOf, newsroom, story } from '../../../support/importing/import-items.ts';
import { FIXTURES, readNewsroomFolder } from '../../../support/newsrooms/newsroom-folder.ts';

const JPEG = readFileSync(join(FIXTURES, 'base/content/articles/harbour-watch/stage.jpg'));

const ARCHIVE: ImportedItem[] = [
  { type: 'site', name: 'The Old Tide', url: 'https://old.example/', language: 'en-US' },
  { type: 'author', where: { file: 'export.xml', line: 2 }, id: 'bo', name: 'Bo Berg', addresses: ['/author/bo/'] },
  { type: 'category', where: { file: 'export.xml', line: 3 }, id: 'tides', name: 'Tides & Winds', addresses: ['/category/tides/'] },
  { type: 'tag', where: { file: 'export.xml', line: 4 }, id: 'open-data', name: 'Open data', addresses: ['/tag/open-data/'] },
  story('1', {
    slug: 'late-boat',
    title: 'The late boat',
    authors: ['bo'],
    categories: ['tides', 'reports'],
    tags: ['open-data'],
    addresses: ['/2019/06/late-boat/', '/?p=1'],
    cover: { src: '/uploads/stage.jpg', alt: 'A pilot boat leaving the quay' },
    body: {
      format: 'markdown',
      line: 100,
      text: [
        '# The late boat',
        'It came at two. Nobody slept.',
        '# Why',
        'See [the other one](https://old.example/2019/07/early-boat/#when) and [all of them](/category/tides/).',
        '### How',
        '[![img_0001.jpg](/uploads/stage-300x200.png)](/uploads/stage.png)',
        '<span>open',
        '[](https://old.example/)',
        '[gone](/2001/gone/) [bad](javascript:alert(1)) [paper](/uploads/paper.pdf)',
      ].join('\n\n'),
    },
    comments: [{ author: 'Cy', html: '<p>Well said.</p>' }],
  }),
  story('2', { slug: 'early-boat', title: 'The early boat', date: '2019/07/01 09:30', addresses: ['/2019/07/early-boat/'], body: { format: 'html', text: '<h2>When</h2><p>At <a href="/2019/06/late-boat/">noon</a>.' } }),
  story('3', { form: 'page', slug: 'about', title: 'About us', addresses: ['/about/'] }),
  story('4', { state: 'draft', title: 'Not yet', date: '0000-00-00 00:00:00' }),
];

function uploads(): string {
  return makeFolder({ 'uploads/stage.jpg': JPEG, 'uploads/stage.png': JPEG, 'uploads/stage-300x200.png': JPEG, 'uploads/paper.pdf': '%PDF-1.7' });
}

it('an archive becomes a newsroom in which check finds no error', async () => {
  const source = uploads();
  const { folder, text, told, files } = await importItems(ARCHIVE, { source: { path: join(source, 'x.xml'), uploads: source }, comments: true, webArchive: true });
  const { problems, levels, report } = await readNewsroomFolder(folder);
  expect(problems.filter((problem) => levelOf(problem, levels) === 'error'), report).toEqual([]);
  expect(text('articles/2019/late-boat/en.md')).toMatchInlineSnapshot(`
    "---
    title: The late boat
    description: What story 1 tells.
    date: 2019-06-30
    category: tides
    authors:
      - bo-berg
    tags:
      - reports
      - Open data
    aliases:
      - /2019/06/late-boat/
    cover:
      src: stage.jpg
      alt: A pilot boat leaving the quay
    ---

    It came at two. Nobody slept.

    ## Why

    See [the other one](../early-boat/en.md#when) and [all of them](/en/tides/).

    ### How

    ![](stage.jpg)

    <span>open</span>



    [gone](https://web.archive.org/web/20190630/https://old.example/2001/gone/) bad [paper](/uploads/paper.pdf)
    "
  `);
  expect(text('articles/2019/early-boat/en.md')).toMatchInlineSnapshot(`
    "---
    title: The early boat
    description: What story 2 tells.
    date: 2019-07-01T09:30:00+01:00
    category: reports
    authors:
      - ana
    aliases:
      - /2019/07/early-boat/
    ---

    ## When

    At [noon](../late-boat/en.md).
    "
  `);
  expect(text('redirects.yaml')).toMatchInlineSnapshot(`
    "# Old addresses, and where their pages are now. “npm run check -- --fix” adds lines for what has moved since the
    # revision that readers know: commit them with the move. You may write lines, too: what you write is kept.

    moved:
      /author/bo/: /en/authors/bo-berg/
      /category/tides/: /en/tides/
      /tag/open-data/: /en/tags/open-data/
    "
  `);
  expect(text('authors/bo-berg.yaml')).toBe('name: Bo Berg\n');
  expect(text('articles/2019/late-boat/comments.en.yaml')).toContain('Well said.');
  expect(readFileSync(join(folder, 'public/uploads/paper.pdf'), 'utf8')).toBe('%PDF-1.7');
  expect(files).toMatchObject({ edited: 0, taken: 0 });
  expect(told.toSorted()).toMatchInlineSnapshot();
});
