/** The one object that counts: all votes pass through it, one after another, so that counts are exact. */
import { DurableObject } from 'cloudflare:workers';
import { Arrivals } from './arrivals.ts';
import type { Environment } from './environment.ts';
import { KnownStories } from './known-stories.ts';
import { Tally } from './tally.ts';

const DAY = 86_400_000;

/** What becomes of a question or a vote, by the status that tells it. */
export type Outcome =
  | { status: 200; count: number }
  /** There is no such story. */
  | { status: 404 }
  /** The network has sent too many votes. */
  | { status: 429; wait: number }
  /** The newsroom's list of stories is not to be had. */
  | { status: 503 };

/** The counts of a newsroom, and who may change them. */
export class Likes extends DurableObject<Environment> {
  readonly #tally: Tally;
  readonly #stories: KnownStories;
  readonly #arrivals: Arrivals;
  #today = 0;

  constructor(state: DurableObjectState, environment: Environment) {
    super(state, environment);
    this.#tally = new Tally(state.storage);
    this.#stories = new KnownStories(environment.SITE);
    this.#arrivals = new Arrivals(Number(environment.VOTES_PER_NETWORK));
  }

  /** Milliseconds since 1970. */
  now(): number {
    return Date.now();
  }

  async read(story: string): Promise<Outcome> {
    const refusal = await this.#refusal(story);
    return refusal ?? { status: 200, count: this.#tally.countOf(story) };
  }

  async vote(story: string, voter: string, likes: boolean, network: string): Promise<Outcome> {
    const wait = await this.#arrivals.count(network, this.now());
    if (wait > 0) return { status: 429, wait };
    const refusal = await this.#refusal(story);
    if (refusal) return refusal;
    const today = Math.floor(this.now() / DAY);
    if (today > this.#today) this.#tally.forget(today);
    this.#today = today;
    return { status: 200, count: await this.#tally.vote(story, voter, likes, today) };
  }

  counts(): Record<string, number> {
    return this.#tally.counts();
  }

  setCounts(counts: Readonly<Record<string, number>>): void {
    this.#tally.setCounts(counts);
  }

  async #refusal(story: string): Promise<Outcome | undefined> {
    const isKnown = await this.#stories.has(story, this.now());
    if (isKnown) return undefined;
    return { status: isKnown === undefined ? 503 : 404 };
  }
}
