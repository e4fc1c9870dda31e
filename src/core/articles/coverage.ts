/** Tells which dated updates of a story readers see at the time of the build, in what order, and whether there will be more. */
import { momentToInstant } from '../i18n/moment.ts';
import type { FrontMatter } from '../schemas/front-matter.ts';
import type { BodySummary, CatalogueEntry, UpdateSummary } from './catalogue-entry.ts';
import { type Clock, isBefore } from './date-order.ts';

/** The dated updates of a story. */
export interface Coverage {
  /** Set where `live:` in the front matter says that the story is live coverage. */
  isLive: boolean;
  /** Whether coverage has ended. A story that is no live coverage gets no updates that readers wait for. */
  isOver: boolean;
  /** When coverage began, as written. */
  from: string;
  /** When it ends or has ended, as written; left out while nobody knows. */
  until?: string;
  /** The numbers of the updates that readers see, in the order of the page. */
  shown: number[];
  /** The numbers of those whose time has not come; the preview shows them too. */
  waiting: number[];
  /** The moment of the newest update whose time has come, as written, unless it lies before the story's own. */
  newest?: string;
  /** The time of the build, in milliseconds since 1970, while coverage goes on. */
  madeAt?: number;
}

/**
 * Creates the coverage of a story, or returns `undefined` for one without updates. Updates stand by their moments, however
 * they stand in the file; of two with the same moment, the one that stands first there counts as the older.
 *
 * @param live `live:` of the front matter, with what a translation takes from its source.
 * @param date The date of the story, as written.
 */
export function createCoverage(
  { body: { updates = [] } }: CatalogueEntry,
  live: FrontMatter['live'],
  date: string,
  { timeZone, now, drafts = false }: Clock,
): Coverage | undefined {
  if (!live && updates.length === 0) return undefined;
  const at = ({ time }: UpdateSummary) => momentToInstant(time, timeZone);
  const byTime = updates.map((update, number) => ({ update, number })).sort((a, b) => at(a.update) - at(b.update));
  const come = byTime.filter(({ update }) => at(update) <= now);
  const shown = (drafts ? byTime : come).map(({ number }) => number);
  const newest = come.at(-1)?.update.time;
  const isLive = live !== undefined;
  const isOver = !isLive || (live.until !== undefined && momentToInstant(live.until, timeZone) <= now);
  return {
    isLive,
    isOver,
    from: live?.from ?? date,
    ...(live?.until && { until: live.until }),
    shown: live?.order === 'newest-last' ? shown : shown.reverse(),
    waiting: byTime.filter(({ update }) => at(update) > now).map(({ number }) => number),
    ...(newest && !isBefore(newest, date, timeZone) && { newest }),
    ...(!isOver && { madeAt: now }),
  };
}

/** Returns a body's summary without the words, pictures, recordings and embeds of the updates that nobody sees yet. */
export function withoutWaiting(body: BodySummary, { shown }: Coverage): BodySummary {
  const hidden = (body.updates ?? []).filter((_, number) => !shown.includes(number));
  if (hidden.length === 0) return body;
  const pictures = new Set(hidden.flatMap(({ images = [] }) => images));
  const recordings = new Set(hidden.flatMap(({ media = [] }) => media));
  const embeds = new Set(hidden.flatMap(({ embeds = [] }) => embeds));
  return {
    ...body,
    words: body.words - hidden.reduce((sum, { words }) => sum + words, 0),
    images: body.images.map((image, index) => (pictures.has(index) ? { ...image, path: '' } : image)),
    ...(body.media && {
      media: body.media.map((one, index) => (recordings.has(index) ? { kind: one.kind, path: '' } : one)),
    }),
    ...(body.embeds && { embeds: body.embeds.map((address, index) => (embeds.has(index) ? '' : address)) }),
  };
}
