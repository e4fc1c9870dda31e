/** Reads when a story was changed last, and when it is to go. */
import { momentToInstant } from '../../core/i18n/moment.ts';
import type { ImportedStory, Tell } from '../archive/archive.ts';
import { mendDate } from './mend-date.ts';
import type { PlannedStory } from './planned-story.ts';

interface MomentSource {
  planned: PlannedStory;
  timeZone: string;
  tell: Tell;
}

/** Returns when a story was changed last: a change before the publication, or at the same time, is none. */
export function updatedOf(
  { updated, where }: ImportedStory,
  { planned, timeZone, tell }: MomentSource,
): string | undefined {
  if (updated === undefined || updated.trim() === '') return undefined;
  const moment = mendDate(updated, timeZone);
  if (moment === undefined)
    tell({ kind: 'dropped', where, what: `The date of the last change, “${updated}”, can’t be read.` });
  if (moment === undefined || planned.date === undefined) return moment;
  const [change, publication] = [moment, planned.date].map((one) => momentToInstant(one, timeZone)) as [number, number];
  if (change < publication)
    tell({
      kind: 'dropped',
      where,
      what: `The last change, “${updated}”, was before the publication, so it is left out.`,
    });
  return change > publication ? moment : undefined;
}

/** Returns when a story is to go. */
export function expiresOf(
  { expires, title, where }: ImportedStory,
  { timeZone, tell }: MomentSource,
): string | undefined {
  if (expires === undefined || expires.trim() === '') return undefined;
  const moment = mendDate(expires, timeZone);
  if (moment === undefined)
    tell({
      kind: 'dropped',
      where,
      what: `The date at which “${title}” was to go, “${expires}”, can’t be read: it stays.`,
      remedy: 'Write it as “expires:”.',
    });
  return moment;
}
