import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { levelOf } from '../../../../src/core/problems/problem.ts';
import type { ImportedItem } from '../../../../src/importing/archive/archive.ts';
import { snapshotOf } from '../../../support/folders/folder-snapshot.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';
import { importItems, kindOf, newsroom, story } from '../../../support/importing/import-items.ts';
import { FIXTURES, readNewsroomFolder } from '../../../support/newsrooms/newsroom-folder.ts';

const JPEG = readFileSync(join(FIXTURES, 'base/content/articles/harbour-watch/stage.jpg'));

const ARCHIVE: ImportedItem[] = [
  { type: 'site', name: 'The Old Tide', url: 'https://old.example/', language: 'en-US' },
  { type: 'author', where: { file: 'export.xml', line: 2 }, id: 'bo', name: 'Bo Berg', addresses: ['/author/bo/'] },
  {
    type: 'category',
    where: { file: 'export.xml', line: 3 },
    id: 'tides',
    name: 'Tides & Winds',
    addresses: ['/category/tides/'],
  },
  {
    type: 'tag',
    where: { file: 'export.xml', line: 4 },
    id: 'open-data',
    name: 'Open data',
    addresses: ['/tag/open-data/'],
  },
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
  story('2', {
    slug: 'early-boat',
    title: 'The early boat',
    date: '2019/07/01 09:30',
    addresses: ['/2019/07/early-boat/'],
    body: { format: 'html', text: '<h2>When</h2><p>At <a href="/2019/06/late-boat/">noon</a>.' },
  }),
  story('3', { form: 'page', slug: 'about', title: 'About us', addresses: ['/about/'] }),
  story('4', { state: 'draft', title: 'Not yet', date: '0000-00-00 00:00:00' }),
];

function uploads(): string {
  return makeFolder({
    'uploads/stage.jpg': JPEG,
    'uploads/stage.png': JPEG,
    'uploads/stage-300x200.png': JPEG,
    'uploads/paper.pdf': '%PDF-1.7',
  });
}

