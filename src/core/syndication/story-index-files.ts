/** The entries of the story index as JSON, and of the JSON Schema that describes it. */
import { asContent, type OutputFileKind, singleFile } from '../presentation/output-file-kind.ts';
import { INDEX_SCHEMA, indexPath } from '../routes/file-paths.ts';
import { homePath } from '../urls/permalink.ts';
import { pathToUrl } from '../urls/site-url.ts';
import { createIndexedStory, createIndexHead, storiesOfIndex } from './create-story-index.ts';
import { createStoryFacts } from './story-facts.ts';
import { writeIndexSchema, writeStoryIndex } from './story-index.ts';

/**
 * The entry of the story index: for each language one file with its newest stories, and one for each year with all of
 * them.
 */
export const storyIndexes: OutputFileKind<{ year?: string }> = {
  mediaType: 'application/json',
  *when({ localesWithStories, listings }) {
    for (const locale of localesWithStories) {
      yield { locale, item: {} };
      for (const year of listings.datesOf(locale.tag)) yield { locale, item: { year } };
    }
  },
  path: ({ year }, locale, { permalinks }) => indexPath(homePath(permalinks, locale.path), year),
  make: (context, tools) => {
    return ({ locale, item: { year } }) => {
      const head = createIndexHead(locale, year, context);
      const stories = storiesOfIndex(locale, year, context);
      return {
        key: JSON.stringify([head, stories.map(tools.indexedKey)]),
        make: () => {
          const articles = stories.map((story) => createIndexedStory(story, createStoryFacts(story, context), context));
          return writeStoryIndex({ ...head, articles });
        },
      };
    };
  },
};

/** The entry of `/articles.schema.json`, the JSON Schema of the story index; published where there are stories. */
export const storyIndexSchemaFile = singleFile({
  path: INDEX_SCHEMA,
  mediaType: 'application/schema+json',
  when: ({ localesWithStories }) => localesWithStories.length > 0,
  make:
    ({ library }) =>
    () =>
      asContent(writeIndexSchema(pathToUrl(library.address, INDEX_SCHEMA))),
});
