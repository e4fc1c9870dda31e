/** What shapes rendered bodies besides their text, and the versions of the code that reads content. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../core/locale.ts';
import { markdownVersion } from '../markdown/version.ts';
import type { BodyContext } from './catalogue.ts';
import { interfaceOf } from './locale-words.ts';
import type { Settings } from './settings.ts';
import { digestOf } from './text-file.ts';

/** Changes with the code that reads content. */
export function codeVersion(root: string): string {
  const sources = ['core', 'newsroom'].flatMap((room) => {
    const folder = join(root, 'src', room);
    return readdirSync(folder)
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8'));
  });
  return digestOf(sources.join('\n')).slice(0, 8);
}

/** By locale tag: its words, the site's address, and a digest of both with the pipeline's version. */
export function bodyContexts(settings: Settings, locales: Locale[], root: string): Map<string, BodyContext> {
  const version = markdownVersion(root);
  return new Map(
    locales.map(({ tag }) => {
      const { footnotes, backToReference, table, note, warning, facts, done, toDo } = interfaceOf(
        tag,
        settings,
        locales,
      ).words;
      const words = { footnotes, backToReference, table, note, warning, facts, done, toDo };
      const context = { locale: tag, words, siteUrl: settings.site.url };
      return [tag, { ...context, digest: digestOf(JSON.stringify([version, context])) }];
    }),
  );
}
