/** Serves a built site as a host would, with the headers of its `_headers` file and its own page for wrong addresses. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { mediaTypeOf } from '../../../src/core/hosting/media-types.ts';

export interface StaticServer {
  /** http://127.0.0.1:50123 */
  origin: string;
  close(): Promise<void>;
}

/** Policies add up; of any other header, hosts send what the last rule says. */
const POLICY = /^content-security-policy/i;

/**
 * Listens on a free port of this machine only. `base` is the path below which the site is published. A page whose address
 * ends in `?slowly` arrives in some forty pieces, as over a bad connection.
 */
export async function serveSite(folder: string, base = '/'): Promise<StaticServer> {
  const headers = join(folder, '_headers');
  const rules = existsSync(headers) ? readHeaderRules(headers) : [];
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname, search } = new URL(url, 'http://localhost');
    const path = decodeURIComponent(pathname);
    // What a service beside the site would say is no part of it
    if (path.startsWith('/api/')) {
      response.writeHead(204).end();
      return;
    }
    const file = path.startsWith(base) ? findFile(folder, path.slice(base.length)) : undefined;
    const found = file ?? join(folder, '404.html');
    for (const { name, value } of rules.filter(({ matches }) => matches(path)))
      if (POLICY.test(name)) response.appendHeader(name, value);
      else response.setHeader(name, value);
    response.setHeader('content-type', mediaTypeOf(found));
    response.writeHead(file ? 200 : 404);
    if (search === '?slowly') await sendSlowly(response, readFileSync(found, 'utf8'));
    response.end(search === '?slowly' ? undefined : readFileSync(found));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  server.unref();
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Cut where blocks end: a line of text that arrives in halves is set anew by any browser. */
async function sendSlowly(response: ServerResponse, html: string) {
  const blocks = html.split(/(?<=<\/(?:p|li|ul|ol|nav|div|details|h\d|header|figure|table|tr|pre)>)/);
  const size = Math.ceil(blocks.length / 40);
  for (let from = 0; from < blocks.length; from += size) {
    response.write(blocks.slice(from, from + size).join(''));
    await wait(15);
  }
}

function findFile(folder: string, path: string): string | undefined {
  const file = join(folder, normalize(`/${path}`));
  const candidates = path === '' || path.endsWith('/') ? [join(file, 'index.html')] : [file];
  return candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
}

/** Lines of `/path/*` (an asterisk stands for anything) followed by indented `Name: value` lines, one rule per header. */
function readHeaderRules(file: string) {
  let path = '';
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, name, value] = /^\s+([^:\s]+):\s*(.*)$/.exec(line) ?? [];
      if (name === undefined || value === undefined) {
        path = line.trim();
        return [];
      }
      // A colon and a name stand for one part of a path, an asterisk for any number
      const pattern = new RegExp(
        `^${path
          .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
          .replace(/:\w+/g, '[^/]+')
          .replaceAll('*', '.*')}$`,
      );
      return [{ name, value, matches: (to: string) => pattern.test(to) }];
    });
}
