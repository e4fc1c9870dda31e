/** Lists the pictures that published articles show large, with their sizes. */
import { statSync } from 'node:fs';
import type { SurveyedPicture } from '../../core/survey/survey.ts';
import { type Environment, toRealPath, toShownPath } from '../files/environment.ts';
import type { Newsroom } from '../reading/read-newsroom.ts';

/** Roles in which a picture is as wide as the text, or wider. */
const LARGE = new Set<string>(['figure', 'wide', 'full']);

/** Returns each picture once, with the first article that shows it; as a cover, where one does so. */
export function surveyPictures(
  { articles, library, images }: Pick<Newsroom, 'articles' | 'library' | 'images'>,
  environment: Environment,
): SurveyedPicture[] {
  const found = new Map<string, SurveyedPicture>();
  const note = (path: string, file: string, isCover: boolean) => {
    const facts = images.get(path);
    const known = found.get(path);
    if (!facts || (known && (known.isCover || !isCover))) return;
    const { width, height, format } = facts;
    found.set(path, {
      path: toShownPath(path, environment),
      file: toShownPath(file, environment),
      isCover,
      isDrawing: format === 'svg',
      width,
      height,
      bytes: statSync(toRealPath(path, environment), { throwIfNoEntry: false })?.size ?? 0,
    });
  };
  for (const { path, body } of articles) {
    const article = library.articleOfFile(path);
    if (article?.state !== 'published') continue;
    const file = `content/${path}`;
    if (article.cover) note(article.cover.image, file, true);
    for (const image of body.images) if (LARGE.has(image.role)) note(image.path, file, false);
  }
  return [...found.values()];
}
