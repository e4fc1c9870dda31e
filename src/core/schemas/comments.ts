/** Where readers comment, under `comments:` of `consent.yaml`: one schema for each kind. */
import { z } from 'zod';
import { isFullAddress } from '../urls/url-template.ts';
import { asciiHost } from './policy-sources.ts';
import { address, text } from './values.ts';

const HOST_HINT = 'Write the address of the server with https:// and no path, such as https://social.example.org.';

const server = text(HOST_HINT)
  .overwrite((host) => host.toLowerCase().replace(/\/$/, ''))
  .overwrite(asciiHost)
  .refine((host) => /^https:\/\/([a-z0-9-]+\.)+[a-z0-9-]+(:\d+)?$/.test(host) && URL.canParse(host), {
    error: HOST_HINT,
  });

const PRIVACY_HINT = 'Write the full address of the privacy policy of those who run it.';

const privacy = address(PRIVACY_HINT).refine((value) => isFullAddress(value) && URL.canParse(value), {
  error: PRIVACY_HINT,
});

const idOf = (name: string) =>
  text(`Write the ${name} that giscus.app shows for your repository.`).regex(/^[\w=-]+$/, {
    error: `Copy the ${name} from giscus.app: it has letters, digits, hyphens and underscores.`,
  });

const giscusSchema = z.strictObject({
  /** The repository whose discussions hold the comments, such as orrery/comments. */
  repo: text('Write the repository as owner/name.').regex(/^[\w.-]+\/[\w.-]+$/, {
    error: 'Write the repository as owner/name.',
  }),
  /** Its id, as giscus.app shows it. */
  repoId: idOf('repository ID'),
  /** The category of discussions in which new ones begin. */
  category: text('Write the name of a category of the discussions.'),
  /** Its id, as giscus.app shows it. */
  categoryId: idOf('category ID'),
});

const issoSchema = z.strictObject({
  /** The address of your Isso server, such as https://comments.example.org. */
  server,
  /** The full address of the privacy policy of those who run it. */
  privacy,
});

const mastodonSchema = z.strictObject({
  /** The server on which your account is, such as https://social.example.org. */
  server,
  /** The full address of the privacy policy of those who run it. */
  privacy,
});

/** The kinds of comments. */
export const COMMENT_KINDS = ['giscus', 'isso', 'mastodon'] as const;

const KIND_HINT = `Write one kind of comments alone, ${COMMENT_KINDS.slice(0, -1).join(', ')} or ${COMMENT_KINDS.at(-1)}, with its keys below it.`;

export const commentsSchema = z
  .strictObject(
    {
      /** Comments in the discussions of a GitHub repository, by giscus. */
      giscus: giscusSchema.optional(),
      /** Comments at your own Isso server. Its script runs in your pages. */
      isso: issoSchema.optional(),
      /** Comments as answers to a post at Mastodon, which a story names in its front matter. */
      mastodon: mastodonSchema.optional(),
    },
    { error: ({ code }) => (code === 'invalid_type' ? KIND_HINT : undefined) },
  )
  .refine((comments) => Object.keys(comments).length === 1, { error: KIND_HINT });

/** Where readers comment, as read and checked: one of its kinds. */
export type Comments = z.output<typeof commentsSchema>;

/** The settings of one kind of comments. */
export type CommentSettings<Kind extends keyof Comments> = NonNullable<Comments[Kind]>;
