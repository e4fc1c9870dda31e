import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ImportedStory, ImportKind } from '../../../../src/importing/archive/archive.ts';
import { ghost } from '../../../../src/importing/kinds/ghost/ghost.ts';
import { medium } from '../../../../src/importing/kinds/medium/medium.ts';
import { substack } from '../../../../src/importing/kinds/substack/substack.ts';
import { makeZip } from '../../../support/importing/make-zip.ts';
import { readKind } from '../../../support/importing/read-kind.ts';
import { FIXTURES } from '../../../support/newsrooms/newsroom-folder.ts';

const folderOf = ({ name }: ImportKind) => join(FIXTURES, 'importing', name);
const readFixture = (kind: ImportKind) => readKind(kind, { path: folderOf(kind) });
const fileOf = (name: string, data: string | Buffer): string => {
  const folder = mkdtempSync(join(tmpdir(), 'export-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, name), data);
  return join(folder, name);
};

/** The fixture of a kind in one zip, as its system sends it. */
const zipOf = (kind: ImportKind) => {
  const paths = readdirSync(folderOf(kind), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = paths.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    return { name: path.slice(folderOf(kind).length + 1), data: readFileSync(path) };
  });
  return fileOf('export.zip', makeZip(files));
};

it.each([medium, substack])('the zip of $name holds the same as its folder', async (kind) => {
  const [zipped, unpacked] = [await readKind(kind, { path: zipOf(kind) }), await readFixture(kind)];
  expect(zipped.items).toEqual(unpacked.items);
  expect(zipped.told.toSorted()).toEqual(unpacked.told.toSorted());
});

it.each<[ImportKind, string, string, RegExp]>([
  [ghost, 'a.json', '{', /is no JSON/],
  [ghost, 'a.json', '{"db":[]}', /holds no posts of Ghost/],
  [ghost, 'a.txt', 'x', /no JSON file in the source/],
  [medium, 'a.txt', 'x', /no folder “posts”/],
  [substack, 'a.csv', 'x', /no posts\.csv/],
  [substack, 'a.zip', 'x', /no whole zip/],
  [substack, 'posts.csv', 'a,b\n"1', /no CSV/],
])('$0.name refuses what it is not, as a sentence', async (kind, name, data, message) => {
  await expect(readKind(kind, { path: fileOf(name, data) })).rejects.toThrow(message);
});

describe('an export of Ghost', async () => {
  const read = await readFixture(ghost);

  it('has tags as categories where they come first, and authors without what is private', () => {
    expect(read.items.slice(0, 6)).toMatchObject([
      { type: 'site', name: 'The Tide Desk', language: 'en' },
      { type: 'category', id: 'harbour', name: 'Harbour', addresses: ['/tag/harbour/'] },
      { type: 'tag', id: 'harbour', addresses: [] },
      { type: 'tag', id: 'tides', addresses: ['/tag/tides/'] },
      {
        type: 'author',
        id: 'ana',
        name: 'Ana Silva',
        description: 'Tides',
        addresses: ['/author/ana/'],
        feeds: [{ address: '/author/ana/rss/' }],
      },
      { type: 'author', id: 'ben' },
    ]);
    expect(JSON.stringify(read.items)).not.toMatch(/secret|@a\.example/);
  });

  it.each<[string, Partial<ImportedStory>]>([
    [
      'Harbour watch',
      {
        description: 'A night at the quay.',
        date: '2019-01-05T10:00:00Z',
        updated: '2019-02-01T00:00:00Z',
        authors: ['ana', 'ben'],
        categories: ['harbour'],
        tags: ['tides'],
        canonical: 'https://first.example/harbour',
        cover: { src: '/content/images/crane.jpg', alt: 'A crane at dusk', caption: '<span>The crane</span>' },
        addresses: ['/2019/harbour-watch/'],
      },
    ],
    ['For members', { state: 'draft' }],
    ['A letter', { state: 'draft' }],
    ['Tomorrow', { state: 'scheduled', date: '2031-01-01T00:00:00Z' }],
    ['About', { form: 'page', addresses: ['/about/'] }],
    ['A draft', { state: 'draft', date: '2019-03-01T08:00:00Z' }],
    ['An older one', { authors: ['ben'] }],
  ])('“%s” has what its row says', (title, facts) => {
    expect(read.story(title)).toMatchObject(facts);
  });

  it('has its cards as elements that any site has', () => {
    const { text } = read.story('Harbour watch').body;
    for (const html of [
      '<p><a href="https://a.example/b">Bookmarked</a> – About it – The Press</p>',
      '<blockquote><p>! Mind the <b>gap</b>.</p></blockquote>',
      '<details><summary>Unfold</summary><p>Folded words.</p></details>',
      '<p><a href="/content/files/tides.pdf">Tide table</a> – For 2019</p>',
      '<p>The bell</p><figure><audio controls src="/content/media/bell.mp3"></audio></figure>',
    ])
      expect(text).toContain(html);
    expect(text).not.toMatch(/__GHOST_URL__|Join us/);
    expect(read.told).toContain('95 dropped: A card for subscribers was left out: “Join us”.');
  });

  it('writes posts without HTML from the documents of both editors, and tells of unknown cards', () => {
    expect(read.story('A draft').body.text).toBe(
      '<h2>Rope &amp; knot</h2><p><strong>Bold</strong><br><a href="https://a.example/"><em>link</em></a></p>' +
        '<ol start="3"><li>third</li></ol>' +
        '<figure><img src="/content/images/crane.jpg" alt="A crane"><figcaption>At dusk</figcaption></figure>' +
        '<pre><code class="language-js">a &lt; b</code></pre><p><a href="https://a.example/b">Bookmarked</a></p>',
    );
    expect(read.story('An older one').body.text.replaceAll('\n', '')).toBe(
      '<p><strong>Strong</strong><br><a href="https://a.example/">linked &lt;</a></p><ul><li>one</li><li>two</li></ul>' +
        '<figure><img src="/content/images/crane.jpg" alt="A crane"><figcaption>Dusk</figcaption></figure><p>Raw</p>',
    );
    expect(read.told).toEqual(
      expect.arrayContaining([
        '143 dropped: “A draft”: a card that is not known or was for subscribers, “magic”, was left out.',
        '156 dropped: “An older one”: a card that is not known or was for subscribers, “odd”, was left out.',
      ]),
    );
  });
});

describe('an export of Medium', async () => {
  const read = await readFixture(medium);

  it.each<[string, Partial<ImportedStory>]>([
    [
      'Harbour watch',
      {
        description: 'A night at the quay.',
        slug: 'harbour-watch',
        date: '2019-01-05T10:00:00Z',
        authors: ['Ana Silva'],
        addresses: [],
      },
    ],
    ['The crane', { canonical: 'https://first.example/the-crane-bbbbbbbbbb22' }],
    ['I agree with you.', { state: 'draft' }],
    ['An idea', { state: 'draft' }],
    ['Never closed', { state: 'published', date: '2019-04-01' }],
  ])('“%s” has what its page says', (title, facts) => {
    expect(read.story(title)).toMatchObject(facts);
  });

  it('has neither title nor subtitle in the text, links to files of its own, and cards as links', () => {
    const { text } = read.story('Harbour watch').body;
    expect(text).not.toMatch(/graf--title|A night at the quay/);
    expect(text).toContain('<a href="2019-02-01_The-crane-bbbbbbbbbb22.html" class="markup--anchor">the crane</a>');
    expect(text).toContain('<a href="https://medium.com/@other/x-cccccccccc33">another</a>');
    expect(text).toContain('<p><a href="https://a.example/b">A card</a> – About it – a.example</p>');
    expect(text).toContain('<a href="https://gist.github.com/ana/0123456789">');
    expect(read.told).toEqual([
      '1 dropped: It is about the account, not the stories, so it was not read.',
      '13 dropped: An embed was left out, of which the export holds only the script “https://medium.com/media/9/href”.',
      '1 doubtful: “I agree with you.” looks like an answer to somebody else’s post, so it became a draft.',
    ]);
  });
});

describe('an export of Substack', async () => {
  const read = await readFixture(substack);

  it.each<[string, Partial<ImportedStory>]>([
    [
      'Harbour watch, "the first" night',
      { description: 'A night\nat the quay', slug: 'harbour-watch', addresses: ['/p/harbour-watch'] },
    ],
    ['For those who pay', { state: 'draft' }],
    ['A talk', { state: 'published' }],
    ['An idea', { state: 'draft', addresses: [] }],
    ['No page', { state: 'draft' }],
    ['stray', { state: 'draft' }],
  ])('“%s” has what its row says', (title, facts) => {
    expect(read.story(title)).toMatchObject(facts);
  });

  it('has original pictures, links to files of its own, and no forms', () => {
    const { text } = read.story('Harbour watch, "the first" night').body;
    expect(text).toMatch(/<figure><img src="https:\/\/bucket\.example\/crane\.jpeg"[^>]* alt="A crane"><figcaption/);
    expect(text).toContain('<a href="102.paid.html">the paid one</a>');
    expect(text).toContain('<a href="https://b.example/p/elsewhere">Elsewhere</a>');
    expect(text).toContain('<blockquote><p>A short word</p><p>Ana</p></blockquote>');
    expect(text).toContain('<span>The shop</span>');
    expect(text).not.toMatch(/Subscribe|Share/);
  });

  it('tells of what was paid for, of recordings, of discussions and of lists of readers', () => {
    expect(read.told).toEqual([
      '1 dropped: It is about subscribers or the account, so it was not read.',
      '1 dropped: Lists of who opened which letter were not read: 1.',
      '3 dropped: A part for subscribers was left out: “Thanks for reading! Subscribe.”.',
      '4 dropped: A button for subscribers was left out: “Share”.',
      '1 doubtful: “For those who pay”: it was for readers of one kind (only_paid), so it became a draft.',
      '1 doubtful: What follows a mark of the paywall was for subscribers.',
      '1 doubtful: “A talk”: it is a podcast with the recording “https://a.example/talk.mp3”, whose text alone came along.',
      '7 doubtful: “No page”: its page is missing from the folder posts, so it has no text and became a draft.',
      '1 doubtful: “What do you think?”: it is a discussion, whose first words alone came along.',
      '1 doubtful: The page stands in no row of posts.csv, so it became a draft with its name as the title.',
    ]);
  });
});
