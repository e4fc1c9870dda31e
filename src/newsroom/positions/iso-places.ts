/** Finds where MP4, QuickTime and 3GP files say their place. Of films, only heads of boxes are read, and what is short. */
import { type Box, type ByteSource, boxesIn } from '../../images/containers/iso-boxes.ts';
import { hasPlace, withoutPlaces } from '../../images/metadata/xmp-places.ts';
import { type FoundPlaces, MAX_VALUE } from './overwriting.ts';

/** Boxes that hold others. */
const HOLDERS = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'udta']);
/** A place in user data: QuickTime’s, as ISO 6709 has it, and that of 3GPP TS 26.244, 8.2. */
const PLACES = new Set(['©xyz', 'loci']);
/** Keys of metadata: com.apple.quicktime.location.ISO6709 and its neighbours, and what FFmpeg makes of them. */
const PLACE_KEY = /(?:^|\.)location(?:[.-]|$)/i;
/** The box of XMP in MP4 (XMP part 3, 1.2.7). */
const XMP_ID = Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex');
/**
 * Tracks that follow the place while something is filmed: GoPro’s, Google’s, DJI’s and Sony’s, by the types of their
 * entries; in Apple’s, keys say what is measured.
 */
const FOLLOWING = new Set(['gpmd', 'camm', 'djmd', 'rtmd']);
const WITH_KEYS = 'mebx';

/** Returns where a file of so many bytes says its place; nowhere in what is no such file. */
export function isoPlaces(source: ByteSource, size: number): FoundPlaces {
  const found: FoundPlaces = { overwritings: [], lasting: false };
  lookInto(boxesIn(source, 0, size), source, found);
  return found;
}

function lookInto(boxes: Iterable<Box>, source: ByteSource, found: FoundPlaces): void {
  for (const box of boxes) {
    const { type, start, end } = box;
    if (HOLDERS.has(type)) lookInto(boxesIn(source, start, end), source, found);
    else if (type === 'meta') lookIntoMeta(box, source, found);
    else if (type === 'uuid' && source(start, 16).equals(XMP_ID)) cleanXmp(start + 16, end, source, found);
    else if (type === 'XMP_') cleanXmp(start, end, source, found);
    else if (type === 'stsd') found.lasting ||= followsPlace(box, source);
    else if (PLACES.has(type)) free(box, found);
  }
}

/** Looks into metadata, in which keys come before the list of values, whose types are the numbers of keys, from 1 on. */
function lookIntoMeta({ start, end }: Box, source: ByteSource, found: FoundPlaces): void {
  // ISO files have a version here, QuickTime has none
  const inner = source(start + 4, 4).toString('latin1') === 'hdlr' ? start : start + 4;
  let keys: string[] = [];
  for (const box of boxesIn(source, inner, end)) {
    if (box.type === 'keys') keys = readKeys(box, source);
    if (box.type !== 'ilst') lookInto([box], source, found);
    else
      for (const value of boxesIn(source, box.start, box.end)) {
        const number = Buffer.from(value.type, 'latin1').readUInt32BE(0);
        if (PLACE_KEY.test(keys[number - 1] ?? '')) free(value, found);
        else lookInto([value], source, found);
      }
  }
}

/** Reads keys, each of which is framed as a box is; its type is where the key comes from. */
function readKeys({ start, end }: Box, source: ByteSource): string[] {
  return [...boxesIn(source, start + 8, end)].map((key) =>
    source(key.start, Math.min(key.end - key.start, 1000)).toString('utf8'),
  );
}

function followsPlace({ start, end }: Box, source: ByteSource): boolean {
  return [...boxesIn(source, start + 8, end)].some(
    (entry) =>
      FOLLOWING.has(entry.type) ||
      (entry.type === WITH_KEYS &&
        source(entry.start, Math.min(entry.end - entry.start, MAX_VALUE)).includes('quicktime.location.')),
  );
}

/** Turns a box into free space of the same size, with nothing in it. */
function free({ at, start, end }: Box, found: FoundPlaces): void {
  if (end - start > MAX_VALUE) found.lasting = true;
  else
    found.overwritings.push(
      { at: at + 4, bytes: Buffer.from('free', 'latin1') },
      { at: start, bytes: Buffer.alloc(end - start) },
    );
}

function cleanXmp(start: number, end: number, source: ByteSource, found: FoundPlaces): void {
  const packet = source(start, Math.min(end - start, MAX_VALUE));
  if (!hasPlace(packet.toString('utf8'))) return;
  const bytes = withoutPlaces(packet);
  if (hasPlace(bytes.toString('utf8'))) found.lasting = true;
  else found.overwritings.push({ at: start, bytes });
}
