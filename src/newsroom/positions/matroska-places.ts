/** Finds where Matroska and WebM files say their place: in their tags (RFC 9559, 5.1.8). Clusters are passed over. */
import type { ByteSource } from '../../images/containers/iso-boxes.ts';
import { type FoundPlaces, MAX_VALUE, type Overwriting } from './overwriting.ts';

const EBML = 0x1a45dfa3;
const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
const TAGS = 0x1254c367;
const TAG = 0x7373;
const TARGETS = 0x63c0;
const SIMPLE_TAG = 0x67c8;
const TAG_NAME = 0x45a3;
const TAG_STRING = 0x4487;
/** Elements that stand anywhere: a checksum of what stands beside it, and nothing (RFC 8794, 11.3). */
const CRC_32 = 0xbf;
const VOID = 0xec;
/** What tags lie in. One without a tag is no longer valid, and goes with the last. */
const HOLDERS = new Set([SEGMENT, TAGS, TAG]);

/** A place as ISO 6709 has it, to which FFmpeg gives the names of telephones: LOCATION, COM.APPLE.QUICKTIME.LOCATION.ISO6709. */
const NAME = /location|latitude|longitude/i;
const VALUE = /^\s*[+-]?\d+\.\d|^\s*[+-]\d+(?:\.\d*)?[+-]\d/;

interface Element {
  id: number;
  at: number;
  start: number;
  end: number;
}

/** Returns whether a file is Matroska or WebM by its first bytes. */
export function isMatroska(head: Buffer): boolean {
  return head.length >= 4 && head.readUInt32BE(0) === EBML;
}

/** Returns where a file of so many bytes says its place. */
export function matroskaPlaces(source: ByteSource, size: number): FoundPlaces {
  return { overwritings: cleanTags(source, 0, size).overwritings, lasting: false };
}

/** Returns what empties the places in elements, and whether anything but checksums and targets is left of these. */
function cleanTags(source: ByteSource, from: number, to: number): { overwritings: Overwriting[]; isLeft: boolean } {
  const sums: Element[] = [];
  const overwritings: Overwriting[] = [];
  let isLeft = false;
  for (const element of elementsIn(source, from, to)) {
    const { id, start, end } = element;
    const inside = HOLDERS.has(id) ? cleanTags(source, start, end) : undefined;
    const isEmptied = inside
      ? id !== SEGMENT && inside.overwritings.length > 0 && !inside.isLeft
      : id === SIMPLE_TAG && isPlace(source, element);
    if (isEmptied) overwritings.push(emptied(element));
    else overwritings.push(...(inside?.overwritings ?? []));
    if (id === CRC_32) sums.push(element);
    else if (!isEmptied && id !== TARGETS && id !== VOID) isLeft = true;
  }
  // A sum would be wrong of what has changed
  return { overwritings: overwritings.length > 0 ? [...overwritings, ...sums.map(emptied)] : [], isLeft };
}

function isPlace(source: ByteSource, { start, end }: Element): boolean {
  if (end - start > MAX_VALUE) return false;
  let [name, value] = ['', ''];
  for (const part of elementsIn(source, start, end)) {
    const text = () => source(part.start, part.end - part.start).toString('utf8');
    if (part.id === TAG_NAME) name = text();
    if (part.id === TAG_STRING) value = text();
    if (part.id === SIMPLE_TAG && isPlace(source, part)) return true;
  }
  return NAME.test(name) && VALUE.test(value);
}

/** Makes nothing of an element, in as many bytes. */
function emptied({ at, start, end }: Element): Overwriting {
  const bytes = Buffer.alloc(end - at);
  bytes[0] = VOID;
  // The size takes what the id has left, as far as a size may be long
  const sizeLength = Math.min(8, start - at - 1);
  let rest = BigInt(end - at - 1 - sizeLength) | (1n << BigInt(7 * sizeLength));
  for (let index = sizeLength; index > 0; index--) {
    bytes[index] = Number(rest & 0xffn);
    rest >>= 8n;
  }
  return { at, bytes };
}

/** Lists elements one behind the other. One of unknown size is as long as its holder; a cluster of that kind is passed through. */
function* elementsIn(source: ByteSource, from: number, to: number): Generator<Element> {
  for (let at = from; at + 2 <= to; ) {
    const head = source(at, 12);
    const idLength = head.length > 0 ? Math.clz32(head[0] as number) - 23 : 0;
    const sizeLength = head.length > idLength ? Math.clz32(head[idLength] as number) - 23 : 0;
    if (idLength < 1 || idLength > 4 || sizeLength < 1 || sizeLength > 8) return;
    if (head.length < idLength + sizeLength) return;
    const id = head.readUIntBE(0, idLength);
    let size = BigInt((head[idLength] as number) & (0xff >> sizeLength));
    for (let index = 1; index < sizeLength; index++) size = (size << 8n) | BigInt(head[idLength + index] as number);
    const isUnknown = size === (1n << BigInt(7 * sizeLength)) - 1n;
    const start = at + idLength + sizeLength;
    if (isUnknown && id === CLUSTER) {
      at = start;
      continue;
    }
    const end = isUnknown ? to : start + Number(size);
    if (end > to) return;
    yield { id, at, start, end };
    at = end;
  }
}
