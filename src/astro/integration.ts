/** Broadsheet as an Astro integration: configuration from the newsroom, routes, images, and a tidy output folder. */

import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { createSiteUrl } from '../core/urls/site-url.ts';
import { makerOf } from '../disk/makers.ts';
import { pruneCards } from '../images/cards/card-batches.ts';
import { emitImages, PictureError } from '../images/variants/emit.ts';
import { type Environment, readEnvironment } from '../newsroom/files/environment.ts';
import { UserError } from '../newsroom/files/user-error.ts';
import { neededImages } from '../newsroom/outputs/needed-images.ts';
import type { OpenNewsroom } from '../newsroom/outputs/open-newsroom.ts';
import type { Session } from '../newsroom/session/session.ts';
import { startSession } from '../newsroom/session/start-session.ts';
import { readSettings } from '../newsroom/settings/read-settings.ts';
import { openBuildRecord } from '../output/build-record.ts';
import { findLink, isForeignFolder } from '../output/prune.ts';
import { writeSearchIndexes } from '../output/search/search-index.ts';
import { writeOutput } from '../output/write-output.ts';
import { ARTICLES_LOADER } from './articles-loader.ts';
import { serveNewsroom } from './dev-server.ts';

const ROUTES = {
  article: 'article.astro',
  home: 'home.astro',
  languages: 'languages.astro',
  listing: 'listing.astro',
  archive: 'archive.astro',
  search: 'search.astro',
  standing: 'standing.astro',
  gone: 'gone.astro',
  moved: 'moved.ts',
};

export function broadsheet(): AstroIntegration {
  let session: Session;
  let environment: Environment;
  const bundle = new Set<string>();
  let images = new Set<string>();
  let knowsPages = false;
  const record = () => openBuildRecord(environment.cacheDir, environment.outDir);
  const imageCache = () => join(environment.cacheDir, 'images', makerOf('variants'));
  const newsroom = () => session.newsroom as OpenNewsroom;

  return {
    name: 'broadsheet',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, injectRoute }) => {
        // A shell's own values would make it a build for developers, whose pages have no policy
        delete process.env['DEV'];
        if (command === 'build') process.env['NODE_ENV'] = 'production';
        environment = readEnvironment(process.env, process.cwd(), command === 'dev');
        session = startSession(environment, command !== 'build');
        const { settings } = readSettings(environment);
        // Settings that can't be read are reported, with their lines, when the content is loaded
        const address = createSiteUrl(settings?.site.url ?? 'http://localhost/');
        const folder = (path: string) => pathToFileURL(`${path}/`);
        updateConfig({
          site: address.origin,
          base: address.base,
          outDir: folder(environment.outDir),
          publicDir: folder(environment.publicDir),
          cacheDir: folder(join(environment.cacheDir, 'astro')),
          vite: {
            cacheDir: join(environment.cacheDir, 'vite'),
            server: { watch: { ignored: [`${environment.outDir}/**`, `${environment.cacheDir}/**`] } },
            plugins: [
              {
                name: 'broadsheet-bundle',
                writeBundle({ dir }, files) {
                  const prefix = dir === undefined ? '' : relative(environment.outDir, dir);
                  for (const [name, { type }] of Object.entries(files)) {
                    bundle.add(join(prefix, name).replaceAll('\\', '/'));
                    // Fonts that pages name are written beside the server's code, and moved by Astro
                    if (type === 'asset') bundle.add(name);
                  }
                },
              },
            ],
          },
        });
        for (const [name, file] of Object.entries(ROUTES))
          injectRoute({ pattern: `/[...${name}]`, entrypoint: `./src/routes/${file}` });
      },

      'astro:build:start': async () => {
        if (!record().isOwn() && isForeignFolder(environment.outDir)) {
          throw new UserError(
            `OUT_DIR, ${environment.outDir}, holds files that no build has made. Name an empty folder, or empty it yourself.`,
          );
        }
        const link = findLink(environment.outDir);
        if (link !== undefined) {
          throw new UserError(`${link} is a link, through which pages would be written elsewhere. Remove it.`);
        }
        // Astro believes that any page which lies there is that of the build before
        if (!record().knowsPages()) rmSync(join(environment.cacheDir, 'astro/incremental-build.json'), { force: true });
        newsroom().pages.prepare();
        newsroom().files();
        knowsPages = record().knowsPages();
        record().begin();
        const needed = neededImages(newsroom(), environment);
        images = await emitImages(needed, imageCache(), join(environment.outDir, '_images')).catch((error: unknown) => {
          if (!(error instanceof PictureError)) throw error;
          throw new UserError(`The build was stopped, as these pictures can’t be made:\n${error.message}`);
        });
      },

      'astro:build:done': async ({ logger }) => {
        const { library, settings, assets, publicFiles, bodies, articles, context } = newsroom();
        const searchFiles = await writeSearchIndexes(
          { context, htmlOf: ({ body }) => bodies.read(body.key)?.html ?? '' },
          { folder: environment.outDir, cacheDir: environment.cacheDir, isKnown: knowsPages },
        );
        const removed = writeOutput({
          folder: environment.outDir,
          library,
          host: settings.site.host,
          images,
          brandFiles: assets.files,
          publicFiles,
          dataFiles: {
            files: newsroom().files(),
            recordFile: join(environment.cacheDir, 'data-files.json'),
            isKnown: knowsPages,
          },
          bundle,
          searchFiles,
        });
        if (removed > 0) logger.info(`Removed ${removed} stale files.`);
        pruneCards(imageCache(), images);
        bodies.prune(new Set(articles.map(({ body }) => body.key)));
        record().end();
      },

      'astro:server:setup': ({ server, refreshContent }) => {
        const refresh = async () => {
          await refreshContent?.({ loaders: [ARTICLES_LOADER] });
        };
        serveNewsroom(server, { session, imageCache: imageCache(), refresh });
      },
    },
  };
}
