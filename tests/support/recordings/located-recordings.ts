/** Makes recordings that say where they were made, in every way in which telephones and programs do. */

const EARTH = '+52.5000+013.4000+034.000/';
const uint32 = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, index * 4);
  return bytes;
};

/** A box of an ISO file. */
export function box(type: string, ...content: (Buffer | string)[]): Buffer {
  const body = Buffer.concat(content.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
  return Buffer.concat([uint32(body.length + 8), Buffer.from(type, 'latin1'), body]);
}

/** A place as QuickTime writes it into user data: its length, its language, its text. */
export const XYZ = box('©xyz', Buffer.from([0, EARTH.length, 0x15, 0xc7]), EARTH);
/** A place as 3GPP has it: the language, a name, whose place it is, longitude, latitude and height, which body, notes. */
export const LOCI = box(
  'loci',
  uint32(0),
  Buffer.from([0x15, 0xc7]),
  'The quay\0\0',
  uint32(878182, 3440640, 0),
  'earth\0\0',
);

const HANDLER = box('hdlr', uint32(0, 0), 'mdta', uint32(0, 0, 0, 0));

/** Metadata with keys, as Apple’s telephones write it; in ISO files it has a version. */
export function keyed(values: Readonly<Record<string, string>>, version: Buffer | '' = ''): Buffer {
  const keys = Object.keys(values).map((key) => box('mdta', key));
  const list = Object.values(values).map((value, index) =>
    box(uint32(index + 1).toString('latin1'), box('data', uint32(1, 0), value)),
  );
  return box('meta', version, HANDLER, box('keys', uint32(0, keys.length), ...keys), box('ilst', ...list));
}

/** What a telephone of Apple writes. */
export const APPLE = {
  'com.apple.quicktime.make': 'Apple',
  'com.apple.quicktime.location.accuracy.horizontal': '14.2',
  'com.apple.quicktime.location.ISO6709': EARTH,
  'com.apple.quicktime.software': '18.1',
};

/** A packet of XMP in a box of its own. */
export function xmpBox(packet: string): Buffer {
  return box('uuid', Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex'), packet);
}

/** A track of measurements, as far as its kind goes. */
export function trackOf(entry: string, ...content: (Buffer | string)[]): Buffer {
  const kinds = box('stsd', uint32(0, 1), box(entry, uint32(0, 1), ...content));
  return box('trak', box('mdia', box('minf', box('stbl', kinds))));
}

/** Gives a film more boxes in its `moov`, which goes to the end, so that its samples stay where it says; and boxes behind it. */
export function withBoxes(film: Buffer, inside: readonly Buffer[], behind: readonly Buffer[] = []): Buffer {
  const at = film.indexOf('moov', 0, 'latin1') - 4;
  const size = film.readUInt32BE(at);
  const moov = box('moov', film.subarray(at + 8, at + size), ...inside);
  const space = box('free', Buffer.alloc(size - 8));
  return Buffer.concat([film.subarray(0, at), space, film.subarray(at + size), moov, ...behind]);
}

/** An element of Matroska, whose size takes so many bytes. */
export function element(id: number, content: Buffer | string, sizeBytes = 1): Buffer {
  const size = Buffer.alloc(sizeBytes);
  const body = Buffer.from(content);
  if (sizeBytes === 8) size.writeBigUInt64BE(BigInt(body.length) | (1n << 56n));
  else size.writeUIntBE(body.length + 2 ** (7 * sizeBytes), 0, sizeBytes);
  return Buffer.concat([Buffer.from(id.toString(16), 'hex'), size, body]);
}

/** Tags of Matroska, with a checksum. */
export function tags(values: Readonly<Record<string, string>>, sizeBytes = 1): Buffer {
  const simple = Object.entries(values).map(([name, value]) =>
    element(0x67c8, Buffer.concat([element(0x45a3, name), element(0x4487, value)]), sizeBytes),
  );
  const tag = element(0x7373, Buffer.concat([element(0x63c0, ''), ...simple]), 4);
  return element(0x1254c367, Buffer.concat([element(0xbf, uint32(0x12345678)), tag]), 4);
}

/** A WebM film with tags behind all else; its segment has an unknown size, as one that was recorded live. */
export function withTags(film: Buffer, added: Buffer): Buffer {
  const at = film.indexOf(Buffer.from('18538067', 'hex')) + 4;
  const sizeBytes = Math.clz32(film[at] as number) - 23;
  const unknown = Buffer.from('01ffffffffffffff', 'hex');
  return Buffer.concat([film.subarray(0, at), unknown, film.subarray(at + sizeBytes), added]);
}