it('an archive becomes a newsroom in which check finds no error', async () => {
  const source = uploads();
  const { folder, text, told, files } = await importItems(ARCHIVE, {
    source: { path: join(source, 'x.xml'), uploads: source },
    comments: true,
    webArchive: true,
  });
  const { problems, levels, report } = await readNewsroomFolder(folder);
  expect(
    problems.filter((problem) => levelOf(problem, levels) === 'error'),
    report,
  ).toEqual([]);
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
      /?p=1: /en/tides/late-boat/
      /author/bo/: /en/authors/bo-berg/
      /category/tides/: /en/tides/
      /tag/open-data/: /en/tags/open-data/
    "
  `);
  expect(text('authors/bo-berg.yaml')).toBe('name: Bo Berg\n');
  expect(text('articles/2019/late-boat/comments.en.yaml')).toContain('Well said.');
  expect(readFileSync(join(folder, 'public/uploads/paper.pdf'), 'utf8')).toBe('%PDF-1.7');
  expect(files).toMatchObject({ edited: 0, taken: 0 });
  expect(told.toSorted()).toMatchInlineSnapshot(`
    [
      "doubtful: The picture “/uploads/stage-300x200.png” has no text for readers who can’t see it.",
      "dropped: A standing page has no authors and no date, and is in no lists: those of “About us” are left out: “ana”, “reports”, “2019-06-30”.",
      "dropped: The address “javascript:alert(1)” is not safe for readers: its words stay, without the link.",
      "dropped: The old site had the name “The Old Tide”. The newsroom keeps its own.",
      "guessed: The date “0000-00-00 00:00:00” can’t be read: it is 1970-01-01 now.",
      "mended: A link to “https://old.example/” had no words, so nobody could follow it.",
      "mended: The link “/2001/gone/” leads to the Web Archive now.",
      "mended: The picture “/uploads/stage-300x200.png” led to a larger one, which takes its place.",
      "mended: The picture “/uploads/stage.png”: Its name ended in .png, and it is a JPEG.",
      "mended: The text began with its title, which the page has.",
      "mended: The text “img_0001.jpg” for readers who can’t see the picture was the name of a file.",
      "mended: The title of the page is the only first-level heading: “Why” is of level 2 in place of 1.",
      "mended: “<span>” was never closed: it ends with its paragraph now.",
      "mended: “The late boat” was in several categories: all but the first are tags now.",
    ]
  `);
});

it('a second run changes nothing, and says the same', async () => {
  const source = uploads();
  const first = await importItems(ARCHIVE, { source: { path: join(source, 'x.xml'), uploads: source } });
  const before = snapshotOf(first.folder, []);
  const second = await first.again();
  expect(snapshotOf(first.folder, [])).toEqual(before);
  expect(second.files.written).toBe(0);
  expect(second.redirects).toBe(0);
  expect(second.told).toEqual(first.told);
  expect(second.report).toEqual(first.report);
  // The record may stay behind when a newsroom is cloned elsewhere
  rmSync(join(first.folder, '.broadsheet'), { recursive: true });
  expect((await first.again()).told).toEqual(first.told);
  expect(snapshotOf(first.folder)).toEqual(
    Object.fromEntries(Object.entries(before).filter(([path]) => !path.startsWith('.broadsheet'))),
  );
});

it('a file that an editor has changed since stays as it is, and one that nobody has changed follows the source', async () => {
  const first = await importItems(ARCHIVE);
  const file = join(first.folder, 'content/articles/2019/late-boat/en.md');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nA line of the editor’s.\n`);
  const changed = ARCHIVE.map((item) => (item.type === 'story' ? { ...item, title: `${item.title}!` } : item));
  const second = await first.again({}, changed);
  expect(second.text('articles/2019/late-boat/en.md')).toContain('A line of the editor’s.');
  expect(second.told).toContain(
    'doubtful: “content/articles/2019/late-boat/en.md” was changed since it was imported, so it stays as it is.',
  );
  expect(second.text('articles/2019/early-boat/en.md')).toContain('title: The early boat!');
  expect(second.files).toMatchObject({ edited: 1, taken: 0 });
});

it('a move that is cut off anywhere goes on to the same newsroom', async () => {
  const source = uploads();
  const options = { source: { path: join(source, 'x.xml'), uploads: source } };
  const whole = snapshotOf((await importItems(ARCHIVE, options)).folder, ['.broadsheet', '.cache']);
  for (let stories = 0; stories < 4; stories += 1) {
    const folder = newsroom();
    let readings = 0;
    const cutOff = kindOf(ARCHIVE);
    const read = async function* () {
      readings += 1;
      let left = readings === 1 ? Number.POSITIVE_INFINITY : stories;
      for (const item of ARCHIVE) {
        if (item.type === 'story' && left-- === 0) throw new Error('cut off');
        yield item;
      }
    };
    await expect(importItems([], { ...options, kind: { ...cutOff, read } }, folder)).rejects.toThrow('cut off');
    await importItems(ARCHIVE, options, folder);
    expect(snapshotOf(folder, ['.broadsheet', '.cache'])).toEqual(whole);
  }
});

it('a dry run writes nothing, and tells the same', async () => {
  const source = uploads();
  const options = { source: { path: join(source, 'x.xml'), uploads: source } };
  const folder = newsroom();
  const before = snapshotOf(folder, []);
  const dry = await importItems(ARCHIVE, { ...options, isDry: true }, folder);
  expect(snapshotOf(folder, [])).toEqual(before);
  const real = await importItems(ARCHIVE, options, folder);
  expect(dry.told).toEqual(real.told);
  expect(dry.files).toEqual(real.files);
  expect(dry.redirects).toBe(real.redirects);
});

