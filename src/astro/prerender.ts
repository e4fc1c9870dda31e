/** Has Astro compile the code that prints pages, and print none itself. */
import type { AstroPrerenderer, RouteData } from 'astro';
import type { Plugin } from 'vite';
import type { Chunk } from '../building/code/code-digests.ts';
import type { WholeBuild } from '../building/code/whole-build.ts';

export interface Prerendering {
  /** Notes what Vite writes of the server's code. */
  plugin: Plugin;
  /** Returns the prerenderer that stands in for Astro's own. */
  prerenderer(stock: AstroPrerenderer): AstroPrerenderer;
}

/** Creates what lets a whole build print the pages, with the code that Astro has compiled, by Astro's own means. */
export function createPrerendering({ print }: WholeBuild): Prerendering {
  const chunks = new Map<string, Chunk>();
  let folder = '';
  return {
    plugin: {
      name: 'broadsheet-code',
      writeBundle({ dir }, files) {
        if (this.environment.name !== 'prerender' || dir === undefined) return;
        folder = dir;
        for (const [name, file] of Object.entries(files)) if (file.type === 'chunk') chunks.set(name, file);
      },
    },
    prerenderer: (stock) => ({
      ...stock,
      name: 'broadsheet',
      async getStaticPaths() {
        await print({
          folder,
          chunks,
          async render(request, routeData) {
            const result = await stock.render(request, { routeData: routeData as RouteData });
            return result instanceof Response ? result : result.response;
          },
        });
        return [];
      },
    }),
  };
}
