/** Digests of what programs are told of each story, by which the files that tell it are known to be unchanged. */

import type { Article } from '../../core/articles/article.ts';
import type { PageContext } from '../../core/presentation/page-context.ts';
import { createIndexedStory } from '../../core/syndication/create-story-index.ts';
import { createStoryFacts } from '../../core/syndication/story-facts.ts';
import { createStoryFrame } from '../../core/syndication/story-frame.ts';
import { digestOf } from '../../disk/digest.ts';
import { bodyKeys } from './page-keys.ts';

export interface StoryKeys {
  /** Of the facts and the whole text. */
  whole(article: Article): string;
  /** Of what the index holds. */
  indexed(article: Article): string;
}

/** Each story is looked at once, as there may be very many. */
export function createStoryKeys(
  context: Pick<PageContext, 'site' | 'locales' | 'library' | 'categories' | 'authors' | 'images' | 'dictionaryOf'>,
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
  context: Pick<PageContext, 'site' | 'locales' | 'library' | 'categories' | 'authors' | 'images' | 'dictionaryOf'>,
): { whole: string; indexed: string } {
  const facts = createStoryFacts(article, context);
  const frame = createStoryFrame(article, context);
  return {
    whole: digestOf(JSON.stringify([facts, frame, ...bodyKeys(article, context)])),
    indexed: digestOf(JSON.stringify(createIndexedStory(article, facts, context))),
  };
}
