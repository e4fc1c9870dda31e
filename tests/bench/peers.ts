/**
 * The starter blogs of Eleventy and Astro with the stories of an archive, where a folder holds a clone of them with its
 * packages: `eleventy-base-blog` and `astro/examples/blog`. They are built in copies, and stay as they are.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { storyFolder } from './archive/story-text.ts';
import { type Contender, editSentence, removeAll } from './contender.ts';

interface Peer {
  name: string;
  /** What was measured by these names, so that figures of other days can be compared. */
  revision: string;
  /** Its folder below that of the peers. */
  folder: string;
  /** The folder of its posts, and what a post calls its date. */
  posts: string;
  date: string;
  /** The script that builds, below `node_modules`, and its arguments. */
  script: readonly string[];
  outDir: string;
  /** What it keeps between builds. */
  kept: readonly string[];
}

const PEERS: readonly Peer[] = [
  {
    name: 'Eleventy, base blog',
    revision: '11ty/eleventy-base-blog at e37a55c4',
    folder: 'eleventy-base-blog',
    posts: 'content/blog',
    date: 'date',
    script: ['@11ty/eleventy/cmd.cjs', '--quiet'],
    outDir: '_site',
    kept: ['.cache'],
  },
  {
    name: 'Astro, blog',
    revision: 'examples/blog of withastro/astro at 99d3d3db',
    folder: 'astro/examples/blog',
    posts: 'src/content/blog',
    date: 'pubDate',
    script: ['astro/bin/astro.mjs', 'build'],
    outDir: 'dist',
    kept: ['node_modules/.astro', 'node_modules/.vite', '.astro'],
  },
];

/**
 * Copies the peers that a folder holds, and writes the first `stories` English stories of an archive into them.
 *
 * @param content The content folder of the archive.
 * @throws Error where the folder holds none of them.
 */
export function preparePeers(peers: string, folder: string, content: string, stories: number): Contender[] {
  const found = PEERS.filter((peer) => existsSync(join(peers, peer.folder, 'node_modules')));
  if (found.length === 0) {
    const wanted = PEERS.map((peer) => `${peer.folder} (${peer.revision})`).join(' or ');
    throw new Error(`${peers} holds no ${wanted} with its node_modules.`);
  }
  return found.map((peer) => preparePeer(peer, peers, join(folder, basename(peer.folder)), content, stories));
}

function preparePeer(peer: Peer, peers: string, copy: string, content: string, stories: number): Contender {
  const origin = resolve(peers, peer.folder);
  const modules = join(copy, 'node_modules');
  const unwanted = new Set([...peer.kept, peer.outDir, 'node_modules'].map((path) => join(origin, path)));
  rmSync(copy, { recursive: true, force: true });
  cpSync(origin, copy, { recursive: true, filter: (path) => !unwanted.has(path) });
  // Its own folder, as some keep files there, of links to the packages
  mkdirSync(modules);
  for (const path of linkedModules(origin)) symlinkSync(join(origin, 'node_modules', path), join(modules, path));
  const posts = join(copy, peer.posts);
  for (let index = 0; index < stories; index++) {
    const text = readFileSync(join(content, 'articles', storyFolder(index), 'en.md'), 'utf8');
    writeFileSync(join(posts, `story-${index}.md`), toPost(text, peer.date));
  }
  const middle = join(posts, `story-${Math.floor(stories / 2)}.md`);
  const sentence = /^.*This is article \d+\./m.exec(readFileSync(middle, 'utf8'))?.[0] ?? '';
  const [script = '', ...args] = peer.script;
  return {
    name: peer.name,
    note: peer.revision,
    articles: stories,
    outDir: join(copy, peer.outDir),
    command: {
      command: process.execPath,
      args: [join(modules, script), ...args],
      cwd: copy,
      env: { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    },
    clean: () => removeAll([peer.outDir, ...peer.kept].map((path) => join(copy, path))),
    edit: (round) => editSentence(middle, sentence, round),
  };
}

/** The packages and scopes in `node_modules`, without what builds keep there. */
function linkedModules(origin: string): string[] {
  return readdirSync(join(origin, 'node_modules')).filter((name) => !/^\.(astro|vite|package-lock\.json)$/.test(name));
}

/** A story as a post of a blog: its title, description, date, tags and body, with links that lead to posts. */
function toPost(text: string, date: string): string {
  const [, frontMatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const lines = frontMatter.split('\n').filter((line) => /^(title|description|date|tags): /.test(line));
  const links = body.replace(/\]\(\.\.\/\.\.\/\d+\/(story-\d+)\/en\.md\)/g, '](/blog/$1/)');
  return `---\n${lines.join('\n').replace(/^date:/m, `${date}:`)}\n---\n${links}`;
}
