/** The files of a newsroom besides its pages, of stories that have no text. */
import { createHash } from 'node:crypto';
import { emptyBody } from '../../../src/core/articles/body.ts';
import { createOutputFiles } from '../../../src/core/outputs/output-files.ts';
import type { PageContext } from '../../../src/core/presentation/page-context.ts';
import type { OutputFile } from '../../../src/core/routes/output-file.ts';

/** By their paths. */
export function makeOutputFiles(context: PageContext): Map<string, OutputFile> {
  const files = createOutputFiles(context, {
    digest: (text) => createHash('sha256').update(text).digest('hex').slice(0, 16),
    readBody: emptyBody,
    readStyle: (name) => `/* ${name} */`,
    wholeKey: ({ body }) => body.key,
    indexedKey: ({ path }) => path,
  });
  return new Map(files.map((file) => [file.path, file]));
}
