/** The files that a newsroom publishes for machines, each with the key of all that it holds. */

import { createSitemaps } from '../../core/crawlers/create-sitemaps.ts';
import { createRobots } from '../../core/crawlers/robots-txt.ts';
import type { PageContext } from '../../core/presentation/page-context.ts';
import type { OutputFile } from '../../core/routes/output-file.ts';
import { digestOf } from '../../disk/digest.ts';
import { makerOf } from '../../disk/makers.ts';
import type { Newsroom } from '../reading/read-newsroom.ts';
import { createFeedFiles } from './feed-files.ts';
import { createMachineFiles } from './story-exports.ts';
import { createStoryKeys } from './story-keys.ts';

/** In the order of their paths. A file of the same name in `public/` takes the place of one. */
export function createOutputFiles(newsroom: Newsroom, context: PageContext): OutputFile[] {
  const keys = createStoryKeys(context);
  const files: OutputFile[] = [
    ...createFeedFiles(newsroom, context, keys),
    ...createMachineFiles(newsroom, context, keys),
    ...createSitemaps(context, digestOf),
    ...createRobots(context),
  ];
  // The sources that make these files, which no key of theirs would tell otherwise
  const code = makerOf('outputFiles');
  return files
    .filter(({ path }) => !newsroom.publicFiles.has(path))
    .map((file) => ({ ...file, key: digestOf(code + file.key) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
