import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { ImportedStory } from '../../../../../src/importing/archive/archive.ts';
import { wordpress } from '../../../../../src/importing/kinds/wordpress/wordpress.ts';
import { readXml } from '../../../../../src/importing/sources/xml.ts';
import { type ReadKind, readKind } from '../../../../support/importing/read-kind.ts';
import { missingWords, sourceWords } from '../../../../support/importing/words-in-order.ts';
import { FIXTURES } from '../../../../support/newsrooms/newsroom-folder.ts';

const path = join(FIXTURES, 'importing/wordpress/oddities.xml');
const lines = readFileSync(path, 'utf8').split('\n');

let read: ReadKind;
beforeAll(async () => {
  read = await readKind(wordpress, { path });
});

/** What was told of lines that hold a text. */
const toldAt = (text: string) =>
  read.findings
    .filter(({ where }) => lines[(where.line ?? 0) - 1]?.includes(text))
    .map(({ kind, what }) => `${kind}: ${what}`);

it('the site, its authors, categories and tags come first, with the usual addresses of their lists', () => {
  expect(read.items.slice(0, 9)).toMatchObject([
    {
      type: 'site',
      name: 'The Old Newsroom',
      description: 'Tides & cranes',
      url: 'https://old.example/news',
      language: 'en-US',
      feeds: [
        { address: '/news/feed/' },
        { address: '/news/feed/rss2/' },
        { address: '/news/feed/atom/', format: 'atom' },
        { address: '/news/?feed=rss2' },
        { address: '/news/?feed=atom', format: 'atom' },
        { address: '/news/de/feed/', language: 'de' },
      ],
    },
    { type: 'author', id: 'ana', name: 'Ana Silva', addresses: ['/news/author/ana/', '/news/?author=2'] },
    { type: 'author', id: 'ben', name: 'Ben Okoro' },
    {
      type: 'category',
      id: 'reports',
      description: 'What we found.',
      // A story in German has it, too
      addresses: [
        '/news/category/reports/',
        '/news/?cat=5',
        '/news/?category_name=reports',
        '/news/de/category/reports/',
      ],
      feeds: [{ address: '/news/category/reports/feed/' }, { address: '/news/de/category/reports/feed/' }],
    },
    { type: 'category', id: 'harbour' },
    {
      type: 'category',
      id: 'harbour-cranes',
      name: 'Cranes & more',
      addresses: [
        '/news/category/harbour/harbour-cranes/',
        '/news/?cat=7',
        '/news/?category_name=harbour-cranes',
        '/news/category/harbour-cranes/',
      ],
    },
    { type: 'tag', id: 'tides', name: 'Tides' },
    // Named by stories alone
    { type: 'tag', id: 'night-watch', name: 'Night watch' },
    { type: 'author', id: 'guest-one', name: 'Guest One' },
  ]);
  expect(toldAt('harbour-cranes]]>')).toEqual([
    'dropped: The category “Cranes & more” stood below “harbour”. Categories have no order here, so it stands by itself.',
  ]);
});

