/** One story with a rendered body, as the catalogue, the library and the pages have it. */
import type { Article } from '../../../src/core/articles/article.ts';
import type { Body } from '../../../src/core/articles/body.ts';
import type { CatalogueEntry } from '../../../src/core/articles/catalogue-entry.ts';
import type { PageContext } from '../../../src/core/presentation/page-context.ts';
import { summarise } from '../../../src/newsroom/articles/read-catalogue.ts';
import { render } from '../markdown/render-markdown.ts';
import { type ContextOptions, makeContext } from './make-context.ts';
import { type FrontMatterInput, makeEntry } from './make-entry.ts';

/** The entry, article, body and context of the story `harbour` in English, with British dates. */
export function makeLiveStory(
  markdown: string,
  frontMatter: FrontMatterInput = { live: true },
  options: ContextOptions = {},
): { entry: CatalogueEntry; article: Article; body: Body; context: PageContext } {
  const body = render(markdown);
  const bare = makeEntry('harbour/en', frontMatter);
  const entry = { ...bare, body: summarise(body, bare.frontMatter, 'key', bare.path) };
  const context = makeContext([entry], { site: { locales: [{ tag: 'en', formats: 'en-GB' }] }, ...options });
  const [article] = context.library.translations('harbour');
  return { entry, article: article as Article, body, context };
}
