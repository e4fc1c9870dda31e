/** Says what a kind of comments is. */
import type { Article } from '../articles/article.ts';
import type { EmbedSize } from '../embeds/embed-provider.ts';
import type { EmbedHost } from '../presentation/embeds.ts';
import type { PageContext } from '../presentation/page-context.ts';

/** The comments of one story. */
export interface CommentThread {
  /** What a reader's browser loads: a page in a frame, a script with the name of the thread, or answers to a post. */
  source: { frame: string } | { script: string; thread: string } | { post: string };
  /** The place that is kept for them. */
  size: EmbedSize;
  /** The address at which the comments can be read without loading them here. */
  href?: string;
}

/** A kind of comments, by its settings in `consent.yaml`. */
export interface CommentKind<Settings> {
  /** Returns who runs it. */
  host(settings: Settings): EmbedHost;
  /** Builds the comments of an article, or returns `undefined` where it has none. */
  create(article: Article, settings: Settings, context: Pick<PageContext, 'library'>): CommentThread | undefined;
  /** Returns the hosts that a page with comments speaks with, by the directives of its policy. */
  sources(settings: Settings): Record<string, string[]>;
}
