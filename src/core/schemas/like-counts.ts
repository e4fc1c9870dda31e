/** `content/site/likes.json`: how many readers like each story, as pages print it. */

import { z } from 'zod';
import { id } from './values.ts';

const COUNT_HINT = 'Write how many readers like the story: a whole number such as 94.';

/** What `likes.json` holds: the count of each story by its id. All languages of a story share it. */
export const likeCountsSchema = z.record(
  id('a story'),
  z.number({ error: COUNT_HINT }).int({ error: COUNT_HINT }).min(0, { error: COUNT_HINT }),
  { error: 'Write one line for each story, such as "2024/award": 94.' },
);

/** The counts by story, as read and checked. */
export type LikeCounts = z.output<typeof likeCountsSchema>;

/** The counts of a newsroom without `likes.json`. */
export const NO_LIKES: LikeCounts = {};