it('lines and comments of redirects.yaml stay, and decide', async () => {
  const folder = newsroom();
  writeFileSync(join(folder, 'content/redirects.yaml'), '# Ours\nmoved:\n  /author/bo: /en/ # for now\n');
  const { text, told } = await importItems(ARCHIVE, {}, folder);
  expect(text('redirects.yaml')).toContain('# Ours');
  expect(text('redirects.yaml')).toContain('/author/bo: /en/ # for now');
  expect(text('redirects.yaml')).toContain('/category/tides/: /en/tides/');
  expect(told).toContain(
    'doubtful: redirects.yaml says already where “/author/bo/” leads, so it does not lead to “/en/authors/bo-berg/”.',
  );
});

it('stories of one name get folders of their own, also beside those of the newsroom, and never leave content', async () => {
  const names = ['../../../etc/passwd', 'CON', 'a\u202eb', '/abs/olute', 'x'.repeat(500), '..', '', 'twice', 'twice'];
  const items = names.map((slug, index) => story(String(index), { slug, title: slug === '' ? '…' : `Title ${index}` }));
  const { folder, text, told } = await importItems([...items, story('t', { slug: 'Twice' })]);
  const files = Object.keys(snapshotOf(join(folder, 'content/articles/2019'))).filter((path) => path.endsWith('.md'));
  expect(files.map((path) => path.replace('/en.md', ''))).toMatchInlineSnapshot(`
    [
      "6",
      "Twice-3",
      "a-b",
      "abs-olute",
      "con-",
      "etc-passwd",
      "title-5",
      "twice",
      "twice-2",
      "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    ]
  `);
  expect(text('articles/2019/twice-2/en.md')).toBeDefined();
  expect(told).toContain('mended: Another story is called “twice”: this one is in the folder “twice-2”.');
  expect(existsSync(join(folder, 'etc'))).toBe(false);
});

it('languages of one story share a folder, and those that the newsroom hasn’t are told', async () => {
  const { text, told } = await importItems([
    story('1', { slug: 'boat', translations: 'b', language: 'en_US' }),
    story('2', { slug: 'ship', translations: 'b', language: 'en-GB' }),
    story('3', { slug: 'boot', translations: 'b', language: 'de' }),
  ]);
  expect(text('articles/2019/boat/en-GB.md')).toContain('slug: ship');
  expect(text('articles/2019/boat/en.md')).not.toContain('slug:');
  expect(told).toContain('dropped: “Story 3” is in the language “de”, which is none of the newsroom’s.');
});

it('an old address that two pages claim is told, and none stands where a page is', async () => {
  const { text, told } = await importItems([
    story('1', { slug: 'a', addresses: ['/old/', '/en/reports/a/'] }),
    story('2', { slug: 'b', addresses: ['/old', '/en/reports/a'] }),
  ]);
  expect(text('articles/2019/a/en.md')).toContain('aliases:\n  - /old/\n---');
  expect(text('articles/2019/b/en.md')).not.toContain('aliases');
  expect(told).toEqual([
    'doubtful: The old address “/en/reports/a” belongs to another page, so it can’t lead to “/en/reports/b/”.',
    'doubtful: The old address “/old” belongs to another page, so it can’t lead to “/en/reports/b/”.',
  ]);
});

it('a story without description, category or date gets them, and is told', async () => {
  const bare = { description: '', categories: [], date: undefined as never };
  const { text, told } = await importItems([
    story('1', {
      ...bare,
      slug: 'a',
      addresses: ['/2018/03/a/'],
      body: { format: 'html', text: '<p>One <b>sentence</b>. Two.</p>' },
    }),
  ]);
  expect(text('articles/2018/a/en.md')).toContain('description: One sentence.\ndate: 2018-03-01\ncategory: news\n');
  expect(text('categories/news.yaml')).toBe('name: News\n');
  expect(told.filter((one) => one.startsWith('guessed'))).toHaveLength(3);
});

