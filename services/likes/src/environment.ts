/** What the service is told by its deployment. */
import type { Likes } from './likes.ts';

/** The variables of `wrangler.json`, its one object, and the secret. */
export interface Environment {
  LIKES: DurableObjectNamespace<Likes>;
  /** The full address of the newsroom, below which its list of stories lies; its origin alone may vote. */
  SITE: string;
  /** The path below which the service answers, such as `/api/likes`. */
  ENDPOINT: string;
  /** How many votes a network may send in ten minutes. */
  VOTES_PER_NETWORK: number;
  /** The secret of those who export and import counts. Without one, nobody can. */
  ADMIN_TOKEN?: string;
}
