/** Knows the addresses of posts at servers of Mastodon. */

/** Returns whether an address is that of a post on a server: `https://social.example.org/@desk/109501234567890123`. */
export function isPost(address: string, server: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, pathname } = new URL(address);
  return origin === server && /^\/@[\w.-]+\/\d+\/?$/.test(pathname);
}
