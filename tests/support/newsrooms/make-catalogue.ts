/** A newsroom on disk whose catalogue is read again and again. */
import { join } from 'node:path';
import { type Body, type BodySource, emptyBody } from '../../../src/core/articles/body.ts';
import { en } from '../../../src/locales/en.ts';
import type { CachedArticle } from '../../../src/newsroom/articles/article-cache.ts';
import { openBodyCache } from '../../../src/newsroom/articles/body-cache.ts';
import { readCatalogue } from '../../../src/newsroom/articles/read-catalogue.ts';
import { makeFolder } from '../folders/make-folder.ts';

/** The text of an article. */
export const TEXT = '---\ntitle: Moon\ndescription: It rose.\ndate: 2026-01-01\ncategory: news\n---\nIt rose at ten.\n';

/** Articles by their paths, with a renderer that counts; each `read` is a run that remembers the one before. */
export function makeCatalogue(
  files: Record<string, string | Uint8Array> = { 'articles/moon/en.md': TEXT },
  body: Partial<Body> = {},
) {
  const folder = makeFolder(files);
  const rendered: BodySource[] = [];
  let known: CachedArticle[] = [];
  const setup = { version: 'v1', digest: 'c1', keepsGood: false };
  const found = Object.keys(files).map((path) => {
    const [, story = '', locale = ''] = /^articles\/(.+)\/([^/]+)\.md$/.exec(path) ?? [];
    return { kind: 'article' as const, story, locale, path, realPath: join(folder, path) };
  });
  const read = async () => {
    const result = await readCatalogue(found, {
      version: setup.version,
      keepsGood: setup.keepsGood,
      memory: { get: (id) => known.find(({ kind, story, locale }) => `${kind}:${story}/${locale}` === id) },
      bodies: openBodyCache(join(folder, '.cache/bodies')),
      contextOf: (locale) => ({
        locale,
        formats: locale,
        words: en,
        siteUrl: 'https://a.example/',
        digest: setup.digest,
      }),
      render: async (source) => {
        rendered.push(source);
        const html = `<p>${source.markdown}</p>`;
        return { ...emptyBody(), html, words: 4, ...body };
      },
    });
    known = result.articles;
    return result;
  };
  const file = join(folder, found[0]?.path ?? '');
  return {
    folder,
    file,
    read,
    rendered,
    setup,
    forge: (change: Partial<CachedArticle>) => (known = known.map((one) => ({ ...one, ...change }))),
  };
}
