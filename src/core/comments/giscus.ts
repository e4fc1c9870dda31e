/**
 * Comments in the discussions of a GitHub repository, in the frame that the script of giscus would make. Its parameters
 * are those of https://github.com/giscus/giscus/blob/main/client.ts.
 */
import { PAGE_IDS } from '../articles/page-ids.ts';
import type { CommentSettings } from '../schemas/comments.ts';
import type { CommentKind } from './comment-kind.ts';

const ORIGIN = 'https://giscus.app';

/** The languages of giscus by their tags, with the name that it has for each where that is another. */
const LANGUAGES = new Map<string, string>([
  ...'ar be bg ca cs da de en eo es eu fa fr he hu id it ja ko nl pl pt ro ru th tr uk uz vi zh-CN zh-HK zh-TW'
    .split(' ')
    .map((tag) => [tag, tag] as const),
  ['el', 'gr'],
  ['km', 'kh'],
  ['zh-Hans', 'zh-CN'],
  ['zh-Hant', 'zh-TW'],
]);

export const giscus: CommentKind<CommentSettings<'giscus'>> = {
  host: () => ({
    provider: 'giscus (GitHub)',
    host: new URL(ORIGIN).host,
    privacy: 'https://github.com/giscus/giscus/blob/main/PRIVACY-POLICY.md',
  }),
  create(article, { repo, repoId, category, categoryId }, { library }) {
    const url = library.urlOf(article);
    const language = languageOf(article.locale);
    const values = new URLSearchParams({
      // Here readers arrive who have signed in
      origin: `${url}#${PAGE_IDS.comments}`,
      reactionsEnabled: '1',
      emitMetadata: '0',
      inputPosition: 'bottom',
      repo,
      repoId,
      category,
      categoryId,
      // The languages of a story share its comments; with `strict` no other story's title is taken for its name
      strict: '1',
      term: article.story,
      description: article.description,
      backLink: url,
    });
    return {
      source: { frame: `${ORIGIN}/${language ? `${language}/` : ''}widget?${values}&theme={theme}&session={session}` },
      size: { height: 720 },
      href: `https://github.com/${repo}/discussions`,
    };
  },
  sources: () => ({ 'frame-src': [ORIGIN] }),
};

function languageOf(locale: string): string | undefined {
  const { language, script } = new Intl.Locale(locale).maximize();
  return LANGUAGES.get(locale) ?? LANGUAGES.get(`${language}-${script}`) ?? LANGUAGES.get(language);
}
