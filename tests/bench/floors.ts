/**
 * `npm run bench:floors -- [stories]`: what the libraries that Broadsheet stands on cost alone, each in a process of its
 * own, on the stories of `npm run bench`. A cold build can't cost less than they do together, whatever is done around
 * them. CPU milliseconds a story, medians of `--rounds`, 3 where none are named.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { deflateSync, inflateSync } from 'node:zlib';
import { toHtml } from 'hast-util-to-html';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { createIndex, close as endPagefind } from 'pagefind';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { drawCard } from '../../src/images/cards/draw-card.ts';
import { COMPRESSION } from '../../src/images/cards/indexed-canvas.ts';
import { writeArchive } from './archive.ts';
import { measure } from './process-tree.ts';

/** What one story leaves on disk in a build of 1,000, in bytes: its page, its alternate and its card. */
const FILES = { html: 42_000, md: 7_000, png: 11_000 };

const CARD = { locale: 'en', direction: 'ltr', section: 'Reports', brand: 'Archive', accent: '#1a4fa0' } as const;

type Work = (bodies: readonly string[], folder: string) => unknown;

const PARTS: Record<string, Work> = {
  'Node’s start, and reading the stories': () => {},
  'Markdown to HTML: remark-parse, remark-gfm, remark-rehype, rehype-slug, hast-util-to-html': (bodies) => {
    const toTree = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeSlug);
    for (const body of bodies) toHtml(toTree.runSync(toTree.parse(body)));
  },
  'Alternates: mdast-util-to-markdown prints what was read': (bodies) => {
    const reader = unified().use(remarkParse).use(remarkGfm);
    // Reading stands in the row of HTML already
    const tree = reader.parse(bodies[0] ?? '');
    for (const _ of bodies) toMarkdown(tree, { extensions: [gfmToMarkdown()] });
  },
  'Cards: zlib packs a drawn one as PNG': async (bodies) => {
    const card = await drawCard({ ...CARD, title: 'A headline of some nine words, about a harbour at night' });
    const at = card.indexOf('IDAT') + 4;
    const rows = inflateSync(card.subarray(at, at + card.readUInt32BE(at - 8)));
    for (const _ of bodies) deflateSync(rows, COMPRESSION);
  },
  'Search: Pagefind indexes the texts': async (bodies) => {
    const { index } = await createIndex();
    if (!index) throw new Error('Pagefind made no index.');
    const added = bodies.map((content, place) =>
      index.addCustomRecord({ url: `/${place}/`, content, language: 'en', meta: { title: `Story ${place}` } }),
    );
    await Promise.all(added);
    await index.getFiles();
    await endPagefind();
  },
  'Files: page, alternate and card of each story are written': (bodies, folder) => {
    for (const [place] of bodies.entries()) {
      mkdirSync(join(folder, `${place}`));
      for (const [ending, bytes] of Object.entries(FILES))
        writeFileSync(join(folder, `${place}/index.${ending}`), Buffer.alloc(bytes, 'a'));
    }
  },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '3' }, part: { type: 'string' }, content: { type: 'string' } },
});
if (values.part !== undefined && values.content !== undefined) await workAlone(values.part, values.content);
else await measureAll(Number(positionals[0] ?? 1000), Number(values.rounds));

/** Does one part of the work, for all stories of a content folder. */
async function workAlone(part: string, content: string): Promise<void> {
  const articles = join(content, 'articles');
  const files = readdirSync(articles, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  const bodies = files.map((file) => readFileSync(join(articles, file), 'utf8').replace(/^---\n.*?\n---\n/s, ''));
  const folder = mkdtempSync(join(tmpdir(), 'floors-'));
  try {
    await PARTS[part]?.(bodies, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureAll(stories: number, rounds: number): Promise<void> {
  if (![stories, rounds].every((number) => Number.isInteger(number) && number > 0))
    throw new Error('The number of stories and --rounds are whole numbers above 0.');
  const content = resolve('.cache/bench/floors/content');
  rmSync(content, { recursive: true, force: true });
  await writeArchive(content, { stories });
  const costs = new Map(Object.keys(PARTS).map((part) => [part, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const [part, list] of costs) {
      const args = [import.meta.filename, '--part', part, '--content', content];
      const { cpuSeconds } = await measure({ command: process.execPath, args, cwd: resolve('.'), env: {} });
      list.push((cpuSeconds * 1000) / stories);
    }
  }
  const medians = [...costs].map(
    ([part, list]) => [part, list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0] as const,
  );
  // Each part was started on its own, and has read the stories
  const [[, start = 0] = []] = medians;
  const own = medians.map(([part, cost], place) => [part, place === 0 ? cost : Math.max(0, cost - start)] as const);
  const together = own.reduce((sum, [, cost]) => sum + cost, 0);
  console.log('| What each library costs alone | CPU ms a story |\n| --- | ---: |');
  for (const [part, cost] of [...own, ['Together', together] as const]) console.log(`| ${part} | ${cost.toFixed(1)} |`);
}
