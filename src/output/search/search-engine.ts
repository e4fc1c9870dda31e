/** Asks Pagefind for the files of an index. */
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from '../../core/search/search-record.ts';
import { SEARCH_WORKER } from '../../core/search/search-shards.ts';

/** Words in a file of the index: of each word that is asked, a reader loads one such file from every shard. */
const CHUNK_WORDS = '5000';

/** A shard as the engine describes it for browsers. */
export interface ShardEntry {
  hash: string;
  wasm: string | null;
  page_count: number;
}

export interface Shard {
  entry: ShardEntry;
  /** What all shards made by this engine have in common. */
  common: { version: string; include_characters: string[] };
  files: { path: string; content: Uint8Array }[];
}

/** What a browser asks for first: the shards of a language. */
export const ENTRY = 'pagefind-entry.json';

/** The files that a search needs; those of interfaces that come with Pagefind are left out. */
const NEEDED = /^(fragment\/|index\/|filter\/|pagefind\..*\.pf_meta$)/;

/** Indexes records in the order of their addresses, so that the same ones give the same bytes. */
export async function indexRecords(records: SearchRecord[], name: string): Promise<Shard> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK_WORDS;
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`No search index can be made: ${errors.join(' ')}`);
  for (const { url, content, meta, filters } of records.toSorted((a, b) => (a.url < b.url ? -1 : 1))) {
    const added = await index.addCustomRecord({ url, content, meta, filters, language: name });
    if (added.errors.length > 0) throw new Error(`${url} can’t be indexed: ${added.errors.join(' ')}`);
  }
  const made = await index.getFiles();
  await index.deleteIndex();
  if (made.errors.length > 0) throw new Error(`No search index can be made: ${made.errors.join(' ')}`);
  return toShard(new Map(made.files.map(({ path, content }) => [path, content])), name);
}

/** The entry file of a language, by the names of its shards. */
export function createEntry(shards: ReadonlyMap<string, Pick<Shard, 'entry' | 'common'>>): string {
  const languages = Object.fromEntries([...shards].map(([name, { entry }]) => [name, entry]));
  return JSON.stringify({ ...[...shards.values()][0]?.common, languages });
}

/** Ends the process that indexes. */
export async function closeEngine(): Promise<void> {
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
      { path: SEARCH_WORKER, content: at(SEARCH_WORKER) },
    ],
  };
}
