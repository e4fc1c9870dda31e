/** The shape of the story index, from which its JSON Schema follows, and how the index is written as JSON. */
import { z } from 'zod';

const url = (what: string) => z.url().describe(what);
const topic = z.strictObject({
  id: z.string().describe('The same in all languages'),
  name: z.string().describe('In the language of the story'),
});

const storySchema = z.strictObject({
  id: z.string().describe('Never changes; the same as in feeds'),
  story: z.string().describe('The same for all translations of a story'),
  url: url('The page of the story'),
  markdown: url('The whole text as Markdown'),
  title: z.string(),
  description: z.string(),
  published: z.iso.datetime({ offset: true }),
  updated: z.iso.datetime({ offset: true }).optional().describe('The last change, where it is later'),
  language: z.string().describe('BCP 47'),
  translations: z
    .array(z.string())
    .describe('Other languages of the story (BCP 47); in the index of each of them it has the same “story”'),
  category: topic,
  tags: z.array(topic),
  label: topic.optional().describe('sponsored, opinion or press-release'),
  authors: z.array(z.strictObject({ name: z.string(), url: url('The page of the author’s stories').optional() })),
  image: z
    .strictObject({
      url: url('The picture above the story'),
      type: z.string().describe('Media type'),
      width: z.int().positive(),
      height: z.int().positive(),
      alt: z.string(),
    })
    .optional(),
  wordCount: z.int().nonnegative().describe('Words of the text, to the nearest hundred'),
});

/** The shape of one file of the story index. It is published as a JSON Schema, with the descriptions given here. */
export const storyIndexSchema = z
  .strictObject({
    $schema: url('This description'),
    url: url('This file'),
    home: url('The newsroom’s front page in this language'),
    title: z.string().describe('What the newsroom calls itself'),
    language: z.string().describe('BCP 47'),
    year: z.string().optional().describe('Set in the file of a year, which holds all of its stories'),
    years: z
      .array(z.strictObject({ year: z.string(), count: z.int().positive(), url: url('The file of the year') }))
      .optional()
      .describe('Newest first; set in the first file, which holds the newest stories alone'),
    articles: z.array(storySchema).describe('Newest first'),
  })
  .describe('The stories of a newsroom in one language');

/** One file of the story index. */
export type StoryIndex = z.input<typeof storyIndexSchema>;
/** One story in it. */
export type IndexedStory = z.input<typeof storySchema>;

/** How many stories the first file of a language holds. */
export const INDEX_STORIES = 100;

/** Writes the JSON Schema of the story index. `url` is the absolute address at which the schema is published. */
export function writeIndexSchema(url: string): string {
  return `${JSON.stringify({ ...z.toJSONSchema(storyIndexSchema), $id: url }, undefined, 2)}\n`;
}

/**
 * Writes a file of the story index as JSON. Each story stands on a line of its own, so that a diff shows what changed.
 */
export function writeStoryIndex({ articles, ...head }: StoryIndex): string {
  const open = JSON.stringify(head).slice(0, -1);
  return `${open},"articles":[\n${articles.map((article) => JSON.stringify(article)).join(',\n')}\n]}\n`;
}
