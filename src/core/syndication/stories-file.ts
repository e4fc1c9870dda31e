/** The entry of `/stories.json`, the list of stories against which the service of likes checks what it is sent. */
import { isNoindex } from '../articles/article.ts';
import { asContent, singleFile } from '../presentation/output-file-kind.ts';
import { STORIES_LIST } from '../routes/file-paths.ts';

/** The ids of all stories that readers can find, sorted; published where likes are counted. */
export const storiesFile = singleFile({
  path: STORIES_LIST,
  mediaType: 'application/json',
  when: ({ hasLikes }) => hasLikes,
  make:
    ({ library }) =>
    () => {
      const stories = new Set(library.articles.filter((article) => !isNoindex(article)).map(({ story }) => story));
      return asContent(JSON.stringify({ stories: [...stories].sort() }));
    },
});
