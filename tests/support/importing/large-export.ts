/** Writes a WordPress export as large as a test wants, each story with other words. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const HEAD =
  '<?xml version="1.0"?>\n<rss><channel><title>Old</title><link>https://old.example</link><wp:base_blog_url>https://old.example</wp:base_blog_url>\n';

/** Writes an export of at least so many bytes; returns the number of its items, of which each fourth is a picture. */
export async function writeLargeExport(file: string, bytes: number): Promise<number> {
  let items = 0;
  function* pieces(): Generator<string> {
    yield HEAD;
    for (let written = 0; written < bytes; ) {
      items += 1;
      const item = itemOf(items);
      written += item.length;
      yield item;
    }
    yield '</channel></rss>\n';
  }
  await pipeline(Readable.from(pieces()), createWriteStream(file));
  return items;
}

function itemOf(id: number): string {
  const isPicture = id % 4 === 0;
  const paragraphs = Array.from({ length: 14 }, (_, at) => paragraph(id, at)).join('\n\n');
  const fields = {
    title: words(id, 6),
    link: `https://old.example/story-${id}/`,
    'content:encoded': isPicture ? '' : paragraphs,
    'wp:post_id': id,
    'wp:post_date': '2019-06-30 11:30:00',
    'wp:post_name': `story-${id}`,
    'wp:status': isPicture ? 'inherit' : 'publish',
    'wp:post_parent': isPicture ? id - 1 : 0,
    'wp:post_type': isPicture ? 'attachment' : 'post',
    ...(isPicture && { 'wp:attachment_url': `https://old.example/wp-content/uploads/${id}.jpg` }),
  };
  const xml = Object.entries(fields).map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`);
  return `<item>${xml.join('')}</item>\n`;
}

function paragraph(id: number, at: number): string {
  if (at === 4)
    return `[caption]<img src="https://old.example/wp-content/uploads/${id + 1}.jpg" alt=""> ${words(id, 8)}[/caption]`;
  return `${words(id + at, 60)} <a href="https://old.example/story-${id - 1}/">${words(at, 3)}</a>\n${words(id * at, 30)}`;
}

function words(seed: number, count: number): string {
  return Array.from({ length: count }, (_, at) => ((seed * 2_654_435_761 + at * 40_503) % 1_679_616).toString(36)).join(
    ' ',
  );
}
