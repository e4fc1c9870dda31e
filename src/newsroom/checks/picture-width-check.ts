/** Checks that a picture has the pixels and the shape for the width that it was given. */
import type { ImageFacts } from '../../core/pictures/picture.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { CachedArticle } from '../articles/article-cache.ts';
import type { BodyCache } from '../articles/body-cache.ts';

/** The width, in pixels, from which a picture is sharp on a usual screen. */
const LEAST = { wide: 1088, full: 1600 } as const;

/** Returns a warning for each wide picture of a body that would be blurred, or cut to a strip. */
export function pictureWidthProblems(
  articles: readonly CachedArticle[],
  images: ReadonlyMap<string, ImageFacts>,
  bodies: BodyCache,
): Problem[] {
  return articles.flatMap(({ path, body }) =>
    body.images.flatMap(({ path: picture, role }, index): Problem[] => {
      const facts = images.get(picture);
      const fault = facts && (role === 'wide' || role === 'full') ? faultOf(facts, role) : undefined;
      if (!fault) return [];
      const written = bodies.read(body.key)?.images[index];
      const [message, hint] = fault;
      const where = written && { line: written.line, column: written.column };
      return [{ check: 'unfit-picture', file: `content/${path}`, ...where, message, hint }];
    }),
  );
}

function faultOf({ width, height, format }: ImageFacts, role: keyof typeof LEAST): [string, string] | undefined {
  if (role === 'full' && height > width)
    return [
      'This picture stands upright, so from edge to edge of a window most of it is cut off.',
      'Write {width=wide}, or take the braces away.',
    ];
  if (format === 'svg' || width >= LEAST[role]) return undefined;
  return [
    `This picture is ${width} pixels wide, too few for {width=${role}}, where it looks blurred.`,
    `Supply one of ${LEAST[role]} pixels or more, or take the braces away.`,
  ];
}
