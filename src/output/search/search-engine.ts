/** Lets Pagefind make the files of a search index. */
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import type { SearchRecord } from '../../core/search/search-record.ts';
import { SEARCH_WORKER } from '../../core/search/search-shards.ts';

/**
 * The number of words in one file of the index; for each word of a query, a reader loads one such file from every
 * shard.
 */
const CHUNK_WORDS = '5000';

/** A shard as the engine describes it for browsers. */
export interface ShardEntry {
  hash: string;
  wasm: string | null;
  page_count: number;
}

/** One shard of a language's search index: a part of its stories that is indexed on its own. */
export interface Shard {
  entry: ShardEntry;
  /** What all shards that one version of Pagefind has made have in common. */
  common: { version: string; include_characters: string[] };
  files: { path: string; content: Uint8Array }[];
}

/** The name of the file that a browser loads first; it lists the shards of a language. */
export const ENTRY = 'pagefind-entry.json';

/** Matches the files that a search needs; those of the interfaces that come with Pagefind are left out. */
const NEEDED = /^(fragment\/|index\/|filter\/|pagefind\..*\.pf_meta$)/;

/**
 * Makes the shard `name` from records, in the order of their addresses, so that the same records give the same bytes.
 *
 * @throws Error When Pagefind reports errors or makes no index.
 */
export async function indexRecords(records: SearchRecord[], name: string): Promise<Shard> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK_WORDS;
  isStarted = true;
  const { createIndex } = await import('pagefind');
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`No search index can be made: ${errors.join(' ')}`);
  const inOrder = records.toSorted((a, b) => (a.url < b.url ? -1 : 1));
  // Pagefind takes them one by one, in this order; who waits for each answer waits for a page that is printed meanwhile
  const added = await Promise.all(
    inOrder.map(({ url, content, meta, filters, sort }) =>
      index.addCustomRecord({ url, content, meta, filters, sort, language: name }),
    ),
  );
  for (const [place, { errors }] of added.entries())
    if (errors.length > 0) throw new Error(`${inOrder[place]?.url} can’t be indexed: ${errors.join(' ')}`);
  const made = await index.getFiles();
  await index.deleteIndex();
  if (made.errors.length > 0) throw new Error(`No search index can be made: ${made.errors.join(' ')}`);
  return toShard(new Map(made.files.map(({ path, content }) => [path, content])), name);
}

/** Prints the entry file of a language as JSON, from its shards by their names. */
export function createEntry(shards: ReadonlyMap<string, Pick<Shard, 'entry' | 'common'>>): string {
  const languages = Object.fromEntries([...shards].map(([name, { entry }]) => [name, entry]));
  return JSON.stringify({ ...[...shards.values()][0]?.common, languages });
}

let isStarted = false;

/** Ends Pagefind's process, where one was started; the next index starts a new one. */
export async function closeEngine(): Promise<void> {
  if (!isStarted) return;
  isStarted = false;
  const { close } = await import('pagefind');
  await close();
}

function toShard(files: ReadonlyMap<string, Uint8Array>, name: string): Shard {
  const { languages, ...common } = JSON.parse(new TextDecoder().decode(files.get(ENTRY))) as {
    languages: Record<string, ShardEntry>;
  } & Shard['common'];
  const entry = languages[name];
  if (!entry) throw new Error(`Pagefind has made no index of ${name}.`);
  // One file serves all shards of a language
  const wasm = entry.wasm === null ? 'unknown' : (name.split('-')[0] as string);
  const at = (path: string) => files.get(path) as Uint8Array;
  return {
    entry: { ...entry, wasm: entry.wasm && wasm },
    common,
    files: [
      ...[...files].filter(([path]) => NEEDED.test(path)).map(([path, content]) => ({ path, content })),
      { path: `wasm.${wasm}.pagefind`, content: at(`wasm.${entry.wasm ?? 'unknown'}.pagefind`) },
      { path: SEARCH_WORKER, content: Buffer.from(licence() + tellingFaults(at(SEARCH_WORKER))) },
    ],
  };
}

/**
 * Returns Pagefind's script so that it tells the page of files that it can't load. By itself it writes that to the console
 * alone, and answers as if no story held the word.
 */
function tellingFaults(script: Uint8Array): string {
  const console = 'Object.assign(Object.create(console),{error:(text)=>self.postMessage({fault:String(text)})})';
  return `((console)=>{${new TextDecoder().decode(script)}\n})(${console});\n`;
}

/** Returns Pagefind's licence as a comment: it is to come along with every copy. */
function licence(): string {
  const folder = dirname(findPackageJSON('pagefind', import.meta.url) as string);
  // What follows is of others, whose programs no reader gets
  const [text = ''] = readFileSync(join(folder, 'LICENSE/LICENSE'), 'utf8').split('Includes other software');
  return `/*!\n${text.trim().replaceAll('*/', '* /')}\n*/\n`;
}
