/**
 * Reads WordPress exports that others have published, and prints what became of their words: `npm run archives -- <folder>`
 * takes the XML files of a folder, and fetches the theme unit test data of WordPress into an empty one.
 */
import { createReadStream, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordpress } from '../../../src/importing/kinds/wordpress/wordpress.ts';
import { readXml } from '../../../src/importing/sources/xml.ts';
import { readKind } from './read-kind.ts';
import { missingWords, sourceWords } from './words-in-order.ts';

const SOURCE = 'https://raw.githubusercontent.com/WPTT/theme-test-data/master/';
const FILES = ['themeunittestdata.wordpress.xml', '64-block-test-data.xml'];

const [folder] = process.argv.slice(2);
if (folder === undefined) console.log('Usage: npm run archives -- <folder>');
else {
  mkdirSync(folder, { recursive: true });
  const names = () =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.xml'))
      .sort();
  if (names().length === 0) for (const file of FILES) await fetchInto(folder, file);
  for (const name of names()) console.log(await tryArchive(join(folder, name), name));
}

async function fetchInto(where: string, file: string): Promise<void> {
  const answer = await fetch(SOURCE + file);
  if (!answer.ok) throw new Error(`${SOURCE}${file} answers ${answer.status}.`);
  writeFileSync(join(where, file), Buffer.from(await answer.arrayBuffer()));
}

async function tryArchive(path: string, name: string): Promise<string> {
  const { items, findings } = await readKind(wordpress, { path });
  const bodies = new Map(items.flatMap((item) => (item.type === 'story' ? [[item.id, item.body.text]] : [])));
  const missing: string[] = [];
  let words = 0;
  for await (const { children } of readXml(
    createReadStream(path),
    { file: name, within: ['rss', 'channel'], expected: name },
    () => {},
  )) {
    const field = (key: string) => children.find((child) => child.name === key)?.text ?? '';
    const html = bodies.get(`post ${field('wp:post_id').trim()}`);
    if (html === undefined) continue;
    const source = sourceWords(field('content:encoded'));
    words += source.length;
    missing.push(...missingWords(source, html));
  }
  return `${name}: ${bodies.size} stories, ${words} words, ${missing.length} missing (${missing.join(' ')}), ${findings.length} findings`;
}
