/** `content/categories/<id>.yaml`: one file for each category. */
import { z } from 'zod';
import { flag, phraseContext, text } from './values.ts';

const SHOW_TYPES = ['episodic', 'serial'] as const;

/** A show, as programs for podcasts want it (https://podcasters.apple.com/support/823-podcast-requirements). */
const podcast = z.strictObject({
  /** The picture of the show, a square JPEG or PNG of 1,400 to 3,000 pixels below `public/`, such as /shows/tides.jpg. */
  image: text('Write the path of a picture below public, such as /shows/tides.jpg.').regex(
    /^\/[^/].*\.(?:jpe?g|png)$/i,
    {
      error: 'Write the path of a JPEG or PNG below public, such as /shows/tides.jpg.',
    },
  ),
  /** Who makes the show. Left out, it is the newsroom. */
  author: text('Write who makes the show.').optional(),
  /** The address to which programs for podcasts write. It is public. */
  email: text('Write an e-mail address.')
    .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, { error: 'Write an e-mail address, such as audio@example.org.' })
    .optional(),
  /** Apple’s name for what the show is about, such as News or Technology. */
  category: text('Write one of Apple’s categories, such as News.').default('News'),
  /** Write true where the show is not for children. */
  explicit: flag.default(false),
  /** Write serial for episodes that are heard in order. The default is episodic. */
  type: z.enum(SHOW_TYPES, { error: `Write one of ${SHOW_TYPES.join(', ')}, or leave it out.` }).default('episodic'),
  /** The show’s own identifier (Podcasting 2.0), where it has one elsewhere. */
  guid: text('Write the identifier, such as 917393e3-1b1e-5cef-ace4-edaa54e1f810.').optional(),
});

/** What the file of a category may hold. */
export const categorySchema = z.strictObject({
  /** The name as readers see it. */
  name: text('Write the name of the category.'),
  /** A word or two that tell this meaning of the name from another, for translators. */
  context: phraseContext.optional(),
  /** For a category that is a show: what programs for podcasts are told of it, in its RSS feeds. */
  podcast: podcast.optional(),
  /** One sentence about the category, for its page and for search engines. */
  description: text('Write one sentence about the category.').optional(),
  /** The id of the story that leads the category's page. Left out, the newest does. */
  lead: text('Write the id of a story, such as 2024/harbour-watch.').optional(),
  /** The ids of stories that stay at the top of the category's page, below the one that leads. */
  pins: z
    .array(text('Write the id of a story, such as 2024/harbour-watch.'), { error: 'Write a list of story ids.' })
    .optional(),
});

/** A category, as read and checked. */
export type Category = z.output<typeof categorySchema>;
