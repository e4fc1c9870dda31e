/** What a page makes a browser load, read from the HTML that this generator prints. */

/** What a page weighs, in bytes as they are sent. */
export interface PageWeight {
  /** The kind of its route, such as `article`. */
  kind: string;
  /** Its decoded path, and its full address. */
  path: string;
  url: string;
  /** The file of its article, as problems name it; left out where it has none. */
  file?: string | undefined;
  /** The HTML as it lies there, and compressed with Brotli. */
  bytes: number;
  html: number;
  /** Compresses the HTML with gzip, which is asked of few pages. */
  gzip: () => number;
  /** Style sheets and scripts, compressed. */
  styles: number;
  scripts: number;
  fonts: number;
  pictures: { phone: number; desk: number };
}

/** The addresses that a page loads, as written. */
export interface PageLoads {
  styles: string[];
  scripts: string[];
  fonts: string[];
  pictures: Record<keyof PageWeight['pictures'], string[]>;
}

/** A window: its width in CSS pixels, and how many dots of the screen one of them has. */
const WINDOWS = { phone: { width: 360, dots: 2 }, desk: { width: 1280, dots: 1 } } as const;
type Window = (typeof WINDOWS)[keyof typeof WINDOWS];

/** Returns what a browser with scripts loads where the page is read to its end, without what readers must ask for. */
export function loadsOf(html: string): PageLoads {
  const seen = html.replace(/<(noscript|template)\b.*?<\/\1>/gs, '');
  const links = tagsOf(seen, 'link');
  const styles = links
    .filter(({ rel, media }) => rel === 'stylesheet' && media !== 'print')
    .map(({ href = '' }) => href);
  const scripts = [
    ...tagsOf(seen, 'script').flatMap(({ src }) => src ?? []),
    ...links.filter(({ rel }) => rel === 'modulepreload').map(({ href = '' }) => href),
  ];
  const preloaded = links.filter(({ rel, as }) => rel === 'preload' && as === 'font').map(({ href = '' }) => href);
  return {
    styles: unique(styles),
    scripts: unique(scripts),
    fonts: unique([...preloaded, ...fontsOf(seen)]),
    pictures: { phone: picturesOf(seen, WINDOWS.phone), desk: picturesOf(seen, WINDOWS.desk) },
  };
}

/** Returns the addresses of fonts in the style of a page or in a style sheet. */
export function fontsOf(css: string): string[] {
  return unique(Array.from(css.matchAll(/url\(["']?([^"')]+\.woff2?)["']?\)/g), ([, href = '']) => href));
}

/** Returns the addresses of the modules that a module imports before it runs. */
export function importsOf(script: string): string[] {
  return Array.from(
    script.matchAll(
      /(?:^|[;}\n])\s*(?:import|export)\s*(?:[\w$*{},\s]*?\bfrom\s*|[{*][^'"()]*from\s*)?["']([^"']+)["']/g,
    ),
    ([, href = '']) => href,
  );
}

/** The first `<source>` of a picture counts: all present browsers know the formats that stand there. */
function picturesOf(html: string, window: Window): string[] {
  const rest = html.replace(/<picture\b.*?<\/picture\s*>/gs, '');
  const whole = Array.from(html.matchAll(/<picture\b.*?<\/picture\s*>/gs), ([picture]) => {
    const [first] = [...tagsOf(picture, 'source').filter(({ srcset }) => srcset), ...tagsOf(picture, 'img')];
    return first;
  });
  return unique([...whole, ...tagsOf(rest, 'img')].flatMap((tag) => (tag && chosen(tag, window)) || []));
}

/** Returns the smallest file that has a dot for each one of the screen, else the widest (HTML, 4.8.4.3.7). */
function chosen({ srcset, sizes, src }: Attributes, { width, dots }: Window): string | undefined {
  const files = (srcset ?? '')
    .split(/,\s+/)
    .map((file) => file.trim().split(/\s+/))
    .map(([href = '', wide = '']) => ({ href, width: Number.parseInt(wide, 10) || 0 }))
    .filter(({ href }) => href !== '')
    .sort((a, b) => a.width - b.width);
  const wanted = shownWidth(sizes ?? '100vw', width) * dots;
  const href = (files.find((file) => file.width >= wanted) ?? files.at(-1))?.href ?? src;
  return href?.startsWith('data:') ? undefined : href;
}

const REM = 16;

/** Returns the width of a picture in CSS pixels, by its attribute `sizes`, in a window. */
function shownWidth(sizes: string, window: number): number {
  for (const part of sizes.split(',')) {
    const [, least = '0px', size = ''] = /^\s*(?:\(min-width:\s*([^)]+)\)\s*)?(\S+)\s*$/.exec(part) ?? [];
    if (size !== '' && window >= toPixels(least, window)) return toPixels(size, window);
  }
  return window;
}

function toPixels(length: string, window: number): number {
  const value = Number.parseFloat(length);
  if (/r?em$/.test(length)) return value * REM;
  return length.endsWith('vw') ? (value * window) / 100 : value;
}

type Attributes = Record<string, string>;

function tagsOf(html: string, name: string): Attributes[] {
  return Array.from(html.matchAll(new RegExp(`<${name}\\b([^>]*)>`, 'g')), ([, written = '']) =>
    Object.fromEntries(
      Array.from(written.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g), ([, key = '', ...values]) => [
        key,
        (values.find((value) => value !== undefined) ?? '').replaceAll('&amp;', '&'),
      ]),
    ),
  );
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}
