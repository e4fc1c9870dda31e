/** Lists the files that a newsroom publishes besides its pages, each with a key that changes with its content. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOutputFiles } from '../../core/outputs/output-files.ts';
import type { PageContext } from '../../core/presentation/page-context.ts';
import type { OutputFile } from '../../core/routes/output-file.ts';
import { digestOf } from '../../disk/digest.ts';
import { makerOf } from '../../disk/makers.ts';
import { type BodyCache, readBody } from '../articles/body-cache.ts';
import type { KnownKeys } from './known-keys.ts';
import { createStoryKeys } from './story-keys.ts';

const STYLES = join(import.meta.dirname, '../../styles');

/** Returns the output files, sorted by path. Their keys change with the code that makes them as well. */
export function createNewsroomFiles(bodies: BodyCache, context: PageContext, known: KnownKeys): OutputFile[] {
  const keys = createStoryKeys(context, known);
  const code = makerOf('outputFiles');
  return createOutputFiles(context, {
    digest: digestOf,
    readBody: (article) => readBody(bodies, article),
    readStyle: (name) => readFileSync(join(STYLES, name), 'utf8'),
    wholeKey: keys.whole,
    indexedKey: keys.indexed,
  }).map((file) => ({ ...file, key: digestOf(code + file.key) }));
}
