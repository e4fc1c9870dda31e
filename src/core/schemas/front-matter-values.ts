/** The kinds of values that only the front matter has. */
import { z } from 'zod';
import { isDay, isMoment } from '../i18n/moment.ts';
import { withoutHidden } from '../text/hidden-characters.ts';
import { tagFault } from '../urls/permalink.ts';
import { itemsOfName, printItem } from './list-text.ts';
import { address, id, text } from './values.ts';

const writtenMoment = text('Write a day such as 2024-02-29, or a time with its offset such as 2024-02-29T09:30+08:00.')
  // A year of two digits, filled up with zeros, would put the article at the end of all lists
  .refine((value) => !/^0\d{3}-/.test(value), {
    error: 'Write the year with four digits, such as 2024-02-29.',
    abort: true,
  })
  .refine(isMoment, {
    error: ({ input }) =>
      isMoment(`${input}Z`)
        ? `Write how far the clock is ahead of UTC, such as ${input}+08:00, or the day alone.`
        : (momentHint(String(input)) ??
          'Write a day that exists, such as 2024-02-29, or a time with its offset such as 2024-02-29T09:30+08:00.'),
  });

/** A day (`2024-02-29`) or a date-time with its offset (RFC 3339, 5.6). */
export const moment = z.preprocess(
  (value) => (typeof value === 'number' && !Number.isNaN(value) ? String(value) : value),
  writtenMoment,
);

