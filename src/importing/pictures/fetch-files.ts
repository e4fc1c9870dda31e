/** Fetches files of the old site: one at a time from a host, patiently, and each once, however often a move is begun. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeWholeSync } from '../../disk/atomic-write.ts';
import { digestOf } from '../../disk/digest.ts';
import { type Answer, askOnce, INTERNET, type Network } from './ask-once.ts';

/** The bytes of a file, or the end of a sentence that begins with “It was not fetched: ”. */
export type Fetched = { bytes: Buffer } | { fault: string };

export interface FetchFiles {
  /** Fetches an address. It never throws. */
  fetch(address: string): Promise<Fetched>;
  /** The number of requests that were made: what is kept already takes none. */
  readonly requests: number;
}

export interface FetchOptions {
  /** Where fetched files are kept, so that a move that is begun again goes on. */
  folder: string;
  network?: Network;
  /** Milliseconds between two requests to a host. */
  pause?: number;
  wait?: (milliseconds: number) => Promise<unknown>;
}

const REDIRECTS = 5;
const TRIES = 4;
/** In milliseconds. */
const TIMEOUT = 60_000;
const LONGEST_WAIT = 60_000;
/** In bytes: the most that a picture of the newsroom may have (src/images/inspect). */
const MOST = 50_000_000;

/** Opens what fetches. */
export function openFetchFiles({ folder, network = INTERNET, pause = 500, wait = sleep }: FetchOptions): FetchFiles {
  const failed = new Map<string, string>();
  const lastAsked = new Map<string, number>();
  let requests = 0;

  const ask = async (url: URL): Promise<Answer> => {
    for (let tries = 1; ; tries += 1) {
      const since = performance.now() - (lastAsked.get(url.host) ?? Number.NEGATIVE_INFINITY);
      if (since < pause) await wait(pause - since);
      requests += 1;
      const answer = await askOnce(url, { network, most: MOST, timeout: TIMEOUT });
      lastAsked.set(url.host, performance.now());
      if (!('fault' in answer) || !answer.isBusy || tries === TRIES) return answer;
      await wait(Math.min(answer.wait === undefined ? 1000 * 2 ** tries : answer.wait * 1000, LONGEST_WAIT));
    }
  };
  const follow = async (address: string): Promise<Fetched> => {
    let url = URL.parse(address);
    for (let steps = 0; steps <= REDIRECTS; steps += 1) {
      if (!url) return { fault: 'its address can’t be read' };
      const answer = await ask(url);
      if (!('redirect' in answer)) return answer;
      url = URL.parse(answer.redirect, url);
    }
    return { fault: `it leads on more than ${REDIRECTS} times` };
  };
  // One after the other, as hosts are asked once at a time
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = queue.then(work);
    queue = next.catch(() => undefined);
    return next;
  };
  return {
    get requests() {
      return requests;
    },
    fetch: (address) =>
      inTurn(async () => {
        const kept = join(folder, digestOf(address));
        if (existsSync(kept)) return { bytes: readFileSync(kept) };
        const before = failed.get(address);
        if (before !== undefined) return { fault: before };
        const fetched = await follow(address);
        if ('bytes' in fetched) writeWholeSync(kept, fetched.bytes);
        else failed.set(address, fetched.fault);
        return fetched;
      }),
  };
}
