/** Posts at Bluesky. Its frames know accounts by their permanent id alone, which is looked up for a handle. */
import { byForms, type EmbedProvider } from './embed-provider.ts';

const PAGE = 'app.bsky.feed.post/{id}?colorMode={theme}';
const size = { height: 480 };

export const bluesky: EmbedProvider = {
  name: 'Bluesky',
  privacy: 'https://bsky.social/about/support/privacy-policy',
  frameOf: byForms(
    {
      address: 'https://bsky.app/profile/did:{method}:{account}/post/{id}',
      frame: `https://embed.bsky.app/embed/did:{method}:{account}/${PAGE}`,
      size,
    },
    {
      address: 'https://bsky.app/profile/{handle}/post/{id}',
      frame: `https://embed.bsky.app/embed/{did}/${PAGE}`,
      lookup: 'https://public.api.bsky.app/xrpc/com.atproto.identity.resolveHandle?handle={handle}',
      size,
    },
  ),
};
