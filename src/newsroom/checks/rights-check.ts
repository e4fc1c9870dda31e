/** Checks that no picture is shown after the last day on which it may be. */
import { instantToDay } from '../../core/i18n/moment.ts';
import type { Library } from '../../core/library/library.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { CachedArticle } from '../articles/article-cache.ts';
import type { BodyCache } from '../articles/body-cache.ts';

/**
 * Returns an error for each picture whose rights have ended, in stories that have a page in this build.
 *
 * @param now The time of the build in milliseconds since 1970.
 */
export function rightsProblems(
  articles: readonly CachedArticle[],
  { library, bodies }: { library: Library; bodies: BodyCache },
  { now, timeZone }: { now: number; timeZone: string },
): Problem[] {
  const { year, month, day } = instantToDay(now, timeZone);
  const today = `${year}-${month}-${day}`;
  const isPast = (last: string | undefined): last is string => last !== undefined && last < today;
  return articles.flatMap(({ path, frontMatter: { cover }, body }): Problem[] => {
    const article = library.articleOfFile(path);
    if (!article || !library.isVisible(article)) return [];
    const file = `content/${path}`;
    const inBody = body.images.flatMap(({ rightsUntil }, index): Problem[] => {
      if (!isPast(rightsUntil)) return [];
      const written = bodies.read(body.key)?.images[index];
      const where = written && { line: written.line, column: written.column };
      return [{ ...expired(rightsUntil, file), ...where }];
    });
    if (!isPast(cover?.rightsUntil)) return inBody;
    return [{ ...expired(cover.rightsUntil, file), field: 'cover.rightsUntil' }, ...inBody];
  });
}

function expired(last: string, file: string): Problem {
  return {
    check: 'expired-rights',
    file,
    message: `The rights in this picture ended on ${last}, so it may no longer be shown.`,
    hint: 'Show another picture, or write the day up to which the rights were renewed.',
  };
}
