/** Builds the outline of an article. */
import type { Article } from '../articles/article.ts';
import type { Heading } from '../articles/body.ts';
import { PAGE_IDS } from '../articles/page-ids.ts';
import { formatNumber } from '../i18n/format.ts';
import type { InterfaceWords } from '../i18n/interface-words.ts';
import type { OutlineEntry } from './article-page.ts';

/** Returns the headings with the numbers of the chapters of a long read, as the page prints them above its sections. */
function withChapters(headings: Heading[], locale: string): Heading[] {
  let chapter = 0;
  return headings.map((heading) =>
    heading.depth === 2 ? { ...heading, text: `${formatNumber(++chapter, locale)}. ${heading.text}` } : heading,
  );
}

/**
 * Lists the title, then every h2 and h3; the chapters of a long read have their numbers. Deeper headings are left out:
 * they would hide the others among them.
 */
export function createOutline(
  article: Article,
  headings: Heading[],
  after: { series: unknown[]; reading: unknown[] },
  {
    words,
    formats,
  }: { words: Pick<InterfaceWords, 'mainTakeaways' | 'inThisSeries' | 'furtherReading'>; formats: string },
): OutlineEntry[] {
  return [
    { href: `#${PAGE_IDS.article}`, text: article.title, level: 1 },
    ...(article.takeaways.length > 0
      ? [{ href: `#${PAGE_IDS.takeaways}`, text: words.mainTakeaways, level: 2 as const }]
      : []),
    ...(article.template === 'long-read' ? withChapters(headings, formats) : headings)
      .filter(({ depth, id }) => depth <= 3 && (id !== PAGE_IDS.updates || hasUpdates(article)))
      .map(({ id, text, depth }) => ({ href: `#${id}`, text, level: depth === 2 ? (2 as const) : (3 as const) })),
    ...(after.series.length > 0 ? [{ href: `#${PAGE_IDS.series}`, text: words.inThisSeries, level: 2 as const }] : []),
    ...(after.reading.length > 0
      ? [{ href: `#${PAGE_IDS.furtherReading}`, text: words.furtherReading, level: 2 as const }]
      : []),
  ];
}

/** The heading above the updates goes where nobody sees one, as long as none is waited for. */
function hasUpdates({ coverage }: Article): boolean {
  return coverage !== undefined && (coverage.shown.length > 0 || !coverage.isOver);
}
