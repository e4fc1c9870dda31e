/** Finds what would publish or hide a story in silence: dates that contradict each other, folders of drafts, no text. */
import type { CatalogueEntry } from '../articles/catalogue-entry.ts';
import { type Clock, changeFault } from '../articles/date-order.ts';
import { momentToInstant } from '../i18n/moment.ts';
import type { Problem } from '../problems/problem.ts';
import { weightOf } from '../translations/text-weight.ts';

/** More than a year ahead, a date is rather a slip of the keyboard than a plan. */
export const LONGEST_WAIT = 366 * 86_400_000;

/** Folders that other systems don't publish (Jekyll, Hugo, Eleventy), and those that people name so. */
const DRAFTS = /^(?:_.*|drafts?|unpublished|trash|templates?)$/i;

/**
 * Returns the problems of the dates that a file states itself. What it takes from its source is told there.
 *
 * @param source The entry of the story's source, which may be `entry` itself.
 */
export function dateProblems(entry: CatalogueEntry, source: CatalogueEntry, clock: Clock): Problem[] {
  const own = entry.frontMatter;
  const { date, expires } = { ...source.frontMatter, ...own };
  const at = (moment: string) => momentToInstant(moment, clock.timeZone);
  const file = `content/${entry.path}`;
  const problems: Problem[] = [];
  if (date && expires && (own.date ?? own.expires) !== undefined && at(expires) <= at(date))
    problems.push({
      check: 'invalid-value',
      file,
      field: own.expires === undefined ? 'date' : 'expires',
      message: `The story would be gone (${expires}) before it is published (${date}).`,
      hint: 'Write a day after “date:” as “expires:”, or take the line away.',
    });
  if (own.date !== undefined && at(own.date) > clock.now + LONGEST_WAIT)
    problems.push(warning(file, 'date', `The story waits until ${own.date}, more than a year.`, 'Look at the year.'));
  const changes = [
    ...(own.updated === undefined ? [] : [['updated', own.updated] as const]),
    ...(own.corrections ?? []).map((correction, index) => [`corrections[${index}].date`, correction.date] as const),
  ];
  for (const [field, moment] of changes) {
    const fault = changeFault(moment, entry.kind === 'article' ? date : undefined, clock);
    if (!fault) continue;
    const why = fault === 'future' ? 'lies in the future' : `lies before the date of the story, ${date}`;
    const hint = `Write the day on which the text was changed${field === 'updated' ? ', or take the line away' : ''}.`;
    problems.push(warning(file, field, `${moment} ${why}, so search engines are not told of it.`, hint));
  }
  return problems;
}

function warning(file: string, field: string, message: string, hint: string): Problem {
  return { check: 'impossible-date', file, field, message, hint };
}

/**
 * Returns a warning for a file that would be published without a text. A draft is still to be written, and a body that
 * can't be read has a problem of its own.
 */
export function emptyTextProblems(entry: CatalogueEntry, source: CatalogueEntry): Problem[] {
  const { draft } = { ...source.frontMatter, ...entry.frontMatter };
  if (!entry.body.isEmpty || entry.body.hasProblems || entry.isBroken || draft) return [];
  const message = 'There is no text below the front matter, so readers get an empty page.';
  return [
    {
      check: 'empty-text',
      file: `content/${entry.path}`,
      field: 'title',
      message,
      hint: 'Write the text, or the line “draft: true” until there is one.',
    },
  ];
}

/** The letters, without spaces, of a title that search results, cards and lists show whole; two or three times as many in Chinese. */
const LONGEST_TITLE = 130;

/** Returns a warning for a title that is none, but a paragraph. */
export function longTitleProblems({ path, frontMatter: { title } }: CatalogueEntry): Problem[] {
  const letters = weightOf(title);
  if (letters <= LONGEST_TITLE) return [];
  return [
    {
      check: 'long-title',
      file: `content/${path}`,
      field: 'title',
      message: `The title has ${letters} letters, so search results, cards and lists cut it off.`,
      hint: `Say it in ${LONGEST_TITLE} letters at most, better in 60, and the rest in “standfirst:”.`,
    },
  ];
}

/** Returns a problem for a story that would be published although it lies in a folder of drafts. */
export function draftFolderProblems({ kind, story, path, frontMatter }: CatalogueEntry): Problem[] {
  const folders = story.split('/');
  // A story's own folder may be named “draft” for its subject
  const hidden = folders.find((name, index) => (index < folders.length - 1 ? DRAFTS.test(name) : name.startsWith('_')));
  if (hidden === undefined || kind !== 'article' || frontMatter.draft) return [];
  return [
    {
      check: 'stray-file',
      file: `content/${path}`,
      message: `The story lies in the folder “${hidden}”, and would be published all the same.`,
      hint: 'Write “draft: true” in its front matter, or move its folder to another place.',
    },
  ];
}
