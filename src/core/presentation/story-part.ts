/** Makes a card of a link to another story that stands in a body. */
import type { Article } from '../articles/article.ts';
import type { BodyLink } from '../articles/body.ts';
import { type OtherLanguage, otherLanguage } from '../i18n/other-language.ts';
import { resolveLink } from '../library/resolve-link.ts';
import type { PictureModel } from '../pictures/picture.ts';
import { hrefToPath } from '../urls/site-url.ts';
import type { PageContext } from './page-context.ts';
import { coverAs, pictureOf } from './page-pictures.ts';

/** Another story, as a card in the text. */
export interface StoryPart {
  story: {
    href: string;
    title: string;
    kicker?: string;
    language?: OtherLanguage;
    picture?: PictureModel;
  };
}

type StoryContext = Pick<PageContext, 'library' | 'images'>;

/** Matches the links that the Markdown pipeline has set apart as cards of stories, each with its number. */
export const STORY_LINKS = /<p class="story"><a href="\0link:(\d+)\0">[\s\S]*?<\/a><\/p>/g;

/**
 * Returns the card of the story to which a link leads, in the language of the page where the story exists in it, or
 * `undefined` where it leads to no story that readers can see.
 */
export function storyPartOf(link: BodyLink | undefined, from: Article, context: StoryContext): StoryPart | undefined {
  const { library } = context;
  const { href } = link ? resolveLink(link.href, from.path, library) : {};
  const path = href === undefined ? undefined : hrefToPath(library.address, href.replace(/[?#].*$/, ''));
  const route = path === undefined ? undefined : library.routeAt(path);
  if (route?.kind !== 'article') return undefined;
  const isOwn = ({ locale }: Article) => locale === from.locale;
  const own = library.translations(route.article.story).find((one) => isOwn(one) && library.isVisible(one));
  const article = own ?? route.article;
  const language = otherLanguage(article.locale, from.locale);
  // No alternative text: the title stands beside the picture
  const picture = article.cover && pictureOf(coverAs('thumbnail', article.cover), '', context);
  return {
    story: {
      href: library.hrefOf(article),
      title: article.title,
      ...(article.kicker && { kicker: article.kicker }),
      ...(language && { language }),
      ...(picture && { picture }),
    },
  };
}
