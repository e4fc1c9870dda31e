/** Reads when a story was published and in which language it is, as far as the source says. */
import type { Locale } from '../../core/i18n/locale.ts';
import { nearestLanguage } from '../../core/i18n/nearest-language.ts';
import type { ImportedStory, Tell } from '../archive/archive.ts';
import { dateInAddress, mendDate } from './mend-date.ts';

/** The date of an article that has none. */
export const UNDATED = '1970-01-01';

/** Returns the date of an article: what the source says, or else what its address or last change does, which is told. */
export function dateOf(story: ImportedStory, timeZone: string, tell: Tell): string | undefined {
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
  story: ImportedStory,
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
export function foreign({ title, where }: ImportedStory, language: string) {
  return {
    kind: 'dropped' as const,
    where,
    what: `“${title}” is in the language “${language}”, which is none of the newsroom’s.`,
    remedy: `Run “npm run new -- --language ${language}” and import again, or say with --locale which language it is.`,
  };
}
