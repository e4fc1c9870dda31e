/** Builds what a story prints of its comments, by the kind that the newsroom has chosen. */
import type { Article } from '../articles/article.ts';
import type { EmbedHost } from '../presentation/embeds.ts';
import type { PageContext } from '../presentation/page-context.ts';
import type { CommentSettings, Comments } from '../schemas/comments.ts';
import type { CommentKind, CommentThread } from './comment-kind.ts';
import { giscus } from './giscus.ts';
import { isso } from './isso.ts';
import { mastodon } from './mastodon.ts';

/** The comments of a story, as its page prints them. */
export interface StoryComments extends EmbedHost, CommentThread {}

const KINDS = { giscus, isso, mastodon } satisfies { [Kind in keyof Comments]: CommentKind<CommentSettings<Kind>> };

/** The kind of comments that a newsroom has chosen, with its settings. */
interface ChosenKind {
  kind: CommentKind<unknown>;
  settings: unknown;
}

function chosenKind(comments: Comments | undefined): ChosenKind | undefined {
  const [name, settings] = Object.entries(comments ?? {})[0] ?? [];
  return name === undefined ? undefined : { kind: KINDS[name as keyof Comments] as CommentKind<unknown>, settings };
}

/** Builds the comments of an article; `undefined` where the newsroom has none, or not for this story. */
export function createComments(
  article: Article,
  context: Pick<PageContext, 'library' | 'consent'>,
): StoryComments | undefined {
  const chosen = chosenKind(context.consent.comments);
  if (!chosen || article.kind !== 'article' || article.comments === false) return undefined;
  const { kind, settings } = chosen;
  const thread = kind.create(article, settings, context);
  return thread && { ...kind.host(settings), ...thread };
}

/** Returns the hosts that the page of an article speaks with for its comments, by the directives of its policy. */
export function commentSources(
  article: Article,
  context: Pick<PageContext, 'library' | 'consent'>,
): Record<string, string[]> {
  const chosen = chosenKind(context.consent.comments);
  return chosen && createComments(article, context) ? chosen.kind.sources(chosen.settings) : {};
}

/** Returns who runs the newsroom's comments, where it has them. */
export function commentHost({ comments }: PageContext['consent']): EmbedHost | undefined {
  const chosen = chosenKind(comments);
  return chosen?.kind.host(chosen.settings);
}
