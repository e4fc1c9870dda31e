/** Renders Markdown in tests, as an English body of `https://news.example/` whose first line is line 1. */
import type { Body, BodySource } from '../../../src/core/articles/body.ts';
import { loadLibraries } from '../../../src/markdown/load-libraries.ts';
import { renderBody } from '../../../src/markdown/pipeline.ts';

/** A body source with plain English words. */
export function makeBodySource(markdown: string, source: Partial<BodySource> = {}): BodySource {
  return {
    markdown,
    firstLine: 1,
    locale: 'en',
    formats: source.locale ?? 'en',
    siteUrl: 'https://news.example/',
    words: {
      updates: 'Updates',
      transcript: 'Transcript',
      footnotes: 'Footnotes',
      backToReference: 'Back to reference {reference}',
      table: 'Table {number}',
      chartTable: 'Show the numbers',
      note: 'Note',
      warning: 'Warning',
      tip: 'Tip',
      important: 'Important',
      caution: 'Caution',
      facts: 'Facts',
      credit: 'Picture: {credit}',
      downloadTable: 'Download as CSV',
      furtherReading: 'Further reading',
      done: 'Done',
      toDo: 'To do',
    },
    ...source,
  };
}

export function render(markdown: string, source: Partial<BodySource> = {}): Body {
  return renderBody(makeBodySource(markdown, source));
}

/** The HTML with pictures as `[picture:N]` and addresses as `[link:N]`. */
export function htmlOf(markdown: string, source: Partial<BodySource> = {}): string {
  return render(markdown, source)
    .html.replace(/\0image:(\d+)\0/g, '[picture:$1]')
    .replace(/\0link:(\d+)\0/g, '[link:$1]');
}

/** Problems as `line:column check`. */
export function problemsOf(markdown: string, source: Partial<BodySource> = {}): string[] {
  return render(markdown, source).problems.map(({ line, column, check }) => `${line}:${column} ${check}`);
}

/** Problems with their words, for snapshots. */
export function reportOf(markdown: string): string[] {
  return render(markdown).problems.map(({ line, column, check, message, hint }) =>
    [`${line}:${column} ${check}`, message, hint].join('\n'),
  );
}

/** A body of a newsroom that has switched formulas on. */
export async function renderFormulas(markdown: string, source: Partial<BodySource> = {}): Promise<Body> {
  const body = makeBodySource(markdown, { formulas: true, ...source });
  return renderBody(body, await loadLibraries(body));
}
