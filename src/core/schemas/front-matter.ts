/** The front matter of an article, as editors write it. */
import { z } from 'zod';
import { isMoment } from '../i18n/moment.ts';
import { VERSION_PATTERN } from '../i18n/source-version.ts';
import { aliasFault, slugFault, tagFault } from '../urls/permalink.ts';
import { isReadable } from '../urls/url-template.ts';
import { address, flag, id, list, text } from './values.ts';

const moment = text('Write a day such as 2024-02-29, or a time with its offset such as 2024-02-29T09:30+08:00.').refine(
  isMoment,
  {
    error: ({ input }) =>
      isMoment(`${input}Z`)
        ? `Write how far the clock is ahead of UTC, such as ${input}+08:00, or the day alone.`
        : 'Write a day that exists, such as 2024-02-29, or a time with its offset such as 2024-02-29T09:30+08:00.',
  },
);

const checked = (hint: string, fault: (value: string) => string | undefined) =>
  text(hint).superRefine((value, context) => {
    const message = fault(value);
    if (message) context.addIssue({ code: 'custom', message, params: { check: 'escaping-path' } });
  });

const person = z.union(
  [
    id('an author'),
    z.strictObject({ id: id('an author'), role: text('Write what the person did, such as Photographs.') }),
  ],
  {
    error: 'Write an author’s id, or {id: …, role: …}.',
  },
);

const furtherReading = z.union(
  [
    id('a story').transform((value) => value.replace(/^\/+|\/+$/g, '')),
    z.strictObject({ title: text('Write the title of the page.'), url: address() }),
  ],
  { error: 'Write a story’s id (its folder below articles), or {title: …, url: …}.' },
);

export const LABELS = ['sponsored', 'opinion', 'press-release'] as const;

const focus = text('Write the point that must stay in view, such as 50% 30%.')
  .regex(/^\d{1,3}%\s+\d{1,3}%$/, { error: 'Write two percentages, from the left and from the top, such as 50% 30%.' })
  .transform((value) => {
    const [x = 50, y = 50] = value.split(/\s+/).map((part) => Math.min(100, Number.parseInt(part, 10)));
    return { x, y };
  });

/** Their absence publishes: an empty value may have been meant otherwise. */
export const KEYS_THAT_UNPUBLISH: readonly string[] = ['draft', 'expires', 'unlisted'];

const WRITTEN_BY_COMMAND =
  'Take the line away and run “npm run new -- --mark-current” with the story and the language: that writes it.';