it('a story whose date is still to come has no list that an old address could lead to', async () => {
  const term = { where: { file: 'export.xml', line: 3 }, name: 'Tides', addresses: ['/tag/tides/'] };
  const { folder, told } = await importItems([
    { type: 'tag', id: 'tides', ...term },
    story('1', { date: '2026-02-05', state: 'published', tags: ['tides'], addresses: ['/soon/'] }),
  ]);
  expect(told).toContain(
    'dropped: “Tides” has no story that readers can see, so its old address “/tag/tides/” leads nowhere.',
  );
  const { problems, report } = await readNewsroomFolder(folder);
  expect(problems, report).toEqual([]);
});

it('pictures on other hosts are fetched where that is asked for, and a run that is cut off fetches the rest', async () => {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    if (request.url === '/none.jpg') response.writeHead(404).end();
    else response.end(JPEG);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  const host = `http://cdn.example:${(server.address() as AddressInfo).port}`;
  const items = ['a', 'b', 'none'].map((name) =>
    story(name, { slug: name, body: { format: 'markdown', text: `![A boat](${host}/${name}.jpg)`, line: 7 } }),
  );
  const fetch = {
    pause: 0,
    network: { resolve: async () => [{ address: '127.0.0.1', family: 4 }], isAllowed: () => true },
  };
  const cutOff = kindOf(items);
  const folder = newsroom();
  let readings = 0;
  const read = async function* () {
    readings += 1;
    yield items[0] as ImportedItem;
    if (readings === 2) throw new Error('cut off');
    yield* items.slice(1);
  };
  await expect(importItems([], { kind: { ...cutOff, read }, fetch }, folder)).rejects.toThrow('cut off');
  expect(asked).toBe(1);
  const { text, told, again } = await importItems(items, { fetch }, folder);
  expect(asked).toBe(3);
  expect(text('articles/2019/a/en.md')).toContain('![A boat](a.jpg)');
  expect(existsSync(join(folder, 'content/articles/2019/b/b.jpg'))).toBe(true);
  expect(told).toEqual([`doubtful: The picture “${host}/none.jpg” did not come along: the host answered 404.`]);
  await again();
  // What is not there may be there by now
  expect(asked).toBe(4);
});

it('a newer export of the same site goes on where the last one ended, and one of another site gets folders of its own', async () => {
  const site = { type: 'site', url: 'https://old.example/' } as const;
  const first = await importItems([site, story('1', { slug: 'hello' })]);
  const newer = await first.again({ source: { path: join(first.folder, 'newer.xml') } }, [
    site,
    story('1', { slug: 'hello', body: { format: 'markdown', text: 'Written anew.' } }),
  ]);
  expect(newer.text('articles/2019/hello/en.md')).toContain('Written anew.');
  const other = await first.again({}, [
    { ...site, url: 'https://other.example/' },
    story('1', { slug: 'hello', title: 'Another one' }),
  ]);
  expect(other.text('articles/2019/hello/en.md')).toContain('Written anew.');
  expect(other.text('articles/2019/hello-2/en.md')).toContain('title: Another one');
});

it('a text that no parser should read comes along as it is, in no time', async () => {
  const texts = [
    '['.repeat(50_000),
    `${'**'.repeat(50_000)}a`,
    '*a_ '.repeat(3000),
    '> '.repeat(50_000),
    '<b>'.repeat(3000),
  ];
  const begun = process.cpuUsage().user;
  const { text, told } = await importItems(
    texts.map((written, index) =>
      story(`${index}`, { slug: `s${index}`, body: { format: 'markdown', text: written } }),
    ),
  );
  expect((process.cpuUsage().user - begun) / 1e6).toBeLessThan(20);
  expect(text('articles/2019/s0/en.md')).toContain('['.repeat(50_000));
  expect(told).toContain('doubtful: The text of “Story 0” is too long or too deep: it came along unmended.');
});

it('a description is made of words, not of a box', async () => {
  const body = { format: 'markdown', text: ':::audio{src=/a.mp3}\n:::\n\nThe bell *rings*. Twice.' } as const;
  const { text } = await importItems([story('1', { slug: 'a', description: '', body })]);
  expect(text('articles/2019/a/en.md')).toContain('description: The bell rings.\n');
});
