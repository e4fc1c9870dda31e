/** The one list of the providers that every newsroom can embed, in the order in which they are asked. */
import { applePodcasts } from './apple-podcasts.ts';
import { bluesky } from './bluesky.ts';
import type { EmbedProvider } from './embed-provider.ts';
import { instagram } from './instagram.ts';
import { mastodon } from './mastodon.ts';
import { openStreetMap } from './openstreetmap.ts';
import { spotify } from './spotify.ts';
import { tiktok } from './tiktok.ts';
import { vimeo } from './vimeo.ts';
import { x } from './x.ts';
import { youtube } from './youtube.ts';

export const PROVIDERS: readonly EmbedProvider[] = [
  youtube,
  vimeo,
  x,
  bluesky,
  instagram,
  tiktok,
  spotify,
  applePodcasts,
  openStreetMap,
  // Known by a form that any host may have
  mastodon,
];
