/** `content/categories/<id>.yaml`: one file for each category. */
import { z } from 'zod';
import { phraseContext, text } from './values.ts';

/** What the file of a category may hold. */
export const categorySchema = z.strictObject({
  /** The name as readers see it. */
  name: text('Write the name of the category.'),
  /** A word or two that tell this meaning of the name from another, for translators. */
  context: phraseContext.optional(),
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
