/** Which pictures a newsroom shows, and in which roles: the one place that says what must be made. */
import type { Article } from '../articles/article.ts';
import { chooseFrontPage } from '../library/front-page.ts';
import type { Library } from '../library/library.ts';
import { pageSize } from '../listings/listing-path.ts';
import { sliceOfPage } from '../listings/pagination.ts';
import { type Focus, type ImageFacts, type PictureRole, pictureVariants, type Variant } from '../pictures/picture.ts';
import { portraitPath } from '../presentation/author-profile.ts';
import { drawsCard } from '../presentation/create-social-card.ts';
import type { Author } from '../schemas/author.ts';
import type { Site } from '../site/site.ts';
import { resolveBrandPicture } from '../urls/content-path.ts';

export interface NeededPicture {
  /** Virtual path. */
  path: string;
  role: PictureRole;
  focus?: Focus;
}

/** Every picture of every page in this build. */
export function* neededPictures(
  library: Library,
  site: Site,
  authors: ReadonlyMap<string, Author>,
): Iterable<NeededPicture> {
  for (const article of [...library.articles, ...library.standingPages]) {
    for (const { path, role } of article.body.images) yield { path, role };
    yield* coverIn(article, article.card || drawsCard(article, site) ? ['cover'] : ['cover', 'social']);
    if (article.card) yield { path: article.card, role: 'social' };
  }
  for (const { tag } of library.homes) {
    const { lead, latest, sections } = chooseFrontPage(tag, library, site);
    if (lead) yield* coverIn(lead, ['lead']);
    for (const article of [...latest, ...sections.flatMap(({ stories }) => stories)])
      yield* coverIn(article, ['thumbnail']);
  }
  for (const page of library.routes) {
    if (page.kind !== 'listing') continue;
    const { locale, listing, number } = page;
    const stories = sliceOfPage(library.storiesOf(locale, listing), pageSize(listing), number);
    for (const [index, article] of stories.entries())
      yield* coverIn(article, [index === 0 && number === undefined ? 'lead' : 'thumbnail']);
    const portrait = listing.by === 'author' && portraitPath(listing.id, authors.get(listing.id)?.picture);
    if (portrait) yield { path: portrait, role: 'portrait' };
  }
  const social = resolveBrandPicture(site.brand.social);
  if (social !== undefined) yield { path: social, role: 'social' };
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
