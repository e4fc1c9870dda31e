/**
 * Checks translations against their sources: whether the source has changed since, and whether the headings correspond.
 */
import type { Article } from '../../core/articles/article.ts';
import type { Body } from '../../core/articles/body.ts';
import { changesSince } from '../../core/i18n/source-version.ts';
import type { Library } from '../../core/library/library.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { updateDifferences } from '../../core/translations/update-differences.ts';
import type { CachedArticle } from '../articles/article-cache.ts';
import type { BodyCache } from '../articles/body-cache.ts';

/** Returns advice for each translation that is older than its source, or whose headings or updates differ from it. */
export function translationProblems(
  articles: CachedArticle[],
  library: Library,
  bodies: BodyCache,
  timeZone: string,
): Problem[] {
  const sources = new Map<string, CachedArticle>();
  for (const entry of articles) {
    if (library.articleOfFile(entry.path)?.isSource) sources.set(storyOf(entry), entry);
  }
  return articles.flatMap((entry) => {
    const article = library.articleOfFile(entry.path);
    const source = sources.get(storyOf(entry));
    if (!article || article.isBroken || !source || source === entry) return [];
    return [
      ...versionProblems(article, entry, source, bodies),
      ...headingProblems(entry, source, bodies),
      // Where the source has changed since, that tells of new updates, too
      ...(article.outdatedBy === undefined ? updateDifferences(entry, source, timeZone) : []),
    ];
  });
}

function storyOf({ kind, story }: CachedArticle): string {
  return `${kind}:${story}`;
}

function versionProblems(
  article: Article,
  { kind, path, story, locale, frontMatter }: CachedArticle,
  source: CachedArticle,
  bodies: BodyCache,
): Problem[] {
  const file = `content/${path}`;
  const command = `npm run new -- --mark-current ${kind === 'standing' ? 'pages/' : ''}${story} ${locale}`;
  if (frontMatter.source) return [];
  if (frontMatter.sourceVersion === undefined) {
    return [
      {
        check: 'unmarked-translation',
        file,
        line: 1,
        message: `Nothing says which version of content/${source.path} this was translated from.`,
        hint: `Compare the two, then run “${command}”, which notes it.`,
      },
    ];
  }
  if (article.outdatedBy === undefined) return [];
  const { texts, changed, removed } = changesSince(frontMatter.sourceVersion, source.body.version);
  const lines = changed.flatMap((index) => bodies.read(source.body.key)?.blocks[index]?.line ?? []);
  const changes = [
    ...(texts ? ['the texts of the front matter'] : []),
    ...(lines.length > 0
      ? [`the ${lines.length === 1 ? 'paragraph on line' : 'paragraphs on lines'} ${lines.join(', ')}`]
      : []),
    ...(removed > 0 ? [`${removed === 1 ? 'one paragraph that is' : `${removed} paragraphs that are`} gone`] : []),
  ];
  return [
    {
      check: 'outdated-translation',
      file,
      field: 'sourceVersion',
      message: `content/${source.path} has changed since this was translated: ${changes.join('; ')}.`,
      hint: `Bring the translation up to date, then run “${command}”. Until then readers are told.`,
    },
  ];
}

/** Compares headings, which must correspond one to one so that a link into a section leads there in every language. */
function headingProblems(entry: CachedArticle, source: CachedArticle, bodies: BodyCache): Problem[] {
  if (entry.body.headings === source.body.headings) return [];
  const own = (bodies.read(entry.body.key) as Body | undefined)?.headings ?? [];
  const theirs = (bodies.read(source.body.key) as Body | undefined)?.headings ?? [];
  const report = (line: number | undefined, message: string, hint: string): Problem[] => [
    { check: 'unlike-headings', file: `content/${entry.path}`, ...(line && { line }), message, hint },
  ];
  const isLike = own.length === theirs.length && own.every(({ depth }, index) => depth === theirs[index]?.depth);
  if (!isLike) {
    const index = theirs.findIndex(({ depth }, at) => own[at]?.depth !== depth);
    const first = theirs[index] ?? own[theirs.length];
    return report(
      own[index === -1 ? theirs.length : index]?.line,
      `The headings don’t match those of content/${source.path}: it has ${theirs.length}, this has ${own.length}, and they part at “${first?.text}”.`,
      'Give the translation the same headings, at the same levels and in the same order.',
    );
  }
  const at = theirs.findIndex(({ id, isNamed }, index) => isNamed && own[index]?.id !== id);
  if (at === -1) return [];
  return report(
    own[at]?.line,
    `The heading “${own[at]?.text}” lacks the id of “${theirs[at]?.text}”, so links into this section lead nowhere here.`,
    `Write {#${theirs[at]?.id}} at its end.`,
  );
}
