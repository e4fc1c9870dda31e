/** The front matter of an article: the lines between `---` at the top of `content/articles/<story>/<locale>.md`. */
import { z } from 'zod';
import { VERSION_PATTERN } from '../i18n/source-version.ts';
import { slugFault } from '../urls/permalink.ts';
import { oldAddressFault } from '../urls/query-address.ts';
import { isReadable } from '../urls/url-template.ts';
import {
  approvedBy,
  checked,
  corrections,
  cover,
  furtherReading,
  live,
  moment,
  person,
  tag,
} from './front-matter-values.ts';
import { address, flag, id, list, text } from './values.ts';

/** The labels that an article may have. */
export const LABELS = ['sponsored', 'opinion', 'press-release'] as const;

/** The ways in which the page of an article can be laid out besides the usual one. */
const TEMPLATES = ['long-read'] as const;

/**
 * Without these keys an article is published, so a key of them without a value is reported: the editor may mean
 * otherwise.
 */
export const KEYS_THAT_UNPUBLISH: readonly string[] = ['draft', 'expires', 'unlisted'];

const WRITTEN_BY_COMMAND =
  'Take the line away and run “npm run new -- --mark-current” with the story and the language: that writes it.';

/**
 * What the front matter of an article may hold. A translation takes from its source what it leaves out, except texts.
 */
export const frontMatterSchema = z.strictObject({
  /** The headline. */
  title: text('Write the headline.'),
  /** One or two sentences that tell what the article is about, for lists, search engines and shared links. */
  description: text('Write one or two sentences that tell what the article is about.'),
  /**
   * The day of publication, such as 2024-02-29, or a time with its offset. Required in the source language. A later one
   * publishes the article then.
   */
  date: moment.optional(),
  /** The id of a category, which is the name of a file in `content/categories/`. Required in the source language. */
  category: id('a category').optional(),
  /** The day or time of the last change that readers should know of. Left out, none is shown. */
  updated: moment.optional(),
  /** The day or time from which the address of the article says that it is gone. Left out, the article stays. */
  expires: moment.optional(),
  /** Write true while the article is not to be published. The preview shows it all the same. */
  draft: flag.optional(),
  /** Write true for an article that has a page, but is in no list, feed, search or sitemap. */
  unlisted: flag.optional(),
  /**
   * The ids of the authors, which are the names of files in `content/authors/`. One with a role is {id: ana, role:
   * Photographs}.
   */
  authors: list(person, 'Write a list of author ids.').optional(),
  /** The tags, such as open-data. Each has a page with its stories. */
  tags: list(tag, 'Write a list of tags, such as [open-data, harbour].').optional(),
  /**
   * The last part of the address in this language, such as harbour-watch. Left out, it is the name of the article's
   * folder.
   */
  slug: checked('Write words joined by hyphens, such as harbour-watch.', slugFault)
    .transform((slug) => slug.normalize('NFC'))
    .optional(),
  /** Old paths on this site that lead to this article, such as /old/address/. */
  aliases: list(
    checked('Write an old path such as /old/address/.', (alias) => oldAddressFault(alias)),
    'Write a list of old paths.',
    'paths',
  ).optional(),
  /** A word or two that stand above the title. */
  kicker: text('Write a word or two that stand above the title.').optional(),
  /** One paragraph that stands below the title. It may hold **importance**, *emphasis* and `code`. */
  standfirst: text('Write one paragraph that stands below the title.').optional(),
  /** Write sponsored, opinion or press-release where readers must be told. */
  label: z.enum(LABELS, { error: `Labels are ${LABELS.join(', ')}.` }).optional(),
  /** Write long-read for a story with a large title, a cover from edge to edge and numbered chapters. */
  template: z.enum(TEMPLATES, { error: `Templates are ${TEMPLATES.join(', ')}.` }).optional(),
  /** The id of the series that the article is a part of, such as harbour-nights: the same in all of its parts. */
  series: text('Write the id of a series, such as harbour-nights.').optional(),
  /** The full address of the original, where the article was first published on another site. */
  canonical: address('Write the full address of the original, such as https://www.example.org/story.')
    .refine((value) => /^https?:\/\//i.test(value) || !isReadable(value), {
      error: 'Write the full address of the original, such as https://www.example.org/story.',
    })
    .optional(),
  /** The picture above the article and in lists. A translation takes from its source what it leaves out. */
  cover: cover.optional(),
  /** The file name of a picture for shared links of this language, 1200 × 630 pixels. Left out, one is drawn. */
  card: text('Write the file name of a picture beside the article, such as card.png.').optional(),
  /**
   * Sentences for the section “Main takeaways” above the text, which may hold **importance**, *emphasis* and `code`.
   * Left out, there is no such section.
   */
  takeaways: list(text('Write one sentence.'), 'Write a list of sentences.', 'texts').optional(),
  /**
   * Stories for “Further reading”, by their folders below `content/articles/`, or pages elsewhere as {title: …, url:
   * …}.
   */
  related: list(furtherReading, 'Write a list of story ids.').optional(),
  /** Corrections of mistakes, each with its date. */
  corrections: corrections.optional(),
  /** The file name of a recording beside the article in which it is read aloud, such as reading.mp3. */
  listen: text('Write the file name of a recording beside the article, such as reading.mp3.').optional(),
  /** For a story that updates are added to, which stand in its text as `:::update`. */
  live: live.optional(),
  /** The id of a call to action in `promotions.yaml`, or false for none. Left out, it is the default one. */
  promotion: z
    .union([z.literal(false), id('a call to action')], {
      error: 'Write the id of a call to action in promotions.yaml, or false.',
    })
    .optional(),
  /**
   * The address of the post whose answers are the comments, where they are at Mastodon, such as
   * https://social.example.org/@desk/109501234567890123. Write false for a story without comments.
   */
  comments: z
    .union([z.literal(false), address('Write the full address of a post.')], {
      error: 'Write the address of a post, or false.',
    })
    .optional(),
  /** The version of the source from which this translation was made. `npm run new` writes it. */
  sourceVersion: text(WRITTEN_BY_COMMAND).regex(VERSION_PATTERN, { error: WRITTEN_BY_COMMAND }).optional(),
  /** Who has approved the file as it is. `npm run approve` writes it; an edit voids it. */
  approvedBy: approvedBy.optional(),
  /** Write true in the language that the others were translated from, where it isn't the default language. */
  source: flag.optional(),
});

/** The front matter of an article, as read and checked. */
export type FrontMatter = z.output<typeof frontMatterSchema>;

/** Returns the texts of one key. Of a cover they are what the picture shows and the caption. */
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

/**
 * Returns the texts from which a translation is made. Their order must never change: versions of sources depend on it.
 */
export function textsOf(frontMatter: FrontMatter): (string | undefined)[] {
  return TEXT_KEYS.flatMap((key) => (TEXTS[key] as (value: unknown) => (string | undefined)[])(frontMatter[key]));
}

/**
 * The keys that a translation never takes from its source: its texts, and what belongs to the page of one language. The
 * `canonical` of a source is the original in that language, so it is no original of the translation. The cover is not
 * among these keys, since a translation takes it part by part.
 */
export const KEYS_OF_ONE_LANGUAGE: readonly (keyof FrontMatter)[] = [
  ...TEXT_KEYS.filter((key) => key !== 'cover'),
  'slug',
  'aliases',
  'canonical',
  'card',
  'listen',
  'approvedBy',
  'sourceVersion',
  'source',
];