/** Returns the hint for a moment in a form that other systems write: `20240229`, `2024-02-29 09:30:00 +0800`. */
function momentHint(written: string): string | undefined {
  const [, year, month, day, rest = ''] = /^(\d{4})[-/.]?(\d\d)[-/.]?(\d\d)(?:[T ]+(.*))?$/.exec(written.trim()) ?? [];
  const [, time = '', sign = 'Z', hours = '', minutes = '00'] =
    /^(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(?:([+-])(\d\d):?(\d\d)?|Z|UTC|GMT)$/.exec(rest) ?? [];
  const dayAlone = `${year}-${month}-${day}`;
  if (year === undefined || !isMoment(dayAlone)) return undefined;
  if (time === '') return rest === '' ? `Write it with hyphens: ${dayAlone}.` : undefined;
  const offset = sign === 'Z' ? 'Z' : `${sign}${hours}:${minutes}`;
  return isMoment(`${dayAlone}T${time}${offset}`) ? `Write it so: ${dayAlone}T${time}${offset}.` : undefined;
}

/** A text that becomes a part of an address. `fault` returns what is wrong with it, or `undefined`. */
export const checked = (hint: string, fault: (value: string) => string | undefined) =>
  text(hint).superRefine((value, context) => {
    const message = fault(value);
    if (message) context.addIssue({ code: 'custom', message, params: { check: 'escaping-path' } });
  });

/** A tag. What has no width is taken out, and a list that is written as one item is refused. */
export const tag = text('Write the id of a tag, such as open-data.')
  .overwrite(withoutHidden)
  .superRefine((value, context) => {
    const items = itemsOfName(value);
    if (items) context.addIssue({ code: 'custom', message: `Write ${items.map(printItem).join(', ')} in its place.` });
    else {
      const message = tagFault(value);
      if (message) context.addIssue({ code: 'custom', message, params: { check: 'escaping-path' } });
    }
  });

/** An author's id, alone or with what the author did for the article. */
export const person = z.union(
  [
    id('an author'),
    z.strictObject({
      /** The id of a file in `content/authors/`. */
      id: id('an author'),
      /** What the person did for this article, such as Photographs. */
      role: text('Write what the person did, such as Photographs.'),
    }),
  ],
  {
    error: 'Write an author’s id, or {id: …, role: …}.',
  },
);

const APPROVED_BY_COMMAND =
  'Take “approvedBy” away and run “npm run approve” with the story and the language: that writes it.';

/** The word of a second person, and a digest of what it was given for. */
export const approvedBy = z.strictObject(
  {
    /** The name of the person. */
    id: text(APPROVED_BY_COMMAND),
    /** What the file said then, in short. */
    digest: text(APPROVED_BY_COMMAND).regex(/^[0-9a-f]{32}$/, { error: APPROVED_BY_COMMAND }),
  },
  { error: APPROVED_BY_COMMAND },
);

/** A story's id, or a page elsewhere with its title. */
export const furtherReading = z.union(
  [
    id('a story').transform((value) => value.replace(/^\/+|\/+$/g, '')),
    z.strictObject({
      /** The words of the link. */
      title: text('Write the title of the page.'),
      /** The address of the page, on any site. */
      url: address(),
    }),
  ],
  { error: 'Write a story’s id (its folder below articles), or {title: …, url: …}.' },
);

/** A point of a picture in percent, from the left and from the top: `50% 30%`. */
const focus = text('Write the point that must stay in view, such as 50% 30%.')
  .regex(/^\d{1,3}%\s+\d{1,3}%$/, { error: 'Write two percentages, from the left and from the top, such as 50% 30%.' })
  .transform((value) => {
    const [x = 50, y = 50] = value.split(/\s+/).map((part) => Math.min(100, Number.parseInt(part, 10)));
    return { x, y };
  });

const LICENCE_HINT = 'Write the full address of the licence, such as https://creativecommons.org/licenses/by/4.0/.';

/** A day of which all of the newsroom's hours count. */
const lastDay = moment.refine((value) => typeof value !== 'string' || !isMoment(value) || isDay(value), {
  error: 'Write the last day alone, such as 2027-06-30.',
});

/** The picture above an article. */
export const cover = z
  .strictObject({
    /** The file name of a picture beside the article, such as stage.jpg. */
    src: text('Write the file name of a picture beside the article, such as stage.jpg.').optional(),
    /** What the picture shows, for readers who can't see it. Required beside `src`. */
    alt: text('Write what the picture shows, for readers who can’t see it.').optional(),
    /** The caption below the picture, which may hold **importance**, *emphasis* and `code`. */
    caption: text('Write the caption.').optional(),
    /** Who made the picture. Left out, it is whom the file itself names in its metadata (XMP, IPTC, EXIF). */
    credit: text('Write who made the picture.').optional(),
    /** The full address of the licence under which the picture is shown, for search engines. */
    licence: text(LICENCE_HINT)
      .refine((value) => /^https?:\/\/[^\s"<>]+$/i.test(value) && URL.canParse(value), { error: LICENCE_HINT })
      .optional(),
    /** The last day on which the picture may be shown, such as 2027-06-30. After it, a build is an error. */
    rightsUntil: lastDay.optional(),
    /**
     * The point that stays in view where the picture is cropped, from the left and from the top. Left out, it is 50%
     * 50%.
     */
    focus: focus.optional(),
  })
  .refine((cover) => cover.src === undefined || cover.alt !== undefined, {
    error: 'Write what the picture shows, for readers who can’t see it.',
    path: ['alt'],
  });

/** The orders in which updates may stand. */
const UPDATE_ORDERS = ['newest-first', 'newest-last'] as const;

/** Live coverage, which the updates in the text are. True is coverage whose end is not known yet. */
export const live = z.preprocess(
  (value) => (value === true ? {} : value),
  z.strictObject(
    {
      /** When coverage begins, if that is not the date of the story. */
      from: moment.optional(),
      /** When coverage ends or has ended. From then on the page says so, and asks for updates no more. */
      until: moment.optional(),
      /** Write newest-last for a story that is read from its beginning. Left out, the newest update stands first. */
      order: z.enum(UPDATE_ORDERS, { error: `Write one of ${UPDATE_ORDERS.join(', ')}, or leave it out.` }).optional(),
    },
    { error: 'Write true, or indented below it “until:” with the time when coverage ends.' },
  ),
);

/** Corrections of mistakes, each with its date. */
export const corrections = z.array(
  z.strictObject({
    /** The day or time of the correction. */
    date: moment,
    /** What was wrong, and what is right, with **importance**, *emphasis* and `code` if need be. */
    text: text('Write what was wrong and what is right.'),
  }),
  { error: 'Write a list of corrections, each with “date” and “text”.' },
);