export const frontMatterSchema = z.strictObject({
  title: text('Write the headline.'),
  /** One or two sentences for lists, search engines and shared links. */
  description: text('Write one or two sentences that tell what the article is about.'),
  /** Required in the source language. */
  date: moment.optional(),
  /** Required in the source language: id of a file in `categories/`. */
  category: id('a category').optional(),
  updated: moment.optional(),
  /** From then on the address says that the story is gone. */
  expires: moment.optional(),
  draft: flag.optional(),
  /** Built, but in no list, feed, search or sitemap. */
  unlisted: flag.optional(),
  authors: list(person, 'Write a list of author ids.').optional(),
  tags: list(checked('Write the id of a tag, such as open-data.', tagFault), 'Write a list of tags.').optional(),
  /** This language's last part of the address; the folder's name when left out. */
  slug: checked('Write words joined by hyphens, such as harbour-watch.', slugFault)
    .transform((slug) => slug.normalize('NFC'))
    .optional(),
  /** Old paths that redirect here. */
  aliases: list(
    checked('Write an old path such as /old/address/.', aliasFault),
    'Write a list of old paths.',
  ).optional(),
  /** A word or two above the title. */
  kicker: text('Write a word or two that stand above the title.').optional(),
  /** One paragraph below the title. */
  standfirst: text('Write one paragraph that stands below the title.').optional(),
  label: z.enum(LABELS, { error: `Labels are ${LABELS.join(', ')}.` }).optional(),
  series: text('Write the id of a series, such as harbour-nights.').optional(),
  /** Address of the original, when it was first published elsewhere. */
  canonical: address('Write the full address of the original, such as https://www.example.org/story.')
    .refine((value) => /^https?:\/\//i.test(value) || !isReadable(value), {
      error: 'Write the full address of the original, such as https://www.example.org/story.',
    })
    .optional(),
  cover: z
    .strictObject({
      src: text('Write the file name of a picture beside the article, such as stage.jpg.').optional(),
      /** What the picture shows, for readers who don't see it. */
      alt: text('Write what the picture shows, for readers who can’t see it.').optional(),
      caption: text('Write the caption.').optional(),
      credit: text('Write who made the picture.').optional(),
      focus: focus.optional(),
    })
    .refine((cover) => cover.src === undefined || cover.alt !== undefined, {
      error: 'Write what the picture shows, for readers who can’t see it.',
      path: ['alt'],
    })
    .optional(),
  /** A picture for shared links of this language, in the place of the one that is drawn: 1200 × 630 pixels. */
  card: text('Write the file name of a picture beside the article, such as card.png.').optional(),
  /** The section “Main takeaways”, first in the outline. */
  takeaways: list(text('Write one sentence.'), 'Write a list of sentences.').optional(),
  related: list(furtherReading, 'Write a list of story ids.').optional(),
  corrections: z
    .array(z.strictObject({ date: moment, text: text('Write what was wrong and what is right.') }), {
      error: 'Write a list of corrections, each with “date” and “text”.',
    })
    .optional(),
  /** Id of a call to action, or false for none. */
  promotion: z
    .union([z.literal(false), id('a call to action')], {
      error: 'Write the id of a call to action in promotions.yaml, or false.',
    })
    .optional(),
  /** The version of the source that this translation was made from, written by `npm run new`. */
  sourceVersion: text(WRITTEN_BY_COMMAND).regex(VERSION_PATTERN, { error: WRITTEN_BY_COMMAND }).optional(),
  /** Marks the file that the translations take from, where it isn't the default language's. */
  source: flag.optional(),
});

export type FrontMatter = z.output<typeof frontMatterSchema>;

/** A text of the front matter, or several; a caption and a picture's text are the cover's own. */
const TEXTS = {
  title: (text: FrontMatter['title']) => [text],
  description: (text: FrontMatter['description']) => [text],
  kicker: (text: FrontMatter['kicker']) => [text],
  standfirst: (text: FrontMatter['standfirst']) => [text],
  cover: (cover: FrontMatter['cover']) => [cover?.alt, cover?.caption],
  takeaways: (texts: FrontMatter['takeaways'] = []) => texts,
  corrections: (corrections: FrontMatter['corrections'] = []) => corrections.map(({ text }) => text),
} satisfies { [Key in keyof FrontMatter]?: (value: FrontMatter[Key]) => (string | undefined)[] };

/** The keys whose texts each language writes itself. */
export const TEXT_KEYS = Object.keys(TEXTS) as (keyof typeof TEXTS)[];

/** The texts that a translation is made from, always in this order: versions of sources depend on it. */
export function textsOf(frontMatter: FrontMatter): (string | undefined)[] {
  return TEXT_KEYS.flatMap((key) => (TEXTS[key] as (value: unknown) => (string | undefined)[])(frontMatter[key]));
}

/**
 * The keys that a translation never takes from its source: its texts, and what belongs to one language's page. An
 * original in another language is no original of the translation. A cover is taken part by part.
 */
export const KEYS_OF_ONE_LANGUAGE: readonly (keyof FrontMatter)[] = [
  ...TEXT_KEYS.filter((key) => key !== 'cover'),
  'slug',
  'aliases',
  'canonical',
  'card',
  'sourceVersion',
  'source',
];
