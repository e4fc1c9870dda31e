/** Asks a host of strangers for one file: never at a private address, and no more than was agreed on. */
import { lookup as lookUp } from 'node:dns/promises';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from '../../newsroom/outside/public-address.ts';

/** Returns the addresses of a host, as the system's resolver does. */
export type Resolve = (host: string) => Promise<{ address: string; family: number }[]>;

/** How hosts are asked; tests have a resolver and a judgement of their own, as their server is on loopback. */
export interface Network {
  resolve: Resolve;
  isAllowed: (address: string) => boolean;
}

export const INTERNET: Network = {
  resolve: (host) => lookUp(host, { all: true, verbatim: true }),
  isAllowed: isPublicAddress,
};

/** The bytes of a file, or why there are none. `isBusy` says that it may be there later, after so many seconds. */
export type Answer =
  | { bytes: Buffer }
  | { redirect: string }
  | { fault: string; isBusy: boolean; status?: number; wait?: number };

export interface AskOptions {
  network: Network;
  /** In bytes. */
  most: number;
  /** In milliseconds, for the whole answer. */
  timeout: number;
}

const AGENT = 'Broadsheet-import/1.0 (npm run import; fetches the pictures of a newsroom that moves)';

/** Asks for one address. It never throws, and follows no redirect. */
export async function askOnce(url: URL, { network, most, timeout }: AskOptions): Promise<Answer> {
  if (!/^https?:$/.test(url.protocol)) return never(`its address begins with ${url.protocol}`);
  if (url.username !== '' || url.password !== '') return never('its address holds a password');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  let pinned: { address: string; family: number } | undefined;
  try {
    const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await network.resolve(host);
    // One private address among public ones is a trap, too
    if (found.some(({ address }) => !network.isAllowed(address)))
      return never(`“${host}” leads to a private address, which no importer asks`);
    pinned = found[0];
  } catch {
    return { fault: `there is no host “${host}”`, isBusy: false };
  }
  if (!pinned) return never(`there is no host “${host}”`);
  return await read(url, pinned, most, timeout);
}

function never(fault: string): Answer {
  return { fault, isBusy: false };
}

/** Connects to the very address that was looked at: a host that answers otherwise a second time gains nothing by it. */
function read(url: URL, pinned: { address: string; family: number }, most: number, timeout: number): Promise<Answer> {
  const lookup: LookupFunction = (_, options, done) => {
    if (options.all) (done as (error: null, all: (typeof pinned)[]) => void)(null, [pinned]);
    else done(null, pinned.address, pinned.family);
  };
  return new Promise((finish) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const request = send(
      url,
      {
        lookup,
        agent: false,
        headers: { 'user-agent': AGENT, accept: 'image/*,*/*;q=0.5', 'accept-encoding': 'identity' },
        signal: AbortSignal.timeout(timeout),
      },
      (response) => {
        const { statusCode: status = 0, headers } = response;
        const stop = (answer: Answer) => {
          finish(answer);
          request.destroy();
        };
        if (status >= 300 && status < 400 && headers.location !== undefined)
          return stop({ redirect: headers.location });
        if (status !== 200) return stop(refusal(status, headers['retry-after']));
        if (Number(headers['content-length'] ?? 0) > most) return stop(never(tooLarge(most)));
        const parts: Buffer[] = [];
        let size = 0;
        response
          .on('data', (part: Buffer) => {
            size += part.length;
            if (size > most) stop(never(tooLarge(most)));
            else parts.push(part);
          })
          .on('end', () => {
            const isWhole = headers['content-length'] === undefined || Number(headers['content-length']) === size;
            finish(isWhole ? { bytes: Buffer.concat(parts) } : { fault: 'its answer was cut off', isBusy: true });
          })
          .on('error', () => finish({ fault: 'its answer was cut off', isBusy: true }));
      },
    );
    request
      .on('error', (error: NodeJS.ErrnoException) =>
        finish({ fault: `“${url.host}” does not answer (${error.code ?? error.name})`, isBusy: true }),
      )
      .end();
  });
}

function refusal(status: number, retryAfter: string | undefined): Answer {
  const isBusy = status === 429 || status === 503 || status === 502 || status === 504;
  const wait = secondsOf(retryAfter);
  return { fault: `the host answered ${status}`, status, isBusy, ...(wait !== undefined && { wait }) };
}

/** Reads Retry-After, which is a number of seconds or a date (RFC 9110, 10.2.3). */
function secondsOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (/^\d+$/.test(written)) return Number(written);
  const at = Date.parse(written);
  return Number.isNaN(at) ? undefined : Math.max(0, (at - Date.now()) / 1000);
}

function tooLarge(most: number): string {
  return `it has more than ${most / 1_000_000} MB`;
}
