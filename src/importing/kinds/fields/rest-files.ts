/** Hands over the files of a folder that its kind made nothing of, so that none is left out in silence. */
import type { ImportedRest } from '../../archive/archive.ts';
import type { SourceFile } from '../../sources/folder.ts';

/** What is told of folders that hold no source. */
export const MADE = 'The folder holds what programs have made, or the work of others.';

const DATA = /\.(?:ya?ml|json|jsonc|json5|toml|csv|tsv|xml|lock|ini|env|bib)$/i;
const CODE =
  /\.(?:[cm]?[jt]sx?|css|s[ac]ss|less|styl|vue|svelte|astro|njk|nunjucks|liquid|hbs|handlebars|mustache|ejs|webc|pug|haml|twig|rb|go|py|php|sh|map|gotmpl|tmpl)$/i;
const WORDS = /\.(?:md|mdx|mdoc|markdown|mdown|mkd|mkdn|html?|xhtml|txt|textile|adoc|asciidoc|rst|org|pandoc|ipynb)$/i;
/** Files by which programs and hosts know a project. */
const NAMED = /(?:^|\/)(?:CNAME|Gemfile|Rakefile|Makefile|Dockerfile|LICENSE|_redirects|_headers)$/;

/**
 * Returns what is left of these files: all that are not `taken`, by their paths. `whatOf` knows what a file was to the
 * system, as a sentence.
 */
export function* restOf(
  files: readonly SourceFile[],
  taken: ReadonlySet<string>,
  whatOf: (path: string) => string | undefined = () => undefined,
): Generator<ImportedRest> {
  for (const { path, realPath } of files)
    if (!taken.has(path)) yield { type: 'rest', where: { file: path }, realPath, ...usual(path), ...own(whatOf(path)) };
}

function own(what: string | undefined): { what: string } | undefined {
  return what === undefined ? undefined : { what };
}

function usual(path: string): { what: string; remedy?: string } {
  const remedy = 'If readers should see its words, bring it over by hand.';
  if (WORDS.test(path)) return { what: 'The file was no page of the site, so it was left out.', remedy };
  if (CODE.test(path)) return { what: 'The file is code, a template or a style sheet, which an import never runs.' };
  if (DATA.test(path) || NAMED.test(path))
    return { what: 'The file is data for templates or settings for programs, so it was left out.', remedy };
  return {
    what: 'No story shows the file or links to it, so it stayed behind.',
    remedy: 'Put it into “public” by hand.',
  };
}
