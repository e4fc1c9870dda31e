/** Which pictures a newsroom shows, and in which roles: the one place that says what must be made. */
import type { Article } from './article.ts';
import type { Library } from './library.ts';
import { type Focus, type ImageFacts, type PictureRole, pictureVariants, type Variant } from './picture.ts';

/** Stories on the newsroom's home: one that leads and a grid. */
export const HOME_STORIES = 25;

export interface NeededPicture {
  /** Virtual path. */
  path: string;
  role: PictureRole;
  focus?: Focus;
}

/** Every picture of every page in this build. */
export function* neededPictures(
  library: Library,
  locales: string[],
  socialPicture: string | undefined,
): Iterable<NeededPicture> {
  for (const article of [...library.articles, ...library.standing]) {
    for (const { path, role } of article.body.images) yield { path, role };
    yield* coverIn(article, ['cover', 'social']);
  }
  for (const locale of locales) {
    const [lead, ...others] = library.listed(locale).slice(0, HOME_STORIES);
    if (lead) yield* coverIn(lead, ['lead']);
    for (const article of others) yield* coverIn(article, ['thumbnail']);
  }
  if (socialPicture !== undefined) yield { path: socialPicture, role: 'social' };
}

function* coverIn({ cover }: Article, roles: PictureRole[]): Iterable<NeededPicture> {
  if (cover) for (const role of roles) yield { path: cover.image, role, ...(cover.focus && { focus: cover.focus }) };
}

/** The variants of each picture that was found, each named once. */
export function neededVariants(
  needed: Iterable<NeededPicture>,
  images: ReadonlyMap<string, ImageFacts>,
): Map<string, Map<string, Variant>> {
  const byPath = new Map<string, Map<string, Variant>>();
  for (const { path, role, focus } of needed) {
    const image = images.get(path);
    if (!image) continue;
    const variants = byPath.get(path) ?? new Map<string, Variant>();
    for (const variant of pictureVariants(image, role, focus)) variants.set(variant.name, variant);
    byPath.set(path, variants);
  }
  return byPath;
}
