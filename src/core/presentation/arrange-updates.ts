/** Puts the updates of a story into its body: those whose time has come, in the order of the page or newest first. */
import type { Article } from '../articles/article.ts';
import type { Body, BodyUpdate } from '../articles/body.ts';
import { PAGE_IDS } from '../articles/page-ids.ts';
import { momentToInstant } from '../i18n/moment.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';
import { createCoverageModel } from './coverage-model.ts';
import type { PageContext } from './page-context.ts';
import { printCoverage, printPlainUpdate, timesOf, type UpdateContext } from './print-updates.ts';

const PLACE = '\0updates\0';
/** The heading above the updates, which goes where none of them is shown. */
const HEADING = new RegExp(`<h2 id="${PAGE_IDS.updates}"[^>]*>[^<]*</h2>\\s*(?=${PLACE})`);

type Context = Pick<PageContext, 'site' | 'library' | 'dictionaryOf'>;

/**
 * Returns a body with its updates in their place, in HTML and Markdown; a body without updates is returned as it is.
 *
 * @param to The page also prints key events, status and a place for newer updates. Others get updates newest first.
 */
export function arrangeUpdates(article: Article, body: Body, to: 'page' | 'others', context: Context): Body {
  const model = createCoverageModel(article, context);
  if (!model || !body.html.includes(PLACE)) return body;
  const isPage = to === 'page';
  const found = isPage ? inPageOrder(model.shown, body) : newestFirst(article, body, context);
  const isEmpty = found.length === 0 && !(isPage && model.file);
  const { interface: words, formats } = context.dictionaryOf(article.locale);
  const printing: UpdateContext = { words, formats, timeZone: context.site.timeZone };
  const waiting = model.waiting.flatMap((number) => body.updates[number] ?? []);
  const html = isPage
    ? printCoverage(found, waiting, model, printing)
    : found.map((update) => printPlainUpdate(update, printing)).join('\n');
  const title = escapeMarkdown(words.updates);
  const markdown = [`## ${title}`, ...found.map((update) => toMarkdown(update, printing))].join('\n\n');
  return {
    ...body,
    html: (isEmpty ? body.html.replace(HEADING, '') : body.html).replace(PLACE, () => (isEmpty ? '' : html)),
    markdown: body.markdown.replace(PLACE, () => (found.length === 0 ? '' : markdown)),
  };
}

/** The pinned one stands above the others. */
function inPageOrder(shown: number[], { updates }: Pick<Body, 'updates'>): BodyUpdate[] {
  const found = shown.flatMap((number) => updates[number] ?? []);
  return [...found.filter(({ isPinned }) => isPinned), ...found.filter(({ isPinned }) => !isPinned)];
}

/** Returns the updates of a body that readers see, the newest first. */
export function newestFirst(
  { coverage }: Pick<Article, 'coverage'>,
  { updates }: Pick<Body, 'updates'>,
  { site }: Pick<PageContext, 'site'>,
): BodyUpdate[] {
  const at = ({ time }: BodyUpdate) => momentToInstant(time, site.timeZone);
  const numbers = (coverage?.shown ?? []).toSorted((a, b) => b - a);
  return numbers.flatMap((number) => updates[number] ?? []).sort((a, b) => at(b) - at(a));
}

function toMarkdown(update: BodyUpdate, printing: UpdateContext): string {
  const { clock, date } = timesOf(update, printing);
  const time = escapeMarkdown([date, clock].filter(Boolean).join(', '));
  const heading = update.title ? `### ${time}: ${update.title.markdown}` : `### ${time}`;
  return [heading, update.markdown].filter((part) => part !== '').join('\n\n');
}
