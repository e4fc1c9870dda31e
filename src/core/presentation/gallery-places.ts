/** Finds the places of pictures in the galleries of a body, and marks their figures with them. */
import type { Article } from '../articles/article.ts';
import { type GalleryPlace, placeInRows } from '../pictures/gallery-rows.ts';
import type { PictureModel } from '../pictures/picture.ts';
import type { PageContext } from './page-context.ts';

/** Returns the places of the pictures of galleries, by their numbers in the body. */
export function galleryPlaces(
  { body: { images } }: Article,
  context: Pick<PageContext, 'images'>,
): Map<number, GalleryPlace> {
  const places = new Map<number, GalleryPlace>();
  const shown = images.flatMap(({ path, gallery, isWide }, index) => {
    const facts = context.images.get(path);
    return gallery && facts ? [{ index, gallery, isWide, ratio: facts.width / facts.height }] : [];
  });
  for (const [, pictures] of Map.groupBy(shown, ({ gallery }) => gallery)) {
    const found = placeInRows(
      pictures.map(({ ratio }) => ratio),
      pictures.some(({ isWide }) => isWide),
    );
    for (const [at, { index }] of pictures.entries()) places.set(index, found[at] as GalleryPlace);
  }
  return places;
}

/**
 * Gives the figure around each picture of a gallery a class, which the picture's place has as its name. Pictures with the
 * same place share one.
 */
export function markPlaces<Part extends object>(
  parts: readonly (string | PictureModel | Part)[],
): (string | PictureModel | Part)[] {
  const names = new Map<string, string>();
  const marked = [...parts];
  for (const [index, part] of parts.entries()) {
    if (typeof part === 'string' || !('place' in part) || !part.place) continue;
    const key = JSON.stringify(part.place);
    const name = names.get(key) ?? `g${names.size + 1}`;
    names.set(key, name);
    const before = marked[index - 1];
    if (typeof before === 'string')
      marked[index - 1] = before.replace(/<figure(?=>(?:<a [^>]*>)?$)/, `<figure class="${name}"`);
    marked[index] = { ...part, place: { ...part.place, name } };
  }
  return marked;
}
