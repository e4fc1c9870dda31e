import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { makeNewsroomFolder, readNewsroomFolder, removeNewsroom } from '../../../support/newsrooms/newsroom-folder.ts';

const WATCH = 'content/articles/harbour-watch/en.md';
const FEEDS = ['atom.xml', 'feed.json', 'feed.xml'];
const folders: string[] = [];
let folder: string;

function article(title: string, category: string, text: string): string {
  return `---\ntitle: ${title}\ndescription: Words.\ndate: 2026-01-03\ncategory: ${category}\nauthors: [ana]\n---\n\n${text}\n`;
}

function write(path: string, text: string): void {
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** The paths of the files whose keys `change` has changed. */
async function changedBy(change: () => void): Promise<string[]> {
  const keysOf = async () => {
    const { newsroom, report } = await readNewsroomFolder(folder);
    if (!newsroom) throw new Error(report);
    return new Map(newsroom.files().map(({ path, key }) => [path, key]));
  };
  const before = await keysOf();
  change();
  const after = await keysOf();
  return [...after].flatMap(([path, key]) => (before.get(path) === key ? [] : [path]));
}

function edit(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(folder, path), 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(join(folder, path), changed);
}

beforeEach(() => {
  folder = makeNewsroomFolder();
  folders.push(folder);
  write('content/categories/art.yaml', 'name: Art\n');
  write('content/articles/mural/en.md', article('A mural', 'art', 'See [the watch](../harbour-watch/en.md).'));
});

afterAll(() => folders.forEach(removeNewsroom));

describe('a changed sentence', () => {
  it('makes its Markdown and the feeds that carry it anew, and nothing else', async () => {
    const changed = await changedBy(() =>
      edit(WATCH, 'at the end of the quay', 'where the quay ends, as it always has'),
    );
    expect(changed.sort()).toEqual(
      [
        ...['/en/', '/en/reports/', '/en/authors/ana/'].flatMap((front) => FEEDS.map((name) => front + name)),
        '/en/reports/harbour-watch/index.md',
      ].sort(),
    );
  });
});

describe('a changed title', () => {
  it('makes the indexes and llms.txt anew too, and not the feeds of others', async () => {
    const changed = await changedBy(() => edit(WATCH, /^title: .*$/m, 'title: Another title'));
    expect(changed).toEqual(expect.arrayContaining(['/en/articles.json', '/en/articles-2025.json', '/llms.txt']));
    expect(changed.filter((path) => path.startsWith('/en/art/'))).toEqual([]);
  });
});

describe('a changed slug', () => {
  it('makes anew what links to the story', async () => {
    const changed = await changedBy(() => edit(WATCH, /^title: /m, 'slug: quay-watch\ntitle: '));
    expect(changed).toEqual(expect.arrayContaining(['/en/art/mural/index.md', '/en/art/feed.xml']));
  });
});

describe('nothing changed', () => {
  it('makes nothing anew', async () => {
    expect(await changedBy(() => {})).toEqual([]);
  });
});
