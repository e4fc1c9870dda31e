/** Builds what stands around the body of a story, for the formats that hold its whole text. */

import type { Article } from '../articles/article.ts';
import { formatMoment } from '../i18n/format.ts';
import { originalOf } from '../pages/article-notices.ts';
import { correctionLogUrl } from '../presentation/correction-links.ts';
import { coverCaption, coverCredit } from '../presentation/cover-caption.ts';
import { plainMediaOf } from '../presentation/media-model.ts';
import { labelText } from '../presentation/names.ts';
import type { PageContext } from '../presentation/page-context.ts';
import type { PlainPicture } from '../presentation/page-pictures.ts';
import { coverAs, plainPictureOf } from '../presentation/page-pictures.ts';

/** What stands before and after the body of a story. All texts are in the story's language. */
export interface StoryFrame {
  /** `Sponsored`, `Opinion` or `Press release`. */
  label?: string;
  cover?: PlainPicture & { caption: string };
  standfirst?: string;
  takeaways?: { title: string; texts: string[] };
  /** The recording that reads the story aloud, so that whatever is made of it changes with it. */
  listen?: string;
  /** The numbers of the updates that the body shows, so that whatever is made of it changes with them. */
  updates?: number[];
  corrections?: { title: string; href?: string; texts: { date: string; text: string }[] };
  /** The sentence that says where the story was first published, in parts around the link. */
  original?: { before: string; host: string; href: string; after: string };
}

/**
 * Builds what stands around the body of a story: label, cover, standfirst and takeaways before it, corrections and the
 * place of first publication after it. What the article does not have is left out.
 */
export function createStoryFrame(
  article: Article,
  context: Pick<PageContext, 'site' | 'locales' | 'library' | 'images' | 'media' | 'dictionaryOf'>,
): StoryFrame {
  const { locale, cover, standfirst, takeaways, corrections, canonical } = article;
  const { interface: words, formats } = context.dictionaryOf(locale);
  const aloud = article.listen === undefined ? undefined : plainMediaOf(article.listen, context);
  const label = labelText(context, article, locale);
  const picture = cover && plainPictureOf(coverAs('cover', cover), cover.alt, context);
  const log = correctionLogUrl(article, context);
  const credit = cover && coverCredit(cover, context);
  return {
    ...(label && { label }),
    ...(picture && { cover: { ...picture, caption: coverCaption({ ...cover, ...(credit && { credit }) }, words) } }),
    ...(standfirst && { standfirst }),
    ...(takeaways.length > 0 && { takeaways: { title: words.mainTakeaways, texts: takeaways } }),
    ...(aloud && { listen: aloud.url }),
    ...(article.coverage && { updates: article.coverage.shown }),
    ...(corrections.length > 0 && {
      corrections: {
        title: words.corrections,
        ...(log && { href: log }),
        texts: corrections.map(({ date, text }) => ({
          date: formatMoment(date, formats, context.site.timeZone).text,
          text,
        })),
      },
    }),
    ...(canonical && { original: originalOf(canonical, words.firstPublished) }),
  };
}
