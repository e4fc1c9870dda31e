/** Weighs the pages of the built site: what each of them makes a browser load. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Library } from '../../core/library/library.ts';
import { kindOf, type Route } from '../../core/routes/route-kinds.ts';
import { pathToFile } from '../../core/routes/route-table.ts';
import { fontsOf, importsOf, loadsOf, type PageWeight } from '../../core/survey/page-weight.ts';
import { memoise } from '../../core/text/memoise.ts';
import { hrefToPath, pathToUrl } from '../../core/urls/site-url.ts';

/** As hosts compress on their way out. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const compress = promisify(brotliCompress);
/** So many pages are read at a time. */
const IN_FLIGHT = 16;

/**
 * Returns the weight of each page that lies in the output folder, or `undefined` where none does.
 *
 * @param shownPath Returns the path by which problems name a file of the content folder.
 */
export async function weighPages(
  outDir: string,
  { routes, address }: Pick<Library, 'routes' | 'address'>,
  shownPath: (path: string) => string,
): Promise<PageWeight[] | undefined> {
  const pages = routes.filter((route) => kindOf(route).output === 'page' && existsSync(fileOf(outDir, route)));
  if (pages.length === 0) return undefined;
  const files = createFiles(outDir, (href) => hrefToPath(address, href));
  const weights: PageWeight[] = [];
  for (let index = 0; index < pages.length; index += IN_FLIGHT)
    weights.push(...(await Promise.all(pages.slice(index, index + IN_FLIGHT).map(weigh))));
  return weights;

  async function weigh(route: Route): Promise<PageWeight> {
    const html = await readFile(fileOf(outDir, route));
    const { styles, scripts, fonts, pictures } = loadsOf(html.toString());
    const modules = files.withImports(scripts);
    const faces = new Set([...fonts, ...styles.flatMap(files.fontsOf)]);
    return {
      kind: route.kind,
      path: route.path,
      url: pathToUrl(address, route.path),
      ...('article' in route && { file: shownPath(route.article.path) }),
      bytes: html.length,
      gzip: () => gzipSync(readFileSync(fileOf(outDir, route))).length,
      html: (await compress(html, BROTLI)).length,
      styles: sum(styles, files.compressed),
      scripts: sum(modules, files.compressed),
      fonts: sum(faces, files.size),
      pictures: { phone: sum(pictures.phone, files.size), desk: sum(pictures.desk, files.size) },
    };
  }
}

function fileOf(outDir: string, { path }: Route): string {
  return join(outDir, pathToFile(path));
}

/** Knows the files that pages share, each read once. */
function createFiles(outDir: string, pathOf: (href: string) => string | undefined) {
  const placeOf = (href: string) => {
    const path = pathOf(href);
    const place = path === undefined ? undefined : join(outDir, path);
    return place !== undefined && statSync(place, { throwIfNoEntry: false })?.isFile() ? place : undefined;
  };
  const textOf = memoise((href: string) => {
    const place = placeOf(href);
    return place === undefined ? '' : readFileSync(place, 'utf8');
  });
  const imported = memoise((href: string) =>
    importsOf(textOf(href)).map((name) => posix.join(posix.dirname(href), name)),
  );
  return {
    /** The bytes of a file as it lies there; none where it is not one of the site's. */
    size: memoise((href: string) => {
      const place = placeOf(href);
      return place === undefined ? 0 : statSync(place).size;
    }),
    compressed: memoise((href: string) => {
      const text = textOf(href);
      return text === '' ? 0 : brotliCompressSync(text, BROTLI).length;
    }),
    fontsOf: memoise((href: string) => fontsOf(textOf(href))),
    withImports(scripts: readonly string[]): Set<string> {
      const all = new Set(scripts);
      for (const script of all) for (const one of imported(script)) all.add(one);
      return all;
    },
  };
}

function sum(hrefs: Iterable<string>, sizeOf: (href: string) => number): number {
  let total = 0;
  for (const href of hrefs) total += sizeOf(href);
  return total;
}
