/**
 * Comments at a newsroom's own Isso server. They come with its script, which runs in the page: only a server that the
 * newsroom runs itself is to be trusted with that (https://isso-comments.de/docs/reference/client-config/).
 */
import type { CommentSettings } from '../schemas/comments.ts';
import type { CommentKind } from './comment-kind.ts';

export const isso: CommentKind<CommentSettings<'isso'>> = {
  host: ({ server, privacy }) => ({ provider: new URL(server).host, host: new URL(server).host, privacy }),
  create(article, { server }, { library }) {
    // The languages of a story share its comments, and Isso writes to its authors with a link to the thread
    const source = library.translations(article.story).find(({ isSource }) => isSource) ?? article;
    return {
      source: { script: `${server}/js/embed.min.js`, thread: library.hrefOf(source) },
      size: { height: 240 },
    };
  },
  sources: ({ server }) => ({ 'script-src': [server], 'style-src': [server], 'connect-src': [server] }),
};
