/** Prints the updates of a story as HTML: whole for its page, and without what only a page needs for other programs. */
import type { BodyUpdate } from '../articles/body.ts';
import { PAGE_IDS } from '../articles/page-ids.ts';
import { fill } from '../i18n/dictionary.ts';
import { formatClock, formatMoment } from '../i18n/format.ts';
import type { InterfaceWords } from '../i18n/interface-words.ts';
import { escapeHtml } from '../text/escape-html.ts';
import type { CoverageModel } from './coverage-model.ts';

/** What updates are printed with. */
export interface UpdateContext {
  words: InterfaceWords;
  /** The tag of the language whose dates are printed. */
  formats: string;
  timeZone: string;
}

/**
 * Prints the updates of a page, with what stands above them: whether there will be more, key events, and the place where
 * a script tells of newer ones.
 *
 * @param waiting Those among them that only the preview shows.
 */
export function printCoverage(
  updates: BodyUpdate[],
  waiting: BodyUpdate[],
  { mark, status, made, file }: CoverageModel,
  context: UpdateContext,
): string {
  const line = [...(mark ? [`<b class="live">${escapeHtml(mark)}</b>`] : []), ...(status ? [escapeHtml(status)] : [])];
  return [
    `<div class="coverage"${file ? ` data-updates="${escapeHtml(file)}"` : ''}>`,
    ...(line.length > 0 ? [`<p class="coverage-status meta">${line.join(' ')}</p>`] : []),
    ...(made ? [`<noscript><p class="meta">${escapeHtml(made)}</p></noscript>`] : []),
    ...printKeyEvents(updates, context),
    ...(file ? ['<p class="newer" role="status"></p>'] : []),
    ...updates.map((update) => printUpdate(update, waiting.includes(update), context)),
    '</div>',
  ].join('\n');
}

function printKeyEvents(updates: BodyUpdate[], context: UpdateContext): string[] {
  const keys = updates.filter(({ isKey }) => isKey);
  if (keys.length === 0) return [];
  const id = PAGE_IDS.keyEvents;
  // On one day the time tells more
  const isOneDay = new Set(keys.map((update) => timesOf(update, context).date)).size === 1;
  const items = keys.map((update) => {
    const { clock, date, iso } = timesOf(update, context);
    const time = `<time datetime="${iso}">${escapeHtml(isOneDay && clock ? clock : date)}</time>`;
    return `<li><a href="#${escapeHtml(update.id)}">${time} <span>${escapeHtml(update.title?.text ?? '')}</span></a></li>`;
  });
  return [
    `<nav class="key-events" aria-labelledby="${id}">`,
    `<h3 id="${id}">${escapeHtml(context.words.keyEvents)}</h3>`,
    `<ol>${items.join('')}</ol>`,
    '</nav>',
  ];
}

function printUpdate(update: BodyUpdate, isWaiting: boolean, context: UpdateContext): string {
  const { words } = context;
  const { clock, date, iso } = timesOf(update, context);
  const marks = [
    ...(update.isPinned ? [words.pinned] : []),
    ...(isWaiting ? [fill(words.scheduled, { date: [date, clock].filter(Boolean).join(', ') })] : []),
  ];
  const text = clock ? `<b>${escapeHtml(clock)}</b> <span>${escapeHtml(date)}</span>` : `<b>${escapeHtml(date)}</b>`;
  const id = escapeHtml(update.id);
  return [
    `<article class="update prose${update.isPinned ? ' pinned' : ''}" id="${id}">`,
    `<p class="update-time meta"><a href="#${id}"><time datetime="${iso}">${text}</time></a>`,
    ...marks.map((mark) => `<span class="tag">${escapeHtml(mark)}</span>`),
    '</p>',
    ...(update.title ? [`<h3>${update.title.html}</h3>`] : []),
    update.html,
    '</article>',
  ].join('\n');
}

/** Prints one update without classes, ids and links inside the page. */
export function printPlainUpdate(update: BodyUpdate, context: UpdateContext): string {
  const { clock, date, iso } = timesOf(update, context);
  const time = `<p><time datetime="${iso}">${escapeHtml([date, clock].filter(Boolean).join(', '))}</time></p>`;
  return [...(update.title ? [`<h3>${update.title.html}</h3>`] : []), time, update.html].join('\n');
}

/** Returns the time and the day of an update as the page's language writes them, and the value of `datetime`. */
export function timesOf(
  { time }: Pick<BodyUpdate, 'time'>,
  { formats, timeZone }: Pick<UpdateContext, 'formats' | 'timeZone'>,
): { clock: string | undefined; date: string; iso: string } {
  const { text, iso } = formatMoment(time, formats, timeZone);
  return { clock: formatClock(time, formats, timeZone), date: text, iso };
}
