/** The files of a small newsroom that search engines read. */
import type { CatalogueEntry } from '../../../src/core/articles/catalogue-entry.ts';
import type { OutputFile } from '../../../src/core/routes/output-file.ts';
import { type ContextOptions, makeContext } from '../core/make-context.ts';
import { makeOutputFiles } from '../core/make-output-files.ts';

/** Sitemaps by their paths. */
export function makeSitemaps(entries: CatalogueEntry[], options: ContextOptions = {}): Map<string, OutputFile> {
  const files = makeOutputFiles(makeContext(entries, options));
  return new Map([...files].filter(([path]) => path.startsWith('/sitemap')));
}

/** The text of each element of a name, as XML escapes it. */
export function textsOf(xml: string | undefined, name: string): string[] {
  return [...(xml ?? '').matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => text);
}
