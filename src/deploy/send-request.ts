/** Sends a request to a service, again where the service asks for patience. */
import type { ServiceRequest } from '../core/announcements/announcement.ts';
import { UserError } from '../newsroom/files/user-error.ts';

const TRIES = 4;
const LONGEST_WAIT = 60_000;
const TIMEOUT = 30_000;

/** What the statuses mean that a newsroom can do something about. */
const REMEDIES: Readonly<Record<number, string>> = {
  401: 'Look whether its token is right and still valid.',
  403: 'Look whether its token or key is right, and may do this; a key for IndexNow must lie on the site that is published.',
  404: 'Look whether its id is right.',
  422: 'Look whether “url:” in site.yaml is the address at which the site is published.',
  429: 'It has been asked too often. Try again later.',
};

/**
 * Sends a request.
 *
 * @param through An address that gets the request in place of the service, with the service's own address behind it.
 * @param wait Waits for a number of milliseconds.
 * @throws UserError When the service can't be reached, or doesn't take the request.
 */
export async function sendRequest(
  request: ServiceRequest,
  service: string,
  through: string | undefined,
  wait: (milliseconds: number) => Promise<void>,
): Promise<void> {
  const { url, method, headers, body } = request;
  const to = through === undefined ? url : `${through.replace(/\/$/, '')}/${url}`;
  for (let tries = 1; ; tries += 1) {
    const answer = await answerOf(to, { method, headers, ...(body !== undefined && { body }) });
    if (typeof answer !== 'string' && answer.ok) return;
    const isBusy = typeof answer === 'string' || answer.status === 429 || answer.status >= 500;
    if (!isBusy || tries === TRIES) throw new UserError(faultOf(service, answer));
    await wait(Math.min(secondsOf(answer) * 1000 || 1000 * 2 ** tries, LONGEST_WAIT));
  }
}

/** Returns the answer, or the code of what kept it from coming. */
async function answerOf(url: string, init: RequestInit): Promise<Response | string> {
  try {
    const answer = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT) });
    // What isn't read keeps the connection
    await answer.body?.cancel();
    return answer;
  } catch (error) {
    const { cause, name } = error as Error & { cause?: { code?: string } };
    return cause?.code ?? name;
  }
}

function secondsOf(answer: Response | string): number {
  return typeof answer === 'string' ? 0 : Number(answer.headers.get('retry-after')) || 0;
}

function faultOf(service: string, answer: Response | string): string {
  if (typeof answer === 'string') return `${service} was not told: it can’t be reached (${answer}). Try again later.`;
  return `${service} was not told: it answered ${answer.status}. ${REMEDIES[answer.status] ?? 'Try again later.'}`;
}
