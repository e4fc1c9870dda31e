/** The addresses of videos and posts of which templates know the ids alone. */

const ADDRESSES: Readonly<Record<string, (id: string, user?: string) => string>> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  instagram: (id) => `https://www.instagram.com/p/${id}/`,
  tweet: (id, user) => `https://x.com/${user ?? 'i'}/status/${id}`,
  gist: (id, user) => `https://gist.github.com/${user ? `${user}/` : ''}${id}`,
  spotify: (id) => `https://open.spotify.com/${id.includes('/') ? id : `track/${id}`}`,
  tiktok: (id, user) => `https://www.tiktok.com/@${user ?? 'i'}/video/${id}`,
};

/** Other names by which templates call them. */
const ALIASES: Readonly<Record<string, string>> = {
  youtubelite: 'youtube',
  'youtube-lite': 'youtube',
  liteyoutubeembed: 'youtube',
  'lite-youtube': 'youtube',
  yt: 'youtube',
  twitter: 'tweet',
  twitter_simple: 'tweet',
  tweet_simple: 'tweet',
  x: 'tweet',
  x_simple: 'tweet',
  vimeo_simple: 'vimeo',
  instagram_simple: 'instagram',
};

/**
 * Returns the address of what a provider knows by an id, or the address itself where it is one; `undefined` where the
 * provider is none of ours or the id is none.
 */
export function embedAddress(provider: string, id: string | undefined, user?: string): string | undefined {
  if (!id) return undefined;
  if (/^https?:\/\/\S+$/i.test(id)) return id;
  const name = provider.toLowerCase();
  const known = Object.hasOwn(ALIASES, name) ? ALIASES[name] : name;
  const address = known && Object.hasOwn(ADDRESSES, known) ? ADDRESSES[known] : undefined;
  return address && /^[\w/-]+$/.test(id) && (user === undefined || /^[\w.-]+$/.test(user))
    ? address(id, user)
    : undefined;
}