it.each<[string, Partial<ImportedStory>]>([
  [
    'Lines & breaks',
    {
      date: '2019-06-30T11:30:00+02:00',
      updated: '2019-07-02T08:00:00Z',
      tags: ['tides', 'night-watch'],
      addresses: ['/news/2019/06/lines-and-breaks/', '/news/2019/06/lines-and-brakes/', '/news/?p=1', '/news/harbour/'],
    },
  ],
  [
    'Lines & breaks',
    {
      cover: {
        src: 'https://old.example/news/wp-content/uploads/2019/06/harbour.jpg',
        alt: 'The harbour, from the library',
        caption: 'The harbour',
      },
    },
  ],
  [
    'Pages of one story',
    { addresses: ['/news/2019/06/pages-of-one-story/', '/news/?p=8', '/news/2019/06/pages-of-one-story/2/'] },
  ],
  ['A draft', { state: 'draft', date: '2019-06-30T11:30:00', addresses: ['/news/?p=10'] }],
  ['Planned', { state: 'scheduled', date: '2031-01-01T08:00:00+01:00' }],
  ['Private', { state: 'private' }],
  ['With a password', { state: 'draft' }],
  ['Sticky', { description: 'What search engines print.' }],
  ['Excerpt and more', { description: 'The excerpt – for readers.' }],
  ['العربية', { slug: 'مرفأ', addresses: ['/news/2019/06/مرفأ/', '/news/2019/06/ميناء/', '/news/?p=20'] }],
  ['日本語', { slug: '港', addresses: ['/news/2019/06/港/', '/news/?p=21'] }],
  ['Numbers as addresses', { addresses: ['/news/?p=22'] }],
  ['The port', { language: 'en', translations: 'pll_5f1' }],
  ['Der Hafen', { language: 'de', translations: 'pll_5f1' }],
  // The pages of its files lead to it, too
  [
    'Galleries',
    { addresses: ['/news/2019/06/galleries/', '/news/?p=3', '/news/crane/', '/news/tower/', '/news/mole/'] },
  ],
  ['O porto', { language: 'pt-BR', translations: 'wpml-77' }],
  ['Of several authors', { authors: ['ana', 'guest-one'], categories: ['harbour', 'harbour-cranes'] }],
  ['About us', { form: 'page', addresses: ['/news/about/', '/news/?p=31', '/news/?page_id=31'] }],
  ['The desk', { form: 'page', addresses: ['/news/about/desk/', '/news/?p=32', '/news/?page_id=32'] }],
])('“%s” has its facts', (title, facts) => {
  expect(read.story(title)).toMatchObject(facts);
});

it('a draft without a date has none', () => {
  expect(read.story('A draft without any date').date).toBeUndefined();
});

it('approved comments come along, with what they answer; all others are counted', () => {
  expect(read.story('With comments').comments).toEqual([
    {
      author: 'Reader & Son',
      date: '2019-07-01T10:00:00Z',
      html: '<p>A comment<br>\nin two lines.\n\n</p><p>And a second paragraph.</p>',
    },
    { author: 'Ana', date: '2019-07-01T11:00:00Z', html: '<p>An answer.</p>', answers: 1 },
    { author: 'Anonymous', date: '2019-07-01T12:00:00Z', html: '<p>Nobody.</p>' },
  ]);
  const told = read.told.filter((one) => one.includes('“With comments”')).map((one) => one.replace(/^\d+ /, ''));
  expect(told).toEqual([
    'dropped: Of “With comments”, spam comments were left out: 1.',
    'dropped: Of “With comments”, unapproved comments were left out: 1.',
    'dropped: Of “With comments”, comments of the kind “pingback” were left out: 1.',
  ]);
});

it.each([
  // A text of the line that the finding names, and what is told there
  [
    'title="Write to us"',
    'doubtful: The shortcode “[contact-form-7 id="12" title="Write to us"]” was filled in by a plug-in',
  ],
  ['[su_box', 'doubtful: The shortcode “[su_box title="Note"]”'],
  ['[pricing]', 'doubtful: The shortcode “[pricing]”'],
  ['[wp_caption id="x"]', 'doubtful: The shortcode “[wp_caption id="x"]”'],
  ['ids="103,101,999"', 'dropped: A gallery or a list shows the file with the number 999, which is not in the export.'],
  [
    'wp-image-103" src="/news',
    'guessed: A picture had no alternative in the text, and has that of the library: “The tower, from the library”.',
  ],
  [
    'harbour-300x200.jpg" alt="" class',
    'guessed: A picture had no alternative in the text, and has that of the library: “The harbour, from the library”.',
  ],
  ['[audio]', 'dropped: A recording was left out: [audio] names no file.'],
  [
    '[soundcloud',
    'doubtful: What “https://soundcloud.example/tracks/1” shows stood in the page. It has become a link.',
  ],
  ['wp:core-embed/other {', 'doubtful: What “https://films.example/7” shows stood in the page. It has become a link.'],
  ['<!--more Read the rest', 'dropped: The words of a link to the rest of the story were left out: “Read the rest”.'],
  ['wp:more {', 'dropped: The words of a link to the rest of the story were left out: “Go on reading”.'],
  ['"ref":998', 'dropped: The block with the number 998, which several stories share, is not in the export.'],
  ['wp:latest-posts', 'dropped: The block “latest-posts” was made anew for each reader'],
  ['wp:acf/quote', 'It held: “A text that a plug-in keeps”.'],
  ['Broken & lone', 'mended: An & stands in the XML where &amp; has to be written.'],
  ['Non-breaking&nbsp;', 'mended: An & stands in the XML where &amp; has to be written.'],
  ['the page of a picture', 'mended: A link to the page of a single file, “/news/harbour/”, leads to the file now.'],
  ['A control', 'doubtful: A control character, which no page can show, was left out of <content:encoded>.'],
])('the line with %s is told', (text, what) => {
  expect(toldAt(text).join('\n')).toContain(what);
});

