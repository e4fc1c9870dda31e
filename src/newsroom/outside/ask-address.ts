/** Asks one address of another site whether it is there, by its head alone where that is enough. */
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP } from 'node:net';
import type { OutsideAnswer } from '../../core/survey/survey.ts';
import { InsideError, type Resolver } from './public-address.ts';

/** What came of asking, with the milliseconds that the server wants to be left alone. */
export interface Answer {
  status: OutsideAnswer['status'];
  retryAfter?: number;
}

export interface Asking {
  resolve: Resolver;
  userAgent: string;
  /** Milliseconds. */
  timeout: number;
}

const MOST_REDIRECTS = 8;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Asks an address, by `HEAD`, and by `GET` where a server answers that with a fault: many know the second alone. */
export async function askAddress(address: string, asking: Asking): Promise<Answer> {
  try {
    const head = await follow(address, 'HEAD', asking);
    const isTold = typeof head.status !== 'number' || head.status < 400 || head.status === 429;
    return isTold ? head : await follow(address, 'GET', asking);
  } catch (error) {
    return { status: reasonOf(error) };
  }
}

async function follow(address: string, method: string, asking: Asking): Promise<Answer> {
  let url = new URL(address);
  for (let redirects = 0; ; redirects++) {
    const { statusCode: status = 0, headers } = await send(url, method, asking);
    const next = REDIRECTS.has(status) && headers.location ? URL.parse(headers.location, url.href) : null;
    if (next && /^https?:$/.test(next.protocol) && redirects < MOST_REDIRECTS) {
      url = next;
      continue;
    }
    const retryAfter = waitOf(headers['retry-after'], headers.date);
    return { status, ...(retryAfter !== undefined && { retryAfter }) };
  }
}

/** Sends one request to the address that was resolved: the name is not asked for again, when it could mean another. */
async function send(url: URL, method: string, { resolve, userAgent, timeout }: Asking): Promise<IncomingMessage> {
  const [pinned] = await resolve(url.hostname);
  if (pinned === undefined) throw Object.assign(new Error('No address.'), { code: 'ENOTFOUND' });
  const send = url.protocol === 'https:' ? requestSecure : requestPlain;
  return await new Promise((answer, refuse) => {
    const options = {
      method,
      agent: false as const,
      headers: { 'user-agent': userAgent, accept: '*/*' },
      signal: AbortSignal.timeout(timeout),
      lookup: (_: string, { all }: { all?: boolean }, found: (...values: unknown[]) => void) => {
        const family = isIP(pinned);
        if (all) found(null, [{ address: pinned, family }]);
        else found(null, pinned, family);
      },
    };
    send(url, options as Parameters<typeof requestPlain>[1] & object, (response) => {
      // The body is nobody's business here
      response.destroy();
      answer(response);
    })
      .on('error', refuse)
      .end();
  });
}

/** Returns the milliseconds of `Retry-After`, which is a number of seconds or a date (RFC 9110, 10.2.3). */
function waitOf(written: string | undefined, date: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (/^\d+$/.test(written)) return Number(written) * 1000;
  // By the server's own clock
  const wait = Date.parse(written) - Date.parse(date ?? '');
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

function reasonOf(error: unknown): OutsideAnswer['status'] {
  if (error instanceof InsideError) return 'inside';
  const code = String((error as NodeJS.ErrnoException)?.code ?? '');
  if (code === 'ENOTFOUND' || code === 'ENODATA') return 'nameless';
  return /CERT|SSL|TLS|ERR_OSSL/.test(code) ? 'unsafe' : 'unreachable';
}
