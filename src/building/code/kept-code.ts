/** Keeps the compiled code of a site in a folder of the checkout, and loads it again without Astro and Vite. */
import { randomUUID } from 'node:crypto';
import { cpSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readJson, writeJson } from '../../disk/json-file.ts';
import { removeOldest } from '../../disk/remove-oldest.ts';
import { type Chunk, codeDigests } from './code-digests.ts';
import { type Manifest, routesOf, type SiteCode } from './site-code.ts';

/** What Astro has compiled, while it still lies where Astro has put it. */
export interface Compiled {
  /** The folder of the server's code. */
  folder: string;
  /** Its chunks, by their names. */
  chunks: ReadonlyMap<string, Chunk>;
  render: SiteCode['render'];
}

/** Where a key's code is kept. Nothing counts before its record lies there. */
interface Places {
  /** The folder of them all. */
  folder: string;
  /** What readers load; Astro takes it for its output folder. */
  client: string;
  record: string;
}

interface CodeRecord {
  /** The name of the folder of the server's code. */
  server: string;
  /** The name of the module that all begins with. */
  entry: string;
  digests: Record<string, string>;
  /** The sizes of files, by their paths below the two folders. */
  clientFiles: Record<string, number>;
  serverFiles: Record<string, number>;
}

/** The part of Astro's app that prints pages, and takes what a build knows; it is internal to Astro. */
interface App {
  render(request: Request, options: { routeData: unknown }): Promise<Response>;
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
}

/** How many are kept: those of the site and of its previews, of a newsroom and of the handbook. */
const KEPT = 4;
const NAME = 'site-';
const ENTRY = /^prerender-entry\b.*\.m?js$/;

/** Returns where the code of a key is kept, below a folder. */
export function codePlaces(folder: string, key: string): Places {
  const at = (name: string) => join(folder, NAME + key, name);
  return { folder: at(''), client: at('client'), record: at('code.json') };
}

/** Reads what Astro has compiled. */
export async function readCompiled({ folder, chunks, render }: Compiled, root: string): Promise<SiteCode> {
  const entry = entryOf(chunks.keys());
  const { manifest } = (await import(pathToFileURL(join(folder, entry)).href)) as { manifest: Manifest };
  const digests = codeDigests(chunks, entry, manifest, root.replaceAll('\\', '/'));
  return { routes: routesOf(manifest), digests, render };
}

/**
 * Copies what Astro has compiled, as Astro removes it when it ends; returns the name of the copy's folder. It counts once it is
 * recorded. The name is new each time: Node never loads a module again whose address has failed.
 */
export function copyCompiled({ folder }: Compiled, places: Places): string {
  const server = `server-${randomUUID().slice(0, 8)}`;
  cpSync(folder, join(places.folder, server), { recursive: true });
  return server;
}

/** Notes that the code of a key is whole, and removes the oldest. */
export function recordCode(folder: string, key: string, { digests }: Pick<SiteCode, 'digests'>, server: string): void {
  const { folder: place, client, record } = codePlaces(folder, key);
  const serverFiles = sizesBelow(join(place, server));
  writeJson(record, {
    server,
    entry: entryOf(Object.keys(serverFiles)),
    digests,
    clientFiles: sizesBelow(client),
    serverFiles,
  } satisfies CodeRecord);
  removeOldest(folder, (name) => name.startsWith(NAME), KEPT);
}

/** Loads the code that was copied to a place. Throws an `Error` of any kind where it is not as it was, or Astro isn't. */
export async function loadCode(
  { folder }: Places,
  server: string,
  digests: Record<string, string>,
  entry?: string,
): Promise<SiteCode> {
  const name = entry ?? entryOf(readdirSync(join(folder, server)));
  const { app, manifest } = (await import(pathToFileURL(join(folder, server, name)).href)) as {
    app: App;
    manifest: Manifest;
  };
  const styles = new Map(
    manifest.routes.map(({ routeData: { route, component }, styles }) => [
      `${route}&${component}`,
      styles.map((sheet) => ({ sheet, depth: 0, order: 0 })),
    ]),
  );
  app.setInternals({
    pagesByKeys: { get: (page: string) => ({ styles: [...(styles.get(page) ?? [])] }) },
    entrySpecifierToBundleMap: new Map(),
  });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write() {} } } } });
  return { routes: routesOf(manifest), digests, render: (request, routeData) => app.render(request, { routeData }) };
}

/** Returns the code that is kept for a key, or `undefined` where there is none, or anything of it is not as it was. */
export async function openKeptCode(folder: string, key: string): Promise<SiteCode | undefined> {
  const places = codePlaces(folder, key);
  const record = readJson<CodeRecord>(places.record);
  if (!record) return undefined;
  const server = join(places.folder, record.server);
  if (!isWhole(places.client, record.clientFiles) || !isWhole(server, record.serverFiles)) return undefined;
  try {
    return await loadCode(places, record.server, record.digests, record.entry);
  } catch {
    return undefined;
  }
}

/** Lists the files that readers load, by their paths below the output folder. */
export function clientFiles({ client }: Places): string[] {
  return Object.keys(sizesBelow(client));
}

function entryOf(names: Iterable<string>): string {
  const entry = [...names].find((name) => ENTRY.test(name));
  if (entry === undefined) throw new Error('Astro has compiled no code that prints pages.');
  return entry;
}

function isWhole(folder: string, sizes: Readonly<Record<string, number>>): boolean {
  return Object.entries(sizes).every(
    ([path, size]) => statSync(join(folder, path), { throwIfNoEntry: false })?.size === size,
  );
}

/** Hidden folders, in which Astro works, are passed over. */
function sizesBelow(folder: string): Record<string, number> {
  const files = (readdirSync(folder, { recursive: true, encoding: 'utf8' }) as string[])
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('.'))
    .sort();
  const sizes = files.map((path) => [path, statSync(join(folder, path))] as const);
  return Object.fromEntries(sizes.flatMap(([path, stats]) => (stats.isFile() ? [[path, stats.size]] : [])));
}
