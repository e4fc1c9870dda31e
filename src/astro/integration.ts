/**
 * Connects Broadsheet to Astro: takes the configuration from the newsroom, adds a route for each kind of page, and
 * writes the output.
 */
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ROUTE_KINDS } from '../core/routes/route-kinds.ts';
import { createSiteUrl } from '../core/urls/site-url.ts';
import { readSettings } from '../newsroom/settings/read-settings.ts';
import { ARTICLES_LOADER } from './articles-loader.ts';
import { serveNewsroom } from './dev-server.ts';
import { type Run, startRun } from './run.ts';

/** The module that prints each kind of route: a layout's for pages, or the one for small pages without a layout. */
const ENTRIES = [
  ...Object.entries(ROUTE_KINDS).flatMap(([kind, { output }]) => (output === 'page' ? [[kind, `${kind}.astro`]] : [])),
  ['redirect', 'redirect.ts'],
] as [kind: string, file: string][];

/**
 * Keeps Vite's helper for dynamic imports, which loads their styles and imports first, out of the scripts of every page:
 * what our scripts import later is one file.
 */
const PLAIN_IMPORTS = {
  name: 'broadsheet-plain-imports',
  enforce: 'pre',
  load: (id: string) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
} as const;

/**
 * Creates the Astro integration that makes a project a newsroom: it configures Astro from `site.yaml` and the
 * environment variables, injects a route for each kind of page, serves the preview, and completes the output of a
 * build. Its hooks throw a `UserError` where a variable, the output folder or a picture can't be used.
 */
export function broadsheet(): AstroIntegration {
  let run: Run;
  return {
    name: 'broadsheet',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, injectRoute }) => {
        // Where a shell sets these itself, the build would be one for development, whose pages have no policy
        delete process.env['DEV'];
        if (command === 'build') process.env['NODE_ENV'] = 'production';
        run = startRun(command);
        const { environment, cache, noteBundle } = run;
        const { settings } = readSettings(environment);
        // Settings that can't be read are reported, with their lines, when the content is loaded
        const address = createSiteUrl(settings?.site.url ?? 'http://localhost/');
        const folder = (path: string) => pathToFileURL(`${path}/`);
        updateConfig({
          site: address.origin,
          base: address.base,
          outDir: folder(environment.outDir),
          publicDir: folder(environment.publicDir),
          cacheDir: folder(cache.astro),
          vite: {
            cacheDir: cache.vite,
            server: { watch: { ignored: [`${environment.outDir}/**`, `${environment.cacheDir}/**`] } },
            plugins: [
              { name: 'broadsheet-bundle', writeBundle: ({ dir }, files) => noteBundle(dir, files) },
              PLAIN_IMPORTS,
            ],
          },
        });
        for (const [kind, file] of ENTRIES)
          injectRoute({ pattern: `/[...${kind}]`, entrypoint: `./src/routes/${file}` });
      },

      'astro:build:start': () => run.beginOutput(),

      'astro:build:done': async ({ logger }) => {
        const removed = await run.endOutput();
        if (removed > 0) logger.info(`Removed ${removed} stale files.`);
      },

      'astro:server:setup': ({ server, refreshContent }) => {
        const read = async () => refreshContent?.({ loaders: [ARTICLES_LOADER] });
        serveNewsroom(server, run, read);
      },
    },
  };
}
