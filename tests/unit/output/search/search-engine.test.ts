import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSearchRecord, type SearchSource } from '../../../../src/core/search/search-record.ts';
import { closeEngine, createEntry, ENTRY, indexRecords } from '../../../../src/output/search/search-engine.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';
import { openBuiltIndex } from '../../../support/search/search-engine.ts';

afterAll(closeEngine);

const source = (title: string, date: string): SearchSource => ({
  ...{ url: `/${encodeURIComponent(title)}/`, locale: 'en', lead: [], caption: [], names: [], category: 'news' },
  ...{ title, date, year: date.slice(0, 4) },
});

/** An index of stories, each with its title, day and text; the shards follow each other. */
async function makeIndex(...shards: [title: string, date: string, text: string][][]): Promise<string> {
  const folder = makeFolder();
  const write = (path: string, data: Uint8Array | string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
  };
  const made = new Map<string, Awaited<ReturnType<typeof indexRecords>>>();
  for (const [number, stories] of shards.entries()) {
    const records = stories.map(([title, date, text]) => createSearchRecord(source(title, date), `<p>${text}</p>`));
    const shard = await indexRecords(records, `en-${number}`);
    made.set(`en-${number}`, shard);
    for (const { path, content } of shard.files) write(path.endsWith('worker.js') ? path : `en/${path}`, content);
  }
  write(`en/${ENTRY}`, createEntry(made));
  return folder;
}

async function ask(folder: string, query: string, order?: 'newest'): Promise<string[]> {
  const found = await (await openBuiltIndex(folder, 'en')).find(query, {}, order);
  const stories = await found.load(0, 2);
  return [...stories, ...(await found.load(2, found.count))].map(({ title }) => title);
}

it('signs at the end of a word are a part of it, and shown as they were written', async () => {
  const index = await makeIndex([
    ['One', '2024-01-01', 'We write C++ and nothing else.'],
    ['Two', '2024-01-02', 'We write C#, in the morning.'],
    ['Three', '2024-01-03', 'Plan C: we write, in Disney+ too.'],
    ['Four', '2024-01-04', 'Cats write with C-shells, 1+1 and issue #7.'],
  ]);
  const asked = {
    ...{ 'C++': ['One'], 'c++ write': ['One'], 'C#': ['Two'], '“C#”': ['Two'] },
    ...{ 'disney+': ['Three'], Disney: ['Three'], '#7': ['Four'], '1+1': ['Four'] },
  };
  const found: Record<string, string[]> = {};
  for (const query of Object.keys(asked)) found[query] = await ask(index, query);
  expect(found).toEqual(asked);
  const [story] = await (await (await openBuiltIndex(index, 'en')).find('C++', {})).load(0, 1);
  expect(story?.excerpt.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('')).toContain(
    'We write [C]++ and',
  );
});

it('a phrase in quotation marks is found as it is written, in text and title', async () => {
  const index = await makeIndex([
    ['One', '2024-01-01', 'The late boat came home.'],
    ['Two', '2024-01-02', 'The boat came late, a late old boat.'],
    ['Three', '2024-01-03', 'It was late. Boats came home in the late boats.'],
    ['The late boat', '2024-01-04', 'Nothing of boats here, it is late.'],
  ]);
  const both = ['One', 'The late boat'];
  const asked = {
    ...{ '"late boat"': both, '“late boat”': both, '„Late boat“': both, '«late boat»': both, '「late boat」': both },
    ...{ '"late boat" came': ['One'], '"late old boat" came': ['Two'], '"boat late"': [] },
    // A phrase that is never closed is words
    '"late boat': ['One', 'The late boat', 'Three', 'Two'],
  };
  const found: Record<string, string[]> = {};
  for (const query of Object.keys(asked)) found[query] = (await ask(index, query)).sort();
  expect(found).toEqual(asked);
});

it('stories of all shards are in the order of their days where a reader wants the newest', async () => {
  const index = await makeIndex(
    [
      ['A', '2024-03-01', 'boat boat boat'],
      ['B', '2026-01-01T10:00:00+02:00', 'a boat'],
      ['C', '2025-01-01', 'the boat, the boat'],
    ],
    [
      ['D', '2025-06-01', 'one boat'],
      ['E', '2023-01-01', 'boat boat'],
    ],
  );
  expect(await ask(index, 'boat', 'newest')).toEqual(['B', 'D', 'C', 'A', 'E']);
  expect((await ask(index, 'boat')).sort()).toEqual(['A', 'B', 'C', 'D', 'E']);
});

describe('a file that is missing, or another', () => {
  // Pagefind leaves the promise of its own beginning to nobody, which is a line on a browser's console
  const listeners = process.listeners('unhandledRejection');
  beforeAll(() => {
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', () => {});
  });
  afterAll(() => {
    process.removeAllListeners('unhandledRejection');
    for (const listener of listeners) process.on('unhandledRejection', listener);
  });
  const files = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' });

  it.each(['pf_index', 'pf_meta', 'pf_fragment', 'pf_filter', 'wasm.en.pagefind', ENTRY])(
    'is no absence of stories: %s',
    async (ending) => {
      for (const change of [rmSync, (file: string) => writeFileSync(file, '<!doctype html><p>Sorry')]) {
        const folder = await makeIndex([['One', '2024-01-01', 'harbour']]);
        for (const file of files(folder)) if (file.endsWith(ending)) change(join(folder, file));
        const engine = async () => {
          const found = await (await openBuiltIndex(folder, 'en')).find('harbour', { category: ['news'] });
          return found.load(0, found.count);
        };
        await expect(engine(), ending).rejects.toThrow();
      }
    },
  );

  it('is asked for again at the next question', async () => {
    const folder = await makeIndex([['One', '2024-01-01', 'harbour']]);
    const file = files(folder).find((name) => name.endsWith('pf_index')) as string;
    const content = readFileSync(join(folder, file));
    rmSync(join(folder, file));
    const engine = await openBuiltIndex(folder, 'en');
    await expect(engine.find('harbour', {})).rejects.toThrow();
    writeFileSync(join(folder, file), content);
    expect((await engine.find('harbour', {})).count).toBe(1);
  });
});
