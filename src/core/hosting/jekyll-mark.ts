/** Writes `.nojekyll`, by which GitHub Pages learns to publish files as they are. */
import { asContent, type OutputFileKind } from '../presentation/output-file-kind.ts';
import { JEKYLL_MARK } from '../urls/reserved-paths.ts';

/**
 * The entry of `/.nojekyll`, an empty file. Where a branch is published without it, GitHub Pages runs Jekyll, which
 * leaves out every folder whose name begins with an underscore: scripts, pictures and search.
 *
 * @see https://docs.github.com/en/pages/getting-started-with-github-pages/about-github-pages-and-jekyll
 */
export const jekyllMark: OutputFileKind<undefined> = {
  mediaType: 'text/plain; charset=utf-8',
  from: ({ locales }) => [{ path: JEKYLL_MARK, locale: locales[0]?.tag ?? '', item: undefined }],
  make: () => () => asContent(''),
};
