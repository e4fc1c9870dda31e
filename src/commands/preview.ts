/** `npm run preview`: serves the finished site as a host would. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { fileFormOf } from '../core/urls/page-path.ts';
import { NOT_FOUND_PAGE } from '../core/urls/reserved-paths.ts';
import { createSiteUrl } from '../core/urls/site-url.ts';
import { cachePaths } from '../disk/cache-dir.ts';
import { finishSwap } from '../disk/staged-site.ts';
import { readEnvironment } from '../newsroom/files/environment.ts';
import { UserError } from '../newsroom/files/user-error.ts';
import { readSettings } from '../newsroom/settings/read-settings.ts';
import { tellFault } from './command-fault.ts';
import { serveSite } from './serve-site.ts';

const USAGE = `Usage: npm run preview -- [--port <number>] [--host <address>]

Serves the site that “npm run build” has made, as a host would: with its headers, redirects and page for wrong addresses,
compressed. It is seen on this machine alone, unless --host names another address, such as 0.0.0.0.`;

try {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4321' },
      host: { type: 'string', default: 'localhost' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) console.log(USAGE);
  else serve(values.host, values.port);
} catch (error) {
  tellFault(error);
}

function serve(host: string, port: string): void {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new UserError(`“${port}” is no port. Write a number, such as --port 4321.`);
  const environment = readEnvironment(process.env, process.cwd());
  const { outDir, cwd } = environment;
  const shown = relative(cwd, outDir) || outDir;
  finishSwap(outDir, cachePaths(environment.cacheDir));
  if (!existsSync(join(outDir, NOT_FOUND_PAGE)))
    throw new UserError(`There is no site in ${shown}. Build it first: npm run build.`);
  const { site } = readSettings(environment).settings ?? {};
  const { base } = createSiteUrl(site?.url ?? 'http://localhost/');
  const server = serveSite(outDir, base, fileFormOf(Object.values(site?.permalinks ?? {})));
  server.once('error', (error: NodeJS.ErrnoException) => {
    const isTaken = error.code === 'EADDRINUSE';
    tellFault(
      isTaken ? new UserError(`The port ${port} is taken. Name another, such as --port ${Number(port) + 1}.`) : error,
    );
  });
  server.listen(Number(port), host, () => {
    const address = server.address();
    const listening = typeof address === 'object' && address ? address.port : port;
    console.log(`The site in ${shown} is at http://${host}:${listening}${base}. To end, press Ctrl-C.`);
  });
}
