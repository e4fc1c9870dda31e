/** `likes:` of `site.yaml`: where the service lies that counts how many readers like a story. */
import { z } from 'zod';
import { text } from '../schemas/values.ts';

const HINT =
  'Write a path of the newsroom’s own host, such as /api/likes, or the full address of another, such as https://likes.example.org.';

/** Only a reader's own machine goes without encryption. */
const FULL = /^(https:\/\/[\p{L}\p{N}.-]+|http:\/\/(localhost|127\.0\.0\.1))(:\d{1,5})?(?=\/|$)/iu;
const PATH = /^(\/[\w.~-]+)*$/;

/** What `likes:` of `site.yaml` may hold. */
export const likesSchema = z.strictObject({
  /**
   * Where the service answers: a path of the newsroom's own host, as readers see it, or the full address of another
   * host. Pages ask their own host for a count when the button comes into view, another host only when a reader reaches
   * for the button.
   */
  endpoint: text(HINT)
    .overwrite((value) => value.replace(/\/+$/, ''))
    .refine(isEndpoint, { error: HINT }),
});

function isEndpoint(value: string): boolean {
  const [host = ''] = FULL.exec(value) ?? [];
  const path = value.slice(host.length);
  if (!PATH.test(path) || (host === '' && path === '')) return false;
  const address = host === '' ? `https://a.example${path}` : value;
  // A path with dots would be another one for a browser
  return URL.canParse(address) && new URL(address).pathname === (path || '/');
}

/** Where likes are counted. */
export interface LikesEndpoint {
  /** The path, or the full address where the host is another than the newsroom's; without a last slash. */
  href: string;
  /** The scheme and the host, where it is another. */
  host?: string;
}

/** Returns where the likes of a newsroom are counted, or `undefined` where they are not. */
export function likesEndpoint(site: {
  url: string;
  likes?: z.output<typeof likesSchema> | undefined;
}): LikesEndpoint | undefined {
  if (!site.likes) return undefined;
  const { origin, pathname, href } = new URL(site.likes.endpoint, site.url);
  if (origin === new URL(site.url).origin) return { href: pathname.replace(/\/$/, '') };
  return { href: href.replace(/\/$/, ''), host: origin };
}

/** Returns the address at which a story's likes are counted; the slashes of its id stay. */
export function likesHref({ href }: LikesEndpoint, story: string): string {
  return `${href}/${story.split('/').map(encodeURIComponent).join('/')}`;
}
