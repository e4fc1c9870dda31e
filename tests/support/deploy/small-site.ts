/** Sites of linked pages in two versions that differ in every way in which sites do, laid out as a build leaves them. */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Manifest, writeManifest } from '../../../src/core/deploy/manifest.ts';
import { mediaTypeOf } from '../../../src/core/hosting/media-types.ts';
import { cachePaths } from '../../../src/disk/cache-dir.ts';
import { sealOfManifest } from '../../../src/disk/seal.ts';

export type Files = Record<string, string>;

/**
 * The files of a site with a number of stories. Version 2 has other scripts, styles and pictures; every page is changed, one
 * story in five goes, as many come, and each links to its neighbours.
 */
export function siteFiles(version: number, stories: number): Files {
  const files: Files = {};
  const hashed = (folder: string, name: string, ending: string, text: string) => {
    const digest = createHash('sha256').update(text).digest('hex').slice(0, 8);
    const path = `${folder}/${name}.${digest}.${ending}`;
    files[path] = text;
    return `/${path}`;
  };
  const ids = Array.from({ length: stories }, (_, index) => index).flatMap((index) =>
    index % 5 === 4 ? [`story-${index}-v${version}`] : [`story-${index}`],
  );
  const picture = hashed('_images', 'shared', 'svg', '<svg/>');
  const imported = hashed('_astro', 'part', 'js', `export default ${version}`);
  const script = hashed('_astro', 'page', 'js', `import "${imported}"`);
  const style = hashed('_astro', 'page', 'css', `body{background:url(${picture})}/* ${version} */`);
  const page = (title: string, body: string) =>
    `<!doctype html><title>${title}</title><link rel="stylesheet" href="${style}"><script src="${script}"></script><a href="/en/">Home</a>\n${body}\n`;
  const pieces: string[] = [];
  for (const [index, id] of ids.entries()) {
    const own = hashed('_images', id, 'svg', `<svg><!-- ${id} ${index % 3 === 0 ? version : ''} --></svg>`);
    const next = ids[(index + 1) % ids.length];
    files[`en/${id}/index.html`] = page(
      id,
      `<img src="${own}" srcset="${own} 1x, ${picture} 2x"><a href="/en/${next}/">Next</a><link rel="alternate" href="/en/${id}/index.md">${'Words. '.repeat(80)}`,
    );
    files[`en/${id}/index.md`] = `# ${id}\n[Next](/en/${next}/)\n`;
    pieces.push(hashed('_search/en/fragment', id, 'json', JSON.stringify({ url: `/en/${id}/`, version })));
  }
  files['_search/en/pagefind-entry.json'] = JSON.stringify({ pieces });
  files['_words/en.json'] = JSON.stringify({ version });
  files['en/index.html'] = page('Home', ids.map((id) => `<a href="/en/${id}/">${id}</a>`).join('\n'));
  files['index.html'] = page('Root', '<a href="/en/">English</a><a href="/en/feed.xml">Feed</a>');
  files['404.html'] = page('Not found', '');
  files['en/feed.xml'] =
    `<rss>${ids.map((id) => `<item><link>https://a.example/en/${id}/</link></item>`).join('\n')}</rss>`;
  files['sitemap.xml'] = '<sitemapindex><loc>https://a.example/sitemap.en.xml</loc></sitemapindex>';
  files['sitemap.en.xml'] = `<urlset>${ids.map((id) => `<loc>https://a.example/en/${id}/</loc>`).join('\n')}</urlset>`;
  files['_redirects'] = `/old /en/story-${version}/ 301\n`;
  return files;
}

/** What differs from site to site. */
export type Head = Partial<Omit<Manifest, 'files'>>;

/** Writes a site into `dist/` of a folder, and its list into `.cache/`, as a build leaves them. */
export function writeBuiltSite(room: string, files: Files, head: Head = {}): Manifest {
  const dist = join(room, 'dist');
  rmSync(dist, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
  const manifest = manifestOf(files, head);
  mkdirSync(join(room, '.cache'), { recursive: true });
  writeFileSync(cachePaths(join(room, '.cache')).manifest, writeManifest(manifest, sealOfManifest));
  return manifest;
}

export function manifestOf(files: Files, head: Head = {}): Manifest {
  return {
    version: 1,
    site: 'https://a.example/',
    role: 'production',
    base: '/',
    ...head,
    files: Object.entries(files)
      .map(([path, text]) => ({
        path,
        digest: createHash('sha256').update(text).digest('hex'),
        size: Buffer.byteLength(text),
        type: mediaTypeOf(path),
        ...(/^(en\/)?index\.html$|\.xml$/.test(path) && { list: true as const }),
      }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}
