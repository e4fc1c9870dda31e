/** Knows the addresses of posts at servers of Mastodon. */

/**
 * Returns whether an address is that of a post on a server: `https://social.example.org/@desk/109501234567890123`. One
 * with somebody's password is none, as readers would see it.
 */
export function isPost(address: string, server: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, pathname, username, password } = new URL(address);
  return username + password === '' && origin === server && /^\/@[\w.-]+\/\d+\/?$/.test(pathname);
}
