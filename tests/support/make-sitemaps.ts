/** The files of a small newsroom that search engines read. */
import { createHash } from 'node:crypto';
import type { CatalogueEntry } from '../../src/core/articles/catalogue-entry.ts';
import { createSitemaps } from '../../src/core/crawlers/create-sitemaps.ts';
import type { OutputFile } from '../../src/core/routes/output-file.ts';
import { type ContextOptions, makeContext } from './make-context.ts';

/** Sitemaps by their paths. */
export function makeSitemaps(entries: CatalogueEntry[], options: ContextOptions = {}): Map<string, OutputFile> {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
  return new Map(createSitemaps(makeContext(entries, options), digest).map((file) => [file.path, file]));
}

/** The text of each element of a name, as XML escapes it. */
export function textsOf(xml: string | undefined, name: string): string[] {
  return [...(xml ?? '').matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => text);
}
