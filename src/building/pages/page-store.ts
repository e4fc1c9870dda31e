/** Knows which pages lie in the output folder as they are wanted, and keeps all of them packed in the cache. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputFolder } from '../../disk/output-folder.ts';
import { pruneFolderTo } from '../../disk/prune-folder.ts';
import { readSealed, writeSealed } from '../../disk/sealed-json.ts';
import { PACK_BYTES, type PackedPage, readPack, writePack } from './page-packs.ts';

/** A page that is wanted. */
export interface WantedPage {
  /** The path of its route. */
  path: string;
  /** A digest of all that it prints, and of the code that prints it. */
  key: string;
  /** The path of its file in the output folder. */
  file: string;
}

export interface PageStore {
  /** Returns whether a page lies in the output folder as it is wanted. */
  has(page: WantedPage): boolean;
  /** Fills in pages that are packed, and returns the paths of the others; they are few where printing them is faster. */
  restore(pages: readonly WantedPage[]): Set<string>;
  /** Writes a page that was printed. */
  write(page: WantedPage, html: Buffer): void;
  /** How many pages were printed. */
  printed(): number;
  /** Notes which pages lie in the output folder, when all are there. */
  save(): void;
}

interface PageRecord {
  /** The packs, each with its bytes and its number of pages. */
  packs: [name: string, bytes: number, count: number][];
  /** For each path its key, and the place of its pack in that list. */
  pages: Record<string, [key: string, pack: number]>;
}

/** The name of the file that says what lies in which pack. */
export const PAGE_RECORD = 'record.json';
/** So many bytes are unpacked in less time than a page is printed in. */
const BYTES_WORTH_A_PAGE = 2 * 1024 * 1024;
/** So many packs may be less than half full of pages that are still wanted, before they are packed anew. */
const MOST_POOR = 16;

/** Joins the records of several stores with that of one, which then knows the pages of all. Missing ones are passed over. */
export function joinPageRecords(from: readonly string[], to: string): void {
  const joined: PageRecord = { packs: [], pages: {} };
  for (const folder of [to, ...from]) {
    const record = readSealed<PageRecord>(join(folder, PAGE_RECORD));
    if (!record) continue;
    const first = joined.packs.length;
    joined.packs.push(...record.packs);
    for (const [path, [key, pack]] of Object.entries(record.pages))
      joined.pages[path] = [key, pack === -1 ? -1 : first + pack];
  }
  writeSealed(join(to, PAGE_RECORD), joined);
}

/**
 * Opens the store of a folder in the cache. What it says of the output folder counts only where `isKnown` is set; its packs
 * always do.
 */
export function openPageStore(folder: string, output: OutputFolder, isKnown: boolean): PageStore {
  const before = readSealed<PageRecord>(join(folder, PAGE_RECORD)) ?? { packs: [], pages: {} };
  const packs = new Map(before.packs.map(([name, bytes, count]) => [name, { bytes, count }]));
  const now = new Map<string, { page: WantedPage; pack: string | undefined }>();
  let waiting: PackedPage[] = [];
  let waitingBytes = 0;
  let printed = 0;
  let isChanged = !isKnown;

  const packedIn = ({ path, key }: WantedPage): string | undefined => {
    const known = Object.hasOwn(before.pages, path) ? before.pages[path] : undefined;
    return known?.[0] === key ? before.packs[known[1]]?.[0] : undefined;
  };
  const note = (page: WantedPage, pack?: string) => now.set(page.path, { page, pack });
  const flush = () => {
    if (waiting.length === 0) return;
    const name = writePack(folder, waiting);
    packs.set(name, { bytes: waitingBytes, count: waiting.length });
    for (const { path } of waiting) (now.get(path) as { pack: string | undefined }).pack = name;
    waiting = [];
    waitingBytes = 0;
  };
  const pack = ({ path, key }: WantedPage, html: Buffer) => {
    waiting.push({ path, key, html });
    waitingBytes += html.length;
    if (waitingBytes >= PACK_BYTES) flush();
  };
  /** Packs anew what is left of packs that hold little, from the output folder. */
  const repack = () => {
    const live = new Map<string, WantedPage[]>();
    for (const { page, pack: name } of now.values())
      if (name !== undefined) (live.get(name) ?? live.set(name, []).get(name))?.push(page);
    for (const name of packs.keys()) if (!live.has(name)) packs.delete(name);
    const poor = [...packs].filter(
      ([name, { bytes, count }]) => (bytes / count) * (live.get(name)?.length ?? 0) < PACK_BYTES / 2,
    );
    if (poor.length <= MOST_POOR) return;
    for (const [name] of poor) {
      for (const page of live.get(name) ?? []) pack(page, readFileSync(output.locate(page.file)));
      packs.delete(name);
    }
    flush();
  };

  return {
    has(page) {
      const done = now.get(page.path)?.page.key === page.key;
      if (!done && !(isKnown && packedIn(page) !== undefined)) return false;
      if (!output.has(page.file)) return false;
      if (!done) note(page, packedIn(page));
      return true;
    },
    restore(pages) {
      const left = new Set(pages.map(({ path }) => path));
      const wanted = new Map<string, Map<string, WantedPage>>();
      for (const page of pages) {
        const name = packedIn(page);
        if (name === undefined) continue;
        const list = wanted.get(name) ?? new Map<string, WantedPage>();
        wanted.set(name, list.set(page.path, page));
      }
      for (const [name, list] of wanted) {
        if (list.size * BYTES_WORTH_A_PAGE < (packs.get(name)?.bytes ?? 0)) continue;
        for (const { path, key, html } of readPack(folder, name)) {
          const page = list.get(path);
          if (page?.key !== key) continue;
          output.write(page.file, html);
          note(page, name);
          left.delete(path);
          isChanged = true;
        }
      }
      return left;
    },
    write(page, html) {
      output.write(page.file, html);
      note(page);
      pack(page, html);
      printed += 1;
      isChanged = true;
    },
    printed: () => printed,
    save() {
      if (!isChanged && now.size === Object.keys(before.pages).length) return;
      flush();
      repack();
      const places = new Map([...packs.keys()].map((name, index) => [name, index]));
      const pages = [...now].map(([path, { page, pack: name }]) => [path, [page.key, places.get(name ?? '') ?? -1]]);
      writeSealed(join(folder, PAGE_RECORD), {
        packs: [...packs].map(([name, { bytes, count }]) => [name, bytes, count]),
        pages: Object.fromEntries(pages),
      } satisfies PageRecord);
      pruneFolderTo(folder, new Set([PAGE_RECORD, ...packs.keys()]));
    },
  };
}
