/** Asks many addresses of other sites politely: one at a time of each host, at a pace, again after a while, and not each day. */
import type { OutsideAnswer } from '../../core/survey/survey.ts';
import { readSealed, writeSealed } from '../../disk/sealed-json.ts';
import { type Answer, type Asking, askAddress } from './ask-address.ts';

export interface Politeness extends Asking {
  /** The file that remembers answers from run to run. */
  file: string;
  /** The time of the run, in milliseconds since 1970. */
  now: number;
  /** Waits for a number of milliseconds. */
  wait(milliseconds: number): Promise<unknown>;
  /** Hears how many addresses have an answer. */
  advance(done: number): void;
}

/** What is remembered of an address. */
interface Remembered {
  answer: OutsideAnswer;
  at: number;
}

const DAY = 86_400_000;
/** How long an answer holds; one that was no good is asked for again sooner. */
const HOLDS = { there: 14 * DAY, dead: 2 * DAY, unsure: 2 * DAY };
/** Milliseconds between two requests to one host. */
const PACE = 1000;
/** So many hosts are asked at a time. */
const HOSTS = 16;
const TRIES = 3;
const LONGEST_WAIT = 60_000;
/** A host that gives no answer so many times in a row is asked no further. */
const SILENT = 3;
/** So many answers are gathered before they are written down. */
const BATCH = 100;
/** Answers of servers that mean programs, or that day: readers may get the page. */
const UNSURE = new Set([400, 401, 402, 403, 405, 406, 407, 408, 418, 421, 423, 425, 429, 451, 503, 999]);

/**
 * Returns the answer of each address. What is remembered of the last days is not asked for again. Where no server has
 * answered at all, nothing is sure.
 *
 * @param addresses Full addresses of the web, without their fragments.
 */
export async function askAddresses(
  addresses: readonly string[],
  politeness: Politeness,
): Promise<Map<string, OutsideAnswer>> {
  const { file, now, advance } = politeness;
  const known = new Map(Object.entries(readSealed<Record<string, Remembered>>(file) ?? {}));
  const answers = new Map<string, OutsideAnswer>();
  for (const address of addresses) {
    const last = known.get(address);
    if (last && now - last.at >= 0 && now - last.at < HOLDS[last.answer.state]) answers.set(address, last.answer);
  }
  let isHeard = false;
  const keep = () => {
    // Without a way to the internet no name is known: nothing is learnt then
    if (!isHeard) return;
    const wanted = addresses.flatMap((address) => {
      const last = known.get(address);
      return last ? [[address, last] as const] : [];
    });
    writeSealed(file, Object.fromEntries(wanted));
  };
  const tell = (address: string, answer: OutsideAnswer, isAsked: boolean) => {
    answers.set(address, answer);
    isHeard ||= typeof answer.status === 'number';
    if (isAsked) known.set(address, { answer, at: now });
    if (answers.size % BATCH === 0) keep();
    advance(answers.size);
  };
  const left = addresses.filter((address) => !answers.has(address));
  const hosts = Map.groupBy(left, (address) => new URL(address).host).values();
  // Each takes the next host when it is done with one: an iterator is shared by all
  const ask = async () => {
    for (const host of hosts) await askHost(host, politeness, tell);
  };
  await Promise.all(Array.from({ length: HOSTS }, ask));
  keep();
  if (!isHeard)
    for (const address of left) answers.set(address, { ...(answers.get(address) as OutsideAnswer), state: 'unsure' });
  return answers;
}

type Tell = (address: string, answer: OutsideAnswer, isAsked: boolean) => void;

/** Asks the addresses of one host, one after the other. */
async function askHost(addresses: readonly string[], politeness: Politeness, tell: Tell): Promise<void> {
  let silent = 0;
  let last: OutsideAnswer | undefined;
  for (const [index, address] of addresses.entries()) {
    // What holds for the host needs no further request: no such name, no answer, or “not now”
    if (last && (last.status === 'nameless' || last.status === 'inside' || last.status === 429 || silent >= SILENT)) {
      tell(address, last, last.status !== 429);
      continue;
    }
    if (index > 0) await politeness.wait(PACE);
    last = toAnswer((await askPatiently(address, politeness)).status);
    silent = last.status === 'unreachable' ? silent + 1 : 0;
    tell(address, last, last.status !== 429);
  }
}

/** Asks again where a server has no answer, asks for patience, or is out of order. */
async function askPatiently(address: string, politeness: Politeness): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const answer = await askAddress(address, politeness);
    const { status, retryAfter } = answer;
    const isPassing = status === 'unreachable' || status === 429 || (typeof status === 'number' && status >= 500);
    if (!isPassing || tries === TRIES || (retryAfter ?? 0) > LONGEST_WAIT) return answer;
    await politeness.wait(retryAfter ?? PACE * 2 ** tries);
  }
}

function toAnswer(status: OutsideAnswer['status']): OutsideAnswer {
  if (typeof status !== 'number') return { state: 'dead', status };
  if (status < 300) return { state: 'there', status };
  // In a circle for a program without cookies; readers may get out of it
  if (status < 400) return { state: 'unsure', status };
  return { state: UNSURE.has(status) ? 'unsure' : 'dead', status };
}
