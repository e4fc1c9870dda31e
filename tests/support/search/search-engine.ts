/** Searches a built site's index as a browser would, without one: Pagefind's worker script with the files beside it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEngine, type SearchEngine } from '../../../src/client/search/search-engine.ts';
import type { EngineWorker } from '../../../src/client/search/search-worker.ts';

/** `folder` is the `_search` folder of a site, `language` the folder of a language in it. */
export function openBuiltIndex(folder: string, language: string): Promise<SearchEngine> {
  const entry = JSON.parse(readFileSync(join(folder, language, 'pagefind-entry.json'), 'utf8'));
  const shards = Object.keys(entry.languages);
  return openEngine({ base: `/${language}/`, shards }, startWorker(folder));
}

/** The languages of which a site has an index. */
export function indexedLanguages(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}

type Listener = (event: { data: unknown }) => void;

function startWorker(folder: string): EngineWorker {
  const toWorker: Listener[] = [];
  const fromWorker: Listener[] = [];
  const scope = {
    location: { href: 'https://a.example/' },
    addEventListener: (type: string, listener: Listener) => type === 'message' && toWorker.push(listener),
    postMessage: (data: unknown) => {
      for (const listener of fromWorker) listener({ data });
    },
  };
  const fetchFile = async (address: string) => {
    const file = join(folder, new URL(address, 'https://a.example/').pathname);
    return existsSync(file) ? new Response(readFileSync(file)) : new Response('', { status: 404 });
  };
  const script = readFileSync(join(folder, 'pagefind-worker.js'), 'utf8');
  new Function('self', 'fetch', script)(scope, fetchFile);
  return {
    postMessage: (data) => {
      for (const listener of toWorker) listener({ data });
    },
    addEventListener: (type: string, listener: unknown) => {
      if (type === 'message') fromWorker.push(listener as Listener);
    },
  } as EngineWorker;
}
