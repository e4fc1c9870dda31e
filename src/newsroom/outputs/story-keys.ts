/** Makes digests of what output files say of each story, by which unchanged files are known. */

import type { Article } from '../../core/articles/article.ts';
import type { PageContext } from '../../core/presentation/page-context.ts';
import { createIndexedStory } from '../../core/syndication/create-story-index.ts';
import { createStoryFacts } from '../../core/syndication/story-facts.ts';
import { createStoryFrame } from '../../core/syndication/story-frame.ts';
import { memoiseByObject } from '../../core/text/memoise.ts';
import { digestOf } from '../../disk/digest.ts';
import { type KnownKeys, NO_KEYS } from './known-keys.ts';
import { bodyKeys } from './page-keys.ts';

export interface StoryKeys {
  /** Returns a digest of the story's facts and its whole text. */
  whole(article: Article): string;
  /** Returns a digest of what the index of stories says of it. */
  indexed(article: Article): string;
}

/** Creates the keys of stories; each story is looked at once, because many files may list it, and not if it is known. */
export function createStoryKeys(
  context: Pick<
    PageContext,
    'site' | 'locales' | 'library' | 'categories' | 'authors' | 'images' | 'media' | 'maps' | 'dictionaryOf'
  >,
  known: KnownKeys = NO_KEYS,
): StoryKeys {
  const keysOf = memoiseByObject((article: Article) => {
    const make = () => makeKeys(article, context);
    return known.recall('stories', article.path, article, make) as ReturnType<typeof make>;
  });
  return { whole: (article) => keysOf(article)[0], indexed: (article) => keysOf(article)[1] };
}

function makeKeys(
  article: Article,
  context: Pick<
    PageContext,
    'site' | 'locales' | 'library' | 'categories' | 'authors' | 'images' | 'media' | 'maps' | 'dictionaryOf'
  >,
): [whole: string, indexed: string] {
  const facts = createStoryFacts(article, context);
  const frame = createStoryFrame(article, context);
  return [
    digestOf(JSON.stringify([facts, frame, ...bodyKeys(article, context)])),
    digestOf(JSON.stringify(createIndexedStory(article, facts, context))),
  ];
}
