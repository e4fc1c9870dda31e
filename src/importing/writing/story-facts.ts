/** Reads when a story was published and in which language it is, as far as the source says. */
import type { Locale } from '../../core/i18n/locale.ts';
import { momentToInstant } from '../../core/i18n/moment.ts';
import { nearestLanguage } from '../../core/i18n/nearest-language.ts';
import type { Tell } from '../archive/archive.ts';
import { dateInAddress, mendDate } from './mend-date.ts';
import type { ListedStory } from './planned-story.ts';

/** The date of an article that has none. */
export const UNDATED = '1970-01-01';

/** Returns the date of an article: what the source says, or else what its address or last change does, which is told. */
export function dateOf(story: ListedStory, timeZone: string, tell: Tell): string | undefined {
  if (story.form === 'page') return undefined;
  const date = story.date === undefined ? undefined : mendDate(story.date, timeZone);
  if (date !== undefined) return date;
  const written = story.date === undefined ? 'There is no date' : `The date “${story.date}” can’t be read`;
  const updated = story.updated === undefined ? undefined : mendDate(story.updated, timeZone);
  const found = story.addresses.map(dateInAddress).find((day) => day !== undefined) ?? updated;
  tell({
    kind: 'guessed',
    where: story.where,
    what: `${written}: it is ${found === undefined ? `${UNDATED} now` : `“${found}” now, by its address or last change`}.`,
    remedy: 'Write the day of publication as “date:”.',
  });
  return found;
}

/** Returns the newsroom's language that a story is in, or `undefined` where the newsroom has none like it. */
export function localeOf(
  story: Pick<ListedStory, 'language'>,
  { locale, locales }: { locale: string | undefined; locales: readonly Locale[] },
): string | undefined {
  const written = story.language ?? locale;
  const tags = locales.map(({ tag }) => tag);
  if (written === undefined) return tags[0];
  return (
    tags.find((tag) => tag.toLowerCase() === written.replaceAll('_', '-').toLowerCase()) ??
    nearestLanguage(written, tags)
  );
}

/** Says that a story is in a language that the newsroom has not. */
export function foreign({ title, where }: ListedStory, language: string) {
  return {
    kind: 'dropped' as const,
    // Of a file of its own, all is left out
    where: where.line === 1 ? { file: where.file } : where,
    what: `“${title}” is in the language “${language}”, which is none of the newsroom’s.`,
    remedy: `Run “npm run new -- --language ${language}” and import again, or say with --locale which language it is.`,
  };
}

interface Clock {
  timeZone: string;
  /** In milliseconds since 1970. */
  now: number;
}

/** A story whose date is still to come, or that has expired, is as invisible as a draft. */
export function isSeen({ state, form, expires }: ListedStory, date: string, { timeZone, now }: Clock): boolean {
  if (state !== 'published' && state !== 'scheduled') return false;
  const end = expires === undefined ? undefined : mendDate(expires, timeZone);
  if (end !== undefined && momentToInstant(end, timeZone) <= now) return false;
  return form === 'page' || momentToInstant(date, timeZone) <= now;
}

/**
 * Returns why a story has to be a draft, as the end of a sentence: it was to come out at a time that nobody can read, or is
 * a standing page, which the newsroom shows at all times.
 */
export function whyHeld(
  { form, state, date: written, expires }: ListedStory,
  { timeZone, now }: Clock,
): string | undefined {
  if (state === 'draft' || state === 'private') return undefined;
  const own = written === undefined ? undefined : mendDate(written, timeZone);
  if (state === 'scheduled' && own === undefined) return 'it was to come out at a time that can’t be read';
  if (form === 'article') return undefined;
  if (own !== undefined && momentToInstant(own, timeZone) > now)
    return `it was to come out on ${own}, and a standing page has no date`;
  const end = expires === undefined ? undefined : mendDate(expires, timeZone);
  if (end !== undefined && momentToInstant(end, timeZone) <= now) return `it was to go on ${end}, which has passed`;
  return undefined;
}
