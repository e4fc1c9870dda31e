/**
 * Reads from a picture's metadata who made it and who owns it, and writes that alone into every variant. Places,
 * devices, serial numbers and previews stay behind.
 */
import readExif from 'exif-reader';
import type { Metadata, Sharp } from 'sharp';
import type { FileRights } from '../../core/pictures/picture-rights.ts';
import { balanceBidi } from '../../core/text/bidi.ts';
import { readIptc } from './iptc.ts';
import { readXmp, writeXmp, type XmpProperty } from './xmp.ts';

/** What a picture says of its makers; a property is absent where the picture says nothing. */
export type Credit = Partial<Record<XmpProperty, string>>;

const MAX_LENGTH = 300;

/**
 * Reads the credit from XMP, IPTC, EXIF and PNG texts; of two that have a property, the earlier one in this list
 * counts.
 */
export function readCredit(metadata: Pick<Metadata, 'xmp' | 'iptc' | 'exif' | 'comments'>): Credit {
  const places: Credit[] = [
    metadata.xmp ? readXmp(metadata.xmp.toString('utf8')) : {},
    metadata.iptc ? readIptc(metadata.iptc) : {},
    metadata.exif ? readExifCredit(metadata.exif) : {},
    readComments(metadata),
  ];
  const credit: Credit = {};
  for (const place of places) {
    for (const [property, value] of Object.entries(place) as [XmpProperty, string][]) {
      const text = tidy(value);
      if (text) credit[property] ??= text;
    }
  }
  return credit;
}

/**
 * Returns what a page tells of a picture's credit. An address of a licence that no browser opens is left out; direction
 * controls that a text leaves open are closed.
 */
export function fileRightsOf({ credit, creator, copyright, webStatement }: Credit): FileRights {
  const closed = (text: string) => text + balanceBidi(text);
  return {
    ...(credit && { credit: closed(credit) }),
    ...(creator && { creator: closed(creator) }),
    ...(copyright && { copyright: closed(copyright) }),
    ...(webStatement && /^https?:\/\/[^\s"<>]+$/.test(webStatement) && { licence: webStatement }),
  };
}

/** Adds the credit to a picture's output, as XMP and EXIF; a picture without a credit gets no metadata at all. */
export function writeCredit(picture: Sharp, credit: Credit): Sharp {
  if (Object.keys(credit).length === 0) return picture;
  picture.withXmp(writeXmp(credit));
  const { artist, copyright } = exifTextsOf(credit);
  if (!artist && !copyright) return picture;
  return picture.withExif({ IFD0: { ...(artist && { Artist: artist }), ...(copyright && { Copyright: copyright }) } });
}

/** Returns what EXIF says of a credit, which is what can be written in ASCII; each is absent where it says nothing. */
export function exifTextsOf(credit: Credit): { artist?: string; copyright?: string } {
  const artist = toAscii(credit.creator ?? credit.credit);
  const copyright = toAscii(credit.copyright);
  return { ...(artist && { artist }), ...(copyright && { copyright }) };
}

function readExifCredit(block: Buffer): Credit {
  try {
    const image = readExif(block).Image;
    return { creator: String(image?.Artist ?? ''), copyright: String(image?.Copyright ?? '') };
  } catch {
    return {};
  }
}

function readComments(metadata: Pick<Metadata, 'comments'>): Credit {
  const text = (keyword: string) => metadata.comments?.find((comment) => comment.keyword === keyword)?.text ?? '';
  return { creator: text('Author'), copyright: text('Copyright') };
}

function tidy(value: string): string {
  return value
    .replace(/[\p{Cc}\p{Cs}\uFFFD\uFFFE\uFFFF\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_LENGTH)
    .toWellFormed();
}

/** Returns a text in ASCII, as EXIF asks, or an empty one where that would lose letters: those stand in XMP alone. */
function toAscii(value = ''): string {
  const plain = value.replaceAll('©', '(c)').normalize('NFKD').replace(/\p{M}/gu, '');
  return /^[\x20-\x7e]*$/.test(plain) ? plain : '';
}
