/** Makes digests of the compiled code behind each route, so that a change of code renders anew what it touches, and no more. */
import { digestOf } from '../../disk/digest.ts';
import type { Manifest } from './site-code.ts';

/** A chunk of compiled code, as Vite tells of it. */
export interface Chunk {
  code: string;
  imports: readonly string[];
  dynamicImports: readonly string[];
  /** The modules that it was made of: absolute paths, some with a query. */
  moduleIds: readonly string[];
}

/** Names of chunks end in a digest of all that these import, down to the pages. Only their stems tell what a chunk is. */
const CHUNK_NAME = /([\w.-]+[_.])[\w-]{8}(\.mjs)/g;

/** The settings of a manifest that pages print. */
const SETTINGS = ['site', 'base', 'trailingSlash', 'compressHTML', 'assetsPrefix', 'buildFormat'];

/**
 * Returns a digest for each module that prints a route: of the chunks that it reaches, of the entry and the middleware, of its
 * styles and scripts, and of the settings of the site. It is the same in every checkout.
 *
 * @param chunks The chunks of the server's code, by their names.
 * @param entry The name of the chunk that all begins with.
 * @param root The folder of the project, with slashes.
 */
export function codeDigests(
  chunks: ReadonlyMap<string, Chunk>,
  entry: string,
  manifest: Manifest,
  root: string,
): Record<string, string> {
  const bare = (text: string) => text.replaceAll(root, '').replace(CHUNK_NAME, '$1$2');
  const codes = new Map([...chunks].map(([name, { code }]) => [name, bare(code)]));
  const reached = (start: readonly string[]): string => {
    const found = new Set(start);
    for (const name of found) {
      const { imports = [], dynamicImports = [] } = chunks.get(name) ?? {};
      // The entry imports the module of every route when it is asked for
      for (const next of [...imports, ...(name === entry ? [] : dynamicImports)]) if (chunks.has(next)) found.add(next);
    }
    return [...found]
      .map((name) => codes.get(name) ?? '')
      .sort()
      .join('\n');
  };
  const settings = SETTINGS.map((name) => manifest[name]);
  const middleware = [...chunks.keys()].filter((name) => name.includes('_virtual_astro_middleware'));
  return Object.fromEntries(
    manifest.routes.map(({ routeData: { component }, styles, scripts, links }) => {
      const isOwn = ({ moduleIds }: Chunk) => moduleIds.some((id) => id.split('?')[0] === `${root}/${component}`);
      const own = [...chunks].flatMap(([name, chunk]) => (isOwn(chunk) ? [name] : []));
      const code = reached([entry, ...middleware, ...own]);
      const isUsed = ([module]: [string, string]) => code.includes(bare(module));
      const used = [...Object.entries(manifest.entryModules), ...manifest.inlinedScripts]
        .filter(isUsed)
        .map(([module, made]) => [bare(module), made]);
      return [component, digestOf(JSON.stringify([settings, styles, scripts, links, used, code]))];
    }),
  );
}
