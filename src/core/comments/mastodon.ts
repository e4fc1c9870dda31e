/** Comments as answers to a post at Mastodon, whose address stands in the front matter of the story. */
import type { CommentSettings } from '../schemas/comments.ts';
import type { CommentKind } from './comment-kind.ts';

export const mastodon: CommentKind<CommentSettings<'mastodon'>> = {
  host: ({ server, privacy }) => ({ provider: new URL(server).host, host: new URL(server).host, privacy }),
  create: ({ comments }) =>
    comments ? { source: { post: comments }, size: { height: 240 }, href: comments } : undefined,
  sources: ({ server }) => ({ 'connect-src': [server] }),
};
