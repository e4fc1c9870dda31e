/** Makes digests of what output files say of each story, by which unchanged files are known. */

import type { Article } from '../../core/articles/article.ts';
import type { PageContext } from '../../core/presentation/page-context.ts';
import { createIndexedStory } from '../../core/syndication/create-story-index.ts';
import { createStoryFacts } from '../../core/syndication/story-facts.ts';
import { createStoryFrame } from '../../core/syndication/story-frame.ts';
import { digestOf } from '../../disk/digest.ts';
import { bodyKeys } from './page-keys.ts';

export interface StoryKeys {
  /** Returns a digest of the story's facts and its whole text. */
  whole(article: Article): string;
  /** Returns a digest of what the index of stories says of it. */
  indexed(article: Article): string;
}

/** Creates the keys of stories; each story is looked at once, because many files may list it. */
export function createStoryKeys(
  context: Pick<
    PageContext,
    'site' | 'locales' | 'library' | 'categories' | 'authors' | 'images' | 'media' | 'maps' | 'dictionaryOf'
  >,
): StoryKeys {
  const known = new Map<Article, { whole: string; indexed: string }>();
  const keysOf = (article: Article) => {
    const found = known.get(article) ?? makeKeys(article, context);
    known.set(article, found);
    return found;
  };
  return { whole: (article) => keysOf(article).whole, indexed: (article) => keysOf(article).indexed };
}

function makeKeys(
  article: Article,
  context: Pick<
    PageContext,
    'site' | 'locales' | 'library' | 'categories' | 'authors' | 'images' | 'media' | 'maps' | 'dictionaryOf'
  >,
): { whole: string; indexed: string } {
  const facts = createStoryFacts(article, context);
  const frame = createStoryFrame(article, context);
  return {
    whole: digestOf(JSON.stringify([facts, frame, ...bodyKeys(article, context)])),
    indexed: digestOf(JSON.stringify(createIndexedStory(article, facts, context))),
  };
}
