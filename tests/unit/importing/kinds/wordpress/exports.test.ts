import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { wordpress } from '../../../../../src/importing/kinds/wordpress/wordpress.ts';
import { makeZip } from '../../../../support/importing/make-zip.ts';
import { readKind } from '../../../../support/importing/read-kind.ts';

const HEAD = '<?xml version="1.0"?>\n<rss><channel><title>Old</title><link>https://old.example</link>\n';

const item = (id: number, more = '') =>
  `<item><title>Story ${id}</title><link>https://old.example/story-${id}/</link><content:encoded><![CDATA[Text ${id}]]></content:encoded><wp:post_id>${id}</wp:post_id><wp:post_type>post</wp:post_type>${more}</item>`;
const wxr = (...items: string[]) => `${HEAD}${items.join('\n')}</channel></rss>`;

function folderOf(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'wxr-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, data] of Object.entries(files)) writeFileSync(join(folder, name), data);
  return folder;
}

async function titlesOf(path: string): Promise<string[]> {
  const { items } = await readKind(wordpress, { path });
  return items.flatMap((found) => (found.type === 'story' ? [`${found.where.file}: ${found.title}`] : []));
}

const PARTS = { 'old.10.xml': wxr(item(3)), 'old.2.xml': wxr(item(2)), 'old.1.xml': wxr(item(1), item(2)) };

it('a folder holds the parts of an export, read in the order of their numbers', async () => {
  const folder = folderOf({ ...PARTS, 'notes.txt': 'no XML' });
  mkdirSync(join(folder, 'folder.xml'));
  symlinkSync('/etc/hostname', join(folder, 'link.xml'));
  expect(await titlesOf(folder)).toEqual(['old.1.xml: Story 1', 'old.1.xml: Story 2', 'old.10.xml: Story 3']);
});

it('a zip holds them, too', async () => {
  const files = Object.entries(PARTS).map(([name, data]) => ({ name: `export/${name}`, data }));
  const folder = folderOf({ 'old.zip': makeZip(files) });
  expect(await titlesOf(join(folder, 'old.zip'))).toEqual([
    'export/old.1.xml: Story 1',
    'export/old.1.xml: Story 2',
    'export/old.10.xml: Story 3',
  ]);
});

it('stories of two sites that have one number both come along, which is told', async () => {
  const other = item(1).replaceAll('Story 1', 'Another').replaceAll('story-1', 'another');
  const { items, told } = await readKind(wordpress, { path: folderOf({ '1.xml': wxr(item(1)), '2.xml': wxr(other) }) });
  const stories = items.filter(({ type }) => type === 'story') as { id: string; title: string }[];
  expect(stories.map(({ title }) => title)).toEqual(['Story 1', 'Another']);
  expect(new Set(stories.map(({ id }) => id)).size).toBe(2);
  expect(told).toContainEqual(expect.stringMatching(/^3 doubtful: “Another” has the number 1 of another story/));
});

it('a picture of one part is found by a story of another', async () => {
  const attachment = item(9, '<wp:attachment_url>https://old.example/a.jpg</wp:attachment_url>').replace(
    '>post<',
    '>attachment<',
  );
  const cover = '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>';
  const folder = folderOf({ '1.xml': wxr(item(1, cover)), '2.xml': wxr(attachment) });
  const { story } = await readKind(wordpress, { path: folder });
  expect(story('Story 1').cover).toEqual({ src: 'https://old.example/a.jpg' });
});

it('terms of WXR 1.0, named twice and without their kinds, are read once', async () => {
  const terms =
    '<category><![CDATA[News]]></category><category domain="category" nicename="news"><![CDATA[News]]></category><category domain="tag"><![CDATA[Tide]]></category><category domain="tag" nicename="tide"><![CDATA[Tide]]></category>';
  const folder = folderOf({ '1.xml': wxr(item(1, terms)) });
  const { story } = await readKind(wordpress, { path: folder });
  expect(story('Story 1')).toMatchObject({ categories: ['news'], tags: ['tide'] });
});

it.each([
  ['nothing.xml', 'There is no file or folder nothing.xml. Name the WXR file'],
  ['', 'No XML file lies in wxr-'],
  ['page.xml', 'page.xml begins with <html>, not with <rss>. Name the WXR file of WordPress.'],
  ['text.xml', 'text.xml is no XML.'],
  ['broken.zip', 'broken.zip is no whole zip:'],
])('the source “%s” is refused with a sentence', async (name, sentence) => {
  const files: Record<string, string> =
    name === '' ? {} : { 'page.xml': '<html/>', 'text.xml': 'text', 'broken.zip': 'PK' };
  await expect(titlesOf(join(folderOf(files), name))).rejects.toThrow(sentence);
});

const PIECES = [
  '<item>',
  '</item>',
  '<title>',
  '</title>',
  '<content:encoded>',
  '<![CDATA[',
  ']]>',
  '<wp:post_id>',
  '<wp:postmeta>',
  '<category domain="post_tag" nicename="',
  '">',
  '[gallery]',
  '[caption]',
  '<!-- wp:image {"id":1} -->',
  '<p>',
  '\n\n',
  '&',
  '1',
  'word',
  '</channel>',
];

it('whatever follows the head of an export, reading ends with items or sentences', async () => {
  const folder = folderOf({});
  const path = join(folder, 'noise.xml');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 }),
      async (pieces) => {
        writeFileSync(path, HEAD + pieces.join(''));
        const outcome = await readKind(wordpress, { path }).catch((error) => error.name);
        if (typeof outcome === 'string') expect(outcome).toBe('UserError');
        else expect(outcome.findings.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 100 },
  );
});
