/** The files that a newsroom publishes besides its pages, each with the key of all that it holds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOutputFiles } from '../../core/outputs/output-files.ts';
import type { PageContext } from '../../core/presentation/page-context.ts';
import type { OutputFile } from '../../core/routes/output-file.ts';
import { digestOf } from '../../disk/digest.ts';
import { makerOf } from '../../disk/makers.ts';
import { type BodyCache, readBody } from '../articles/body-cache.ts';
import { createStoryKeys } from './story-keys.ts';

const STYLES = join(import.meta.dirname, '../../styles');

/** In the order of their paths; the code that makes them counts into their keys. */
export function createNewsroomFiles(bodies: BodyCache, context: PageContext): OutputFile[] {
  const keys = createStoryKeys(context);
  const code = makerOf('outputFiles');
  return createOutputFiles(context, {
    digest: digestOf,
    readBody: (article) => readBody(bodies, article),
    readStyle: (name) => readFileSync(join(STYLES, name), 'utf8'),
    wholeKey: keys.whole,
    indexedKey: keys.indexed,
  }).map((file) => ({ ...file, key: digestOf(code + file.key) }));
}
