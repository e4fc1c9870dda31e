/** Prints the styles of what only some bodies hold, so that the pages of others don't carry them. */
import type { BodyPart } from '../core/presentation/body-parts.ts';
import asides from '../styles/bodies/asides.css?inline';
import charts from '../styles/bodies/charts.css?inline';
import code from '../styles/bodies/code.css?inline';
import codeBlocks from '../styles/bodies/code-blocks.css?inline';
import codeLines from '../styles/bodies/code-lines.css?inline';
import details from '../styles/bodies/details.css?inline';
import diagrams from '../styles/bodies/diagrams.css?inline';
import drawings from '../styles/bodies/drawings.css?inline';
import footnotes from '../styles/bodies/footnotes.css?inline';
import formulas from '../styles/bodies/formulas.css?inline';
import galleries from '../styles/bodies/galleries.css?inline';
import highlighting from '../styles/bodies/highlighting.css?inline';
import maps from '../styles/bodies/maps.css?inline';
import marks from '../styles/bodies/marks.css?inline';
import media from '../styles/bodies/media.css?inline';
import newsletter from '../styles/bodies/newsletter.css?inline';
import numberedLists from '../styles/bodies/numbered-lists.css?inline';
import numbers from '../styles/bodies/numbers.css?inline';
import questions from '../styles/bodies/questions.css?inline';
import quotes from '../styles/bodies/quotes.css?inline';
import scrolling from '../styles/bodies/scrolling.css?inline';
import stories from '../styles/bodies/stories.css?inline';
import subheadings from '../styles/bodies/subheadings.css?inline';
import tables from '../styles/bodies/tables.css?inline';
import tasks from '../styles/bodies/tasks.css?inline';
import timelines from '../styles/bodies/timelines.css?inline';
import updates from '../styles/bodies/updates.css?inline';
import wide from '../styles/bodies/wide.css?inline';
import otherLanguages from '../styles/parts/other-languages.css?inline';
import type { FirstScreen } from './first-screen.ts';
import { pictureStyles } from './picture-style.ts';

type Part = [sign: RegExp, style: string];

/** A pattern by style: what the HTML of a body holds when it needs that style. */
const PARTS: readonly Part[] = [
  [/class="task/, tasks],
  [/<aside|"aside-title"/, asides],
  [/class="gallery/, galleries],
  [/class="(?:(?:(?:gallery|table|table-scroll) )?wide|full|margin)"/, wide],
  [/class="(?:chart|map|notes)"/, drawings],
  [/class="chart"/, charts],
  [/class="map"/, maps],
  [/<figure class="diagram"/, diagrams],
  [/<details\b/, details],
  [/class="numbers"/, numbers],
  [/class="related"/, stories],
  [/class="newsletter"/, newsletter],
  [/class="timeline"/, timelines],
  [/class="questions"/, questions],
  [/<math\b/, formulas],
  [/<div class="coverage"/, updates],
  [/<figure class="media/, media],
  [/ hreflang="/, otherLanguages],
];

/** Those of which below.css brings the styles below the first screen, in its order. */
const COMMON_PARTS: readonly Part[] = [
  [/<h[456]\b/, subheadings],
  [/<(mark|sup|sub|hr)\b/, marks],
  [/<ol\b/, numberedLists],
  [/<blockquote/, quotes],
  [/<pre\b|class="table-scroll/, scrolling],
  [/<table\b/, tables],
  [/<(pre|code|kbd|samp)\b/, code],
  [/<pre\b/, codeBlocks],
  [/class="line\b/, codeLines],
  [/class="hljs-/, highlighting],
  [/class="footnotes"/, footnotes],
];

/**
 * Returns the CSS that the parts of a body need at once.
 *
 * @param first What of the body stands in the first screen.
 */
export function bodyStyles({ body, first }: Pick<FirstScreen, 'body' | 'first'>): string[] {
  return [...stylesOf(PARTS, body), ...stylesOf(COMMON_PARTS, first), ...pictureStyles(body)];
}

function stylesOf(parts: readonly Part[], body: readonly BodyPart[]): string[] {
  const html = body.filter((part) => typeof part === 'string');
  return parts.filter(([sign]) => html.some((part) => sign.test(part))).map(([, style]) => style);
}
