/** Builds what a story prints of its comments, by the kind that the newsroom has chosen. */
import type { Article } from '../articles/article.ts';
import type { EmbedHost } from '../presentation/embeds.ts';
import type { PageContext } from '../presentation/page-context.ts';
import type { CommentKind, CommentThread } from './comment-kind.ts';
import { giscus } from './giscus.ts';
import { isso } from './isso.ts';
import { mastodon } from './mastodon.ts';

/** The comments of a story, as its page prints them. */
export interface StoryComments extends EmbedHost, CommentThread {}

type Settings = NonNullable<PageContext['consent']['comments']>;

const KINDS = { giscus, isso, mastodon };

function kindOf({ kind }: Settings): CommentKind<Settings> {
  return KINDS[kind] as CommentKind<Settings>;
}

/** Builds the comments of an article; `undefined` where the newsroom has none, or not for this story. */
export function createComments(
  article: Article,
  context: Pick<PageContext, 'library' | 'consent'>,
): StoryComments | undefined {
  const settings = context.consent.comments;
  if (!settings || article.kind !== 'article' || article.comments === false) return undefined;
  const thread = kindOf(settings).create(article, settings, context);
  return thread && { ...kindOf(settings).host(settings), ...thread };
}

/** Returns the hosts that the page of an article speaks with for its comments, by the directives of its policy. */
export function commentSources(
  article: Article,
  context: Pick<PageContext, 'library' | 'consent'>,
): Record<string, string[]> {
  const settings = context.consent.comments;
  return settings && createComments(article, context) ? kindOf(settings).sources(settings) : {};
}

/** Returns who runs the newsroom's comments, where it has them. */
export function commentHost({ comments }: PageContext['consent']): EmbedHost | undefined {
  return comments && kindOf(comments).host(comments);
}
