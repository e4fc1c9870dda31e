/** Counts the votes of each network for a few minutes, in memory alone. */

/** Milliseconds after which all is forgotten. */
const WINDOW = 600_000;

/**
 * The networks that have voted in the last minutes, by a hash. The salt of the hashes is thrown away with them, so that
 * nobody can tell whether a network comes again.
 */
export class Arrivals {
  readonly #limit: number;
  #salt = '';
  #until = 0;
  #counts = new Map<string, number>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Counts a vote of a network. Returns 0, or the seconds to wait where the network has sent too many. */
  async count(network: string, now: number): Promise<number> {
    if (now >= this.#until) {
      this.#salt = crypto.randomUUID();
      this.#until = now + WINDOW;
      this.#counts.clear();
    }
    const counts = this.#counts;
    const key = await this.#hash(network);
    const count = (counts.get(key) ?? 0) + 1;
    if (count > this.#limit) return Math.ceil((this.#until - now) / 1000);
    counts.set(key, count);
    return 0;
  }

  async #hash(network: string): Promise<string> {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${this.#salt} ${network}`));
    return String.fromCharCode(...new Uint8Array(digest, 0, 16));
  }
}
