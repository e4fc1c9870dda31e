/**
 * Connects Broadsheet to Astro: takes the configuration from the newsroom, adds a route for each kind of page, serves the
 * preview, and compiles the code of a build.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';
import { currentWholeBuild, type WholeBuild } from '../building/code/whole-build.ts';
import { moduleOf, PAGE_ENTRIES } from '../building/pages/page-modules.ts';
import { createSiteUrl, type SiteUrl } from '../core/urls/site-url.ts';
import { cachePaths } from '../disk/cache-dir.ts';
import { makerOf } from '../disk/makers.ts';
import { STAGES, stagingPlaces } from '../disk/staging-places.ts';
import { readEnvironment } from '../newsroom/files/environment.ts';
import { UserError } from '../newsroom/files/user-error.ts';
import { startSession } from '../newsroom/session/start-session.ts';
import { readSettings } from '../newsroom/settings/read-settings.ts';
import { ARTICLES_LOADER } from './articles-loader.ts';
import { type Preview, serveNewsroom } from './dev-server.ts';
import { plainImports } from './plain-imports.ts';
import { createPrerendering, type Prerendering } from './prerender.ts';

type Setup = HookParameters<'astro:config:setup'>;

/**
 * Creates the Astro integration that makes a project a newsroom: it configures Astro from `site.yaml` and the
 * environment variables, injects a route for each kind of page, serves the preview, and lets a build print its pages with
 * the code that Astro compiles. Its hooks throw a `UserError` where a variable can't be used.
 */
export function broadsheet(): AstroIntegration {
  let preview: Preview;
  let prerendering: Prerendering | undefined;
  return {
    name: 'broadsheet',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, injectRoute }) => {
        // Where a shell sets these itself, the build would be one for development, whose pages have no policy
        delete process.env['DEV'];
        if (command === 'build') {
          process.env['NODE_ENV'] = 'production';
          const build = currentWholeBuild();
          if (!build)
            throw new UserError('Astro compiles the code of a build, and does not build the site: npm run build');
          prerendering = createPrerendering(build);
          configureBuild(updateConfig, build, prerendering);
        } else {
          preview = startPreview(command === 'dev');
          configurePreview(updateConfig, preview);
        }
        for (const entry of PAGE_ENTRIES)
          injectRoute({ pattern: `/[...${entry}]`, entrypoint: `./${moduleOf(entry)}` });
      },

      'astro:build:start': ({ setPrerenderer }) => {
        if (prerendering) setPrerenderer(prerendering.prerenderer);
      },

      'astro:server:setup': ({ server, refreshContent }) => {
        const read = async () => refreshContent?.({ loaders: [ARTICLES_LOADER] });
        serveNewsroom(server, preview, read);
      },
    },
  };
}

/** The code is the same wherever the newsroom and its output lie, so that Astro isn't told of them. */
function configureBuild(
  update: Setup['updateConfig'],
  { address, outDir, cacheDir }: WholeBuild,
  { plugin }: Prerendering,
): void {
  update({
    ...siteOf(address),
    outDir: folderUrl(outDir),
    cacheDir: folderUrl(cacheDir),
    publicDir: folderUrl(join(cacheDir, 'no-public-files')),
    vite: { cacheDir: join(cacheDir, 'vite'), plugins: [plugin, plainImports()] },
  });
}

function configurePreview(update: Setup['updateConfig'], { environment, cache }: Preview): void {
  const { settings } = readSettings(environment);
  const { outDir, cacheDir } = environment;
  const made = [outDir, cacheDir, ...STAGES.flatMap((stage) => stagingPlaces(outDir, stage))];
  update({
    // Settings that can't be read are reported, with their lines, when the content is loaded
    ...siteOf(createSiteUrl(settings?.site.url ?? 'http://localhost/')),
    outDir: folderUrl(outDir),
    publicDir: folderUrl(environment.publicDir),
    cacheDir: folderUrl(cache.astro),
    vite: {
      cacheDir: cache.vite,
      server: { watch: { ignored: made.map((folder) => `${folder}/**`) } },
      plugins: [plainImports()],
    },
  });
}

function startPreview(showDrafts: boolean): Preview {
  const environment = readEnvironment(process.env, process.cwd(), showDrafts);
  const cache = cachePaths(environment.cacheDir);
  return {
    environment,
    session: startSession(environment, true),
    cache,
    imageCache: join(cache.images, makerOf('variants')),
  };
}

function siteOf({ origin, base }: SiteUrl): { site: string; base: string } {
  return { site: origin, base };
}

function folderUrl(path: string): URL {
  return pathToFileURL(`${path}/`);
}
