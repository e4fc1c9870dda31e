import readExif from 'exif-reader';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readCredit } from '../../../../src/images/metadata/credit.ts';
import { hasPosition } from '../../../../src/images/metadata/positions.ts';
import { withoutPosition } from '../../../../src/images/metadata/remove-position.ts';
import {
  heic,
  located,
  positionTiff,
  withPosition,
  withRawProfile,
  withSegment,
  XMP,
} from '../../../support/pictures/located-pictures.ts';
import { grainy } from '../../../support/pictures/picture-files.ts';

const EXIF_HEADER = Buffer.from('Exif\0\0', 'latin1');
const plain = await grainy(60, 40).jpeg().toBuffer();
const jpeg = await located().withIccProfile('p3').jpeg().toBuffer();
const xmpSegment = (packet: string) => Buffer.from(`http://ns.adobe.com/xap/1.0/\0${packet}`);
const longXmp = Buffer.concat([
  Buffer.from('http://ns.adobe.com/xmp/extension/\0', 'latin1'),
  Buffer.alloc(40, 'a'),
  Buffer.from(XMP),
]);
const DRONE =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><a xmlns:drone-dji="d"><drone-dji:GpsLongtitude>+13.4</drone-dji:GpsLongtitude></a></x:xmpmeta>';
const draw = (body: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${body}</svg>`);
const show = (bytes: Buffer) => `<image href="data:image/jpeg;base64,${bytes.toString('base64')}"/>`;

const LOCATED: readonly (readonly [string, Buffer])[] = [
  ['a JPEG with EXIF', jpeg],
  ['a JPEG with XMP', withSegment(plain, 0xe1, xmpSegment(XMP))],
  ['a JPEG with long XMP', withSegment(withSegment(plain, 0xe1, longXmp), 0xe1, xmpSegment('<x/>'))],
  ['a JPEG of a drone', withSegment(plain, 0xe1, xmpSegment(DRONE))],
  ['a JPEG with EXIF in Motorola order', withSegment(plain, 0xe1, Buffer.concat([EXIF_HEADER, positionTiff(false)]))],
  ['a JPEG that another one follows', Buffer.concat([plain, jpeg])],
  ['a JPEG that comes first of two', Buffer.concat([jpeg, plain])],
  ['a progressive JPEG', await located().jpeg({ progressive: true }).toBuffer()],
  ['a PNG with EXIF', await located().png().toBuffer()],
  ['a PNG with XMP', await grainy(60, 40).withXmp(XMP).png().toBuffer()],
  ['a PNG of ImageMagick', withRawProfile(await grainy(60, 40).png().toBuffer(), positionTiff())],
  ['a WebP', await located().withXmp(XMP).webp().toBuffer()],
  ['a WebP without loss', await located().webp({ lossless: true }).toBuffer()],
  ['an AVIF', await located().withXmp(XMP).avif().toBuffer()],
  ['a HEIC', heic()],
  ['a TIFF', withPosition(await grainy(60, 40).tiff().toBuffer())],
  ['a TIFF with XMP', await grainy(60, 40).withXmp(XMP).tiff().toBuffer()],
  ['a drawing with a JPEG', draw(show(jpeg))],
  ['a drawing in a drawing', draw(`<image href="data:image/svg+xml;base64,${draw(show(jpeg)).toString('base64')}"/>`)],
  ['a drawing with lines in its data', draw(show(jpeg).replace(/[\w+/]{76}/g, '$&&#10;'))],
  [
    'a drawing with a style',
    draw(`<style>a{background:url(data:image/jpeg;base64,${jpeg.toString('base64')})}</style>`),
  ],
  ['a drawing with XMP', draw(`<metadata><?xpacket begin="" id="x"?>${XMP}<?xpacket end="w"?></metadata>`)],
];

async function cleaned(bytes: Buffer): Promise<Buffer> {
  const result = await withoutPosition(bytes);
  if (!result) throw new Error('It could not be cleaned.');
  return result;
}

const pixelsOf = (bytes: Buffer) => sharp(bytes, { autoOrient: true }).raw().toBuffer();

describe.each(LOCATED)('%s', (name, bytes) => {
  it('says where it was taken', async () => {
    expect(await hasPosition(bytes)).toBe(true);
  });

  it('says it no longer once it is cleaned, and a second time changes nothing', async () => {
    const clean = await cleaned(bytes);
    expect(await hasPosition(clean)).toBe(false);
    const text = clean.toString('latin1');
    for (const trace of ['GPSLatitude', 'GpsLongtitude', '52,30.0N']) expect(text).not.toContain(trace);
    expect(await withoutPosition(clean)).toEqual(clean);
  });

  it('looks as before', async () => {
    const clean = await cleaned(bytes);
    if (name === 'a HEIC') {
      expect(clean.subarray(-37)).toEqual(bytes.subarray(-37));
      expect(clean).toHaveLength(bytes.length);
    } else expect(await pixelsOf(clean)).toEqual(await pixelsOf(bytes));
  });
});

it('a JPEG keeps how it was held, its colours and its maker, and nothing else of its EXIF', async () => {
  const clean = await cleaned(withSegment(jpeg, 0xe1, xmpSegment(XMP)));
  const { exif = Buffer.alloc(0), orientation, icc, ...metadata } = await sharp(clean).metadata();
  expect(orientation).toBe(6);
  expect(icc).toEqual((await sharp(jpeg).metadata()).icc);
  expect(readExif(exif)).toEqual({ bigEndian: false, Image: { Orientation: 6, Artist: 'Ana Durao' } });
  expect(readCredit(metadata)).toEqual({ creator: 'Ana Durão' });
});

it('a JPEG loses its segments alone: all others are there, byte for byte', async () => {
  const before = await located().jpeg().toBuffer();
  const clean = await cleaned(before);
  const picture = before.subarray(before.indexOf(Buffer.from([0xff, 0xdb])));
  expect(clean.subarray(-picture.length)).toEqual(picture);
});

it('a second picture behind a JPEG stays where it was', async () => {
  const pair = Buffer.concat([jpeg, plain]);
  const clean = await cleaned(pair);
  expect(clean).toHaveLength(pair.length);
  expect(clean.subarray(jpeg.length)).toEqual(plain);
});

it.each([
  ['a picture without metadata', plain],
  [
    'a picture with EXIF but no place',
    await grainy(60, 40)
      .withExif({ IFD0: { Artist: 'Ana' } })
      .jpeg()
      .toBuffer(),
  ],
  ['XMP with an empty place', withSegment(plain, 0xe1, xmpSegment('<a exif:GPSLatitude=""/>'))],
  ['a text', Buffer.from('exif:GPSLatitude="52"')],
  ['nothing', Buffer.alloc(0)],
  ['a drawing without pictures', draw('<path d="M0 0h9"/>')],
])('%s says nothing of a place', async (_, bytes) => {
  expect(await hasPosition(bytes)).toBe(false);
});

it('files that are cut off or damaged are read without a fault, and never grow', async () => {
  for (const [name, bytes] of LOCATED) {
    for (let round = 0; round < 12; round++) {
      const broken = Buffer.from(bytes.subarray(0, Math.ceil((bytes.length * (round + 1)) / 12)));
      for (let at = round; at < broken.length; at += 97) broken[at] = (at * 31 + round * 17) % 256;
      const clean = (await hasPosition(broken)) ? await withoutPosition(broken) : undefined;
      if (clean) expect(clean.length, name).toBeLessThanOrEqual(broken.length + 400);
    }
  }
}, 60_000);
