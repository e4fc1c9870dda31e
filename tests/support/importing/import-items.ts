/** Imports an archive that a test states item by item, into a small newsroom. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ImportedItem, ImportedStory, ImportKind } from '../../../src/importing/archive/archive.ts';
import {
  type ImportOptions,
  type ImportOutcome,
  importArchive,
} from '../../../src/importing/writing/import-archive.ts';
import { readEnvironment } from '../../../src/newsroom/files/environment.ts';
import { NO_PROGRESS } from '../../../src/newsroom/report/progress.ts';
import { makeNewsroomFolder, NOW, removeNewsroom } from '../newsrooms/newsroom-folder.ts';

/** A published story of 2019 with what a test states of it. */
export function story(id: string, facts: Partial<ImportedStory> = {}): ImportedStory {
  return {
    type: 'story',
    where: { file: 'export.xml', line: 10 },
    id,
    form: 'article',
    title: `Story ${id}`,
    description: `What story ${id} tells.`,
    date: '2019-06-30',
    state: 'published',
    authors: ['ana'],
    categories: ['reports'],
    tags: [],
    addresses: [],
    comments: [],
    body: { format: 'markdown', text: 'The first paragraph.\n', line: 20 },
    ...facts,
  };
}

/** A kind that hands over these items. */
export function kindOf(items: readonly ImportedItem[], publicFolders: string[] = []): ImportKind {
  return {
    name: 'fake',
    source: 'items of a test',
    publicFolders,
    async *read() {
      yield* items;
    },
  };
}

export interface Imported extends ImportOutcome {
  folder: string;
  /** The text of a file below `content/`; nothing where there is none. */
  text(path: string): string | undefined;
  /** What was told, as `kind: sentence`. */
  told: string[];
  /** Imports once more into the same newsroom. */
  again(options?: Partial<ImportOptions>, items?: readonly ImportedItem[]): Promise<Imported>;
}

/** Imports items into a newsroom that lasts as long as the test. */
export async function importItems(
  items: readonly ImportedItem[],
  options: Partial<ImportOptions> = {},
  folder: string = newsroom(),
): Promise<Imported> {
  const outcome = await importArchive({
    kind: kindOf(items),
    source: { path: join(folder, 'export.xml') },
    environment: readEnvironment({ NOW }, folder),
    category: 'news',
    isDry: false,
    fetch: false,
    comments: false,
    webArchive: false,
    progress: NO_PROGRESS,
    ...options,
  });
  const text = (path: string) => {
    const file = join(folder, 'content', path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const told = outcome.findings
    .groups()
    .flatMap(({ findings }) => findings.map(({ kind, what }) => `${kind}: ${what}`));
  const again = (more: Partial<ImportOptions> = {}, others = items) =>
    importItems(others, { ...options, ...more }, folder);
  return { ...outcome, folder, text, told, again };
}

/** A newsroom with the languages en and en-GB, the category reports and the author ana. */
export function newsroom(): string {
  const folder = makeNewsroomFolder();
  onTestFinished(() => removeNewsroom(folder));
  return folder;
}
