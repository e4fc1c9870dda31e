/** Knows the stories that the newsroom publishes, from the list that its build writes. */
import { readJson } from './read-json.ts';

/** Milliseconds after which the list is asked for anew, and those after which a story that is not on it may be new. */
const FRESH = 300_000;
const PATIENCE = 10_000;
/** Milliseconds after which the newsroom counts as out of reach. */
const TIMEOUT = 5000;
/** Bytes: some 100,000 stories. */
const LARGEST = 10_000_000;

/** The list of stories, which is fetched when it is needed. */
export class KnownStories {
  readonly #address: string;
  #stories: ReadonlySet<string> | undefined;
  #asked = Number.NEGATIVE_INFINITY;
  #asking: Promise<void> | undefined;

  constructor(site: string) {
    this.#address = new URL('stories.json', site.replace(/\/*$/, '/')).href;
  }

  /** Returns whether a story is published, or `undefined` where the list has never been to be had. */
  async has(story: string, now: number): Promise<boolean | undefined> {
    const age = now - this.#asked;
    if (age >= FRESH || (age >= PATIENCE && !this.#stories?.has(story))) {
      this.#asked = now;
      this.#asking = this.#ask();
    }
    await this.#asking;
    return this.#stories?.has(story);
  }

  /** Keeps the last list where there is no new one. */
  async #ask(): Promise<void> {
    try {
      const response = await fetch(this.#address, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT) });
      const list = response.ok ? ((await readJson(response, LARGEST)) as { stories?: unknown }) : undefined;
      if (Array.isArray(list?.stories)) this.#stories = new Set(list.stories);
    } catch (error) {
      console.error(`${this.#address} can’t be read: ${error}`);
    }
  }
}
