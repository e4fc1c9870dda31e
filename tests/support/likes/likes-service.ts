/** Runs the service of likes on the runtime on which it is deployed, with the settings of its deployment. */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { Miniflare, type MiniflareOptions, Response } from 'miniflare';
import { type Answer, contractFaults } from './likes-contract.ts';

const FOLDER = join(import.meta.dirname, '../../../services/likes');
const SOURCES = join(FOLDER, 'src');

/** As `wrangler deploy` reads it. */
const DEPLOYMENT = JSON.parse(readFileSync(join(FOLDER, 'wrangler.json'), 'utf8')) as {
  main: string;
  compatibility_date: string;
  vars: { SITE: string; ENDPOINT: string; VOTES_PER_NETWORK: number };
  durable_objects: { bindings: { name: string; class_name: string }[] };
};

export const { SITE, ENDPOINT, VOTES_PER_NETWORK } = DEPLOYMENT.vars;
export const ORIGIN = new URL(SITE).origin;
export const ADMIN_TOKEN = 'a-secret-of-the-tests';

export interface ServiceOptions {
  /** The stories on the newsroom's list, or what else lies at its address. */
  stories?: string[] | (() => Response);
  /** The folder in which counts outlive a restart. */
  persist?: string;
  vars?: Partial<typeof DEPLOYMENT.vars>;
  /** The service's clock, in milliseconds since 1970; left out, it is that of the machine. */
  now?: number;
}

export interface LikesService {
  /** http://127.0.0.1:50123 */
  origin: string;
  /**
   * Sends a request to a path below the endpoint, from a network of its own where none is named. Throws where the answer
   * breaks the contract.
   */
  ask(path: string, asking?: Asking): Promise<Answer>;
  /** Sends a vote, or what else stands for one. */
  vote(path: string, body: unknown, asking?: Asking): Promise<Answer>;
  /** Asks for all counts, or sends them, with the secret. */
  edit(asking?: Asking): Promise<Answer>;
  countOf(path: string): Promise<number>;
  /** Asks the newsroom anew, from another process. */
  restart(changes?: ServiceOptions): Promise<void>;
  /** How often the newsroom was asked for its list. */
  asked(): number;
  close(): Promise<void>;
}

export interface Asking {
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
  /** The reader's address, as the platform tells it. */
  from?: string;
}

/** A token as a reader's browser makes it. */
export const makeVoter = () => randomBytes(16).toString('hex');

let networks = 0;
/** An address in a network of its own, so that no test uses up what another may send. */
export const makeAddress = () => `10.${networks++ >> 8}.${networks & 255}.9`;

/** Starts the service. */
export async function openLikesService(options: ServiceOptions = {}): Promise<LikesService> {
  let current = options;
  let asked = 0;
  const configure = (): MiniflareOptions => {
    const { stories = [], persist, vars, now } = current;
    return {
      modules: modules(now !== undefined),
      compatibilityDate: DEPLOYMENT.compatibility_date,
      bindings: { ...DEPLOYMENT.vars, ADMIN_TOKEN, ...vars, ...(now !== undefined && { NOW: now }) },
      durableObjects: Object.fromEntries(
        DEPLOYMENT.durable_objects.bindings.map(({ name, class_name: className }) => [
          name,
          { className, useSQLite: true },
        ]),
      ),
      durableObjectsPersist: persist ?? false,
      outboundService: ({ url }: { url: string }) => {
        asked++;
        if (url !== `${vars?.SITE ?? SITE}stories.json`) return new Response('', { status: 404 });
        return typeof stories === 'function' ? stories() : Response.json({ stories });
      },
      host: '127.0.0.1',
      port: 0,
    };
  };
  let miniflare = new Miniflare(configure());
  let { origin } = await miniflare.ready;
  let isOpen = true;
  const service: LikesService = {
    get origin() {
      return origin;
    },
    async ask(path, { method = 'GET', headers = {}, body, from = makeAddress() } = {}) {
      const isVote = method === 'PUT';
      const response = await miniflare.dispatchFetch(`${ORIGIN}${ENDPOINT}${path}`, {
        method,
        headers: {
          'cf-connecting-ip': from,
          ...(isVote && { origin: ORIGIN, 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        redirect: 'manual',
      });
      const text = await response.text();
      const answer = {
        status: response.status,
        headers: new Headers([...response.headers]),
        body: text === '' ? undefined : JSON.parse(text),
      };
      const faults = contractFaults(path, method, answer);
      if (faults.length > 0) throw new Error(faults.join('\n'));
      return answer;
    },
    vote: (path, body, asking) => service.ask(path, { method: 'PUT', body, ...asking }),
    edit: (asking = {}) =>
      service.ask('/', { ...asking, headers: { authorization: `Bearer ${ADMIN_TOKEN}`, ...asking.headers } }),
    countOf: async (path) => ((await service.ask(path)).body as { count: number }).count,
    async restart(changes) {
      current = { ...current, ...changes };
      await miniflare.dispose();
      miniflare = new Miniflare(configure());
      ({ origin } = await miniflare.ready);
    },
    asked: () => asked,
    async close() {
      if (isOpen) await miniflare.dispose();
      isOpen = false;
    },
  };
  return service;
}

/** The modules of the service, the first of which is its entry. */
function modules(hasClock: boolean) {
  const sources = readdirSync(SOURCES)
    .filter((name) => name !== 'environment.ts')
    .map((name) => {
      const source = stripTypeScriptTypes(readFileSync(join(SOURCES, name), 'utf8'));
      return { type: 'ESModule' as const, path: name, contents: source };
    });
  const clock = `
    import worker, { Likes as Timeless } from './worker.ts';
    export class Likes extends Timeless { now() { return Number(this.env.NOW); } }
    export default worker;`;
  const entry = hasClock
    ? [{ type: 'ESModule' as const, path: 'entry.js', contents: clock }]
    : sources.filter(({ path }) => join('src', path) === DEPLOYMENT.main);
  return [...entry, ...sources.filter((module) => !entry.includes(module))];
}