it.each([
  ['With a password', 'doubtful: “With a password” could be read with a password alone.'],
  ['Sticky', 'dropped: “Sticky” stood above all other stories.'],
  ['A quotation', 'dropped: “A quotation” had the format “Quote”, which changed its look alone.'],
  ['A quotation', 'dropped: “A quotation” has “Calm” under “mood”'],
  ['Deleted', 'dropped: “Deleted” lay in the trash'],
  [
    '',
    'guessed: A story had no title, and has the beginning of its text as one: “The words with which this story begins, and”.',
  ],
  [
    'Excerpt and more',
    'dropped: A second description, for search engines, was left out, since there is an excerpt: “Another one, for search engines.”.',
  ],
  ['A custom type', 'guessed: “A custom type” is of the type “event” in WordPress, and has become an article.'],
  ['The desk', 'dropped: The featured picture of a story, number 777, is not in the export.'],
  [
    'Numbers',
    'dropped: “Numbers” has the number 36, which stands in the export more than once. The first one was taken.',
  ],
  [
    'Auto Draft',
    'dropped: From this one on, empty items with the state “auto-draft” were left out, since they are no stories: 1.',
  ],
  ['A form', 'dropped: An item of the kind “wpcf7_contact_form” was left out, since it is no story: “A form”.'],
  ['Home', 'dropped: An item of the kind “nav_menu_item” was left out, since it is no story: “Home”.'],
  [
    'bell.mp3',
    'dropped: From this one on, pages of single files that belong to no story were left out, since they are no stories: 1.',
  ],
])('the item “%s” is told by the line at which it begins', (title, what) => {
  const told = read.findings.filter(({ where }) => lines[where.line ?? 0]?.includes(`<title>${title}</title>`));
  expect(told.map((finding) => `${finding.kind}: ${finding.what}`).join('\n')).toContain(what);
});

it('nothing else is told than what these tests name', () => {
  expect(read.findings).toHaveLength(39);
});

it('each body begins on its line, and what stands on a line of the export stands on that line of the HTML', () => {
  for (const [title, words] of [
    ['Lines & breaks', 'And another.'],
    ['Captions', 'seen from the tower'],
    ['Embeds', 'in a sentence'],
    ['Shortcodes', '.c { color: blue; }'],
    ['Blocks', 'A pull quote.'],
    ['Blocks', 'Words on a picture.'],
    ['Blocks', 'of an older editor.'],
    ['Blocks', 'A group that never ends.'],
  ] as const) {
    const { text, line = 0 } = read.story(title).body;
    const at = text.split('\n').findIndex((one) => one.includes(words));
    expect(lines[line - 1 + at], words).toContain(words);
  }
});

it('the words of each body stand in the HTML, in their order', async () => {
  const form = { file: 'oddities.xml', within: ['rss', 'channel'], expected: 'x' };
  let count = 0;
  for await (const { name, children } of readXml(createReadStream(path), form, () => {})) {
    const field = (key: string) => children.find((child) => child.name === key)?.text ?? '';
    const story = read.items.find((item) => item.type === 'story' && item.id === `post ${field('wp:post_id')}`);
    if (name !== 'item' || story?.type !== 'story') continue;
    const words = sourceWords(field('content:encoded'));
    count += words.length;
    expect(missingWords(words, story.body.text), story.title).toEqual([]);
  }
  expect(count).toBeGreaterThan(230);
});

it('a second reading hands over the same, and tells the same', async () => {
  const source = { path };
  const first = await readKind(wordpress, source);
  const second = await readKind(wordpress, source);
  expect(second.items).toEqual(first.items);
  expect(second.told).toEqual(first.told);
});
