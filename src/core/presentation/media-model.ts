/** Builds recordings for pages, which play them, and for programs, which get the address of one file. */
import type { MediaSummary } from '../articles/catalogue-entry.ts';
import { formatLength, type MediaFacts } from '../media/recording.ts';
import type { PictureModel } from '../pictures/picture.ts';
import { hrefToUrl } from '../urls/site-url.ts';
import type { PageContext } from './page-context.ts';
import { imageHref, pictureOf } from './page-pictures.ts';

/** A file of the newsroom that is published as it is. */
export interface CopiedFile {
  /** Its virtual path. */
  path: string;
  /** Its name below `/_images/`. */
  name: string;
}

/** A recording as a page plays it. */
export interface MediaModel {
  kind: 'audio' | 'video';
  href: string;
  type: string;
  /** `3:41` */
  length: string;
  title?: string;
  width?: number;
  height?: number;
  poster?: PictureModel;
  captions?: { href: string; copied: CopiedFile };
  copied: CopiedFile;
}

type MediaContext = Pick<PageContext, 'media' | 'images' | 'library'>;

/** Builds the model of a recording. Returns `undefined` where its file was not found. */
export function mediaOf(
  { kind, path, poster, captions, title }: MediaSummary,
  context: MediaContext,
): MediaModel | undefined {
  const facts = context.media.get(path);
  if (!facts) return undefined;
  const { name, type, seconds = 0, width, height } = facts;
  const text = captions === undefined ? undefined : context.media.get(captions);
  const still = poster && pictureOf({ path: poster, role: 'figure' }, '', context);
  return {
    kind,
    href: imageHref(context.library, name),
    type,
    length: formatLength(seconds),
    ...(title && { title }),
    ...(width && height && { width, height }),
    ...(still && { poster: still }),
    ...(captions &&
      text && {
        captions: { href: imageHref(context.library, text.name), copied: { path: captions, name: text.name } },
      }),
    copied: { path, name },
  };
}

/** Returns the absolute address and the facts of a recording, for programs, or `undefined` where it was not found. */
export function plainMediaOf(
  path: string,
  { media, library }: MediaContext,
): (MediaFacts & { url: string }) | undefined {
  const facts = media.get(path);
  return facts && { ...facts, url: hrefToUrl(library.address, imageHref(library, facts.name)) };
}
