/** Makes pictures that say where they were taken, in every way in which cameras and programs do. */
import { deflateSync } from 'node:zlib';
import type { Sharp } from 'sharp';
import { chunk, grainy } from './picture-files.ts';

/** A packet of XMP with a place, and with who made the picture. */
export const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
  xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" exif:GPSLatitude="52,30.0N"
  exif:GPSLongitude="13,24.0E"><dc:creator><rdf:Seq><rdf:li>Ana Durão</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;

/** Gives a picture a place in its EXIF; it was held upright. */
export function located(picture: Sharp = grainy(60, 40)): Sharp {
  return picture.withMetadata({ orientation: 6 }).withExifMerge({
    IFD0: { Artist: 'Ana', Make: 'Camera 7' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 30/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '13/1 24/1 0/1' },
  });
}

/** Puts segments behind the first two bytes of a JPEG. */
export function withSegment(jpeg: Buffer, marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
}

/** A TIFF structure with a place: one directory, which leads to that of the position. */
export function positionTiff(isLittle = true): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 24 + 4 + 2 + 24 + 4 + 48);
  const write = (value: number, at: number, size: 2 | 4) =>
    isLittle ? tiff.writeUIntLE(value, at, size) : tiff.writeUIntBE(value, at, size);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    write(tag, at, 2);
    write(type, at + 2, 2);
    write(count, at + 4, 4);
    write(value, at + 8, type === 3 && !isLittle ? 2 : 4);
  };
  tiff.write(isLittle ? 'II*\0' : 'MM\0*', 'latin1');
  write(8, 4, 4);
  write(2, 8, 2);
  entry(10, 0x0112, 3, 1, 6);
  entry(22, 0x8825, 4, 1, 38);
  write(2, 38, 2);
  entry(40, 2, 5, 3, 68);
  entry(52, 4, 5, 3, 92);
  for (let at = 68; at < 116; at += 8) {
    write(at, at, 4);
    write(1, at + 4, 4);
  }
  return tiff;
}

/** A HEIC file as telephones make them, as far as metadata goes: EXIF and XMP as items, and bytes in place of a picture. */
export function heic(): Buffer {
  const box = (type: string, ...content: Buffer[]) => {
    const body = Buffer.concat(content);
    const head = Buffer.alloc(8);
    head.writeUInt32BE(body.length + 8);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, body]);
  };
  const bytes = (...values: number[]) => Buffer.from(values);
  const item = (id: number, type: string, rest: string) =>
    box('infe', bytes(2, 0, 0, 0, 0, id, 0, 0), Buffer.from(`${type}\0${rest}`, 'latin1'));
  const exif = Buffer.concat([bytes(0, 0, 0, 6), Buffer.from('Exif\0\0', 'latin1'), positionTiff(false)]);
  const xmp = Buffer.from(XMP);
  const picture = Buffer.from('a picture that only telephones decode');
  const metaOf = (start: number) => {
    const places = [exif, xmp, picture].map((data, index, all) => {
      const row = Buffer.alloc(14);
      row.writeUInt16BE(index + 1, 0);
      row.writeUInt16BE(1, 4);
      row.writeUInt32BE(start + all.slice(0, index).reduce((sum, { length }) => sum + length, 0), 6);
      row.writeUInt32BE(data.length, 10);
      return row;
    });
    const infos = [item(1, 'Exif', ''), item(2, 'mime', 'application/rdf+xml\0'), item(3, 'hvc1', '')];
    return box(
      'meta',
      bytes(0, 0, 0, 0),
      box('iinf', bytes(0, 0, 0, 0, 0, infos.length), ...infos),
      box('iloc', bytes(0, 0, 0, 0, 0x44, 0, 0, places.length), ...places),
    );
  };
  const head = box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1'));
  const start = head.length + metaOf(0).length + 8;
  return Buffer.concat([head, metaOf(start), box('mdat', exif, xmp, picture)]);
}

/** A TIFF file with a place in it: its directory is written anew behind the picture, with one entry more. */
export function withPosition(tiff: Buffer): Buffer {
  const at = tiff.readUInt32LE(4);
  const count = tiff.readUInt16LE(at);
  const position = positionTiff().subarray(38);
  // Values of the position are found by offsets, which grow with what stands before them
  const start = tiff.length;
  for (const entryAt of [2, 14]) position.writeUInt32LE(position.readUInt32LE(entryAt + 8) - 38 + start, entryAt + 8);
  const directory = Buffer.alloc(2 + (count + 1) * 12 + 4);
  tiff.copy(directory, 2, at + 2, at + 2 + count * 12);
  directory.writeUInt16LE(count + 1);
  directory.writeUInt16LE(0x8825, 2 + count * 12);
  directory.writeUInt16LE(4, 4 + count * 12);
  directory.writeUInt32LE(1, 6 + count * 12);
  directory.writeUInt32LE(start, 10 + count * 12);
  const file = Buffer.concat([tiff, position, directory]);
  file.writeUInt32LE(start + position.length, 4);
  return file;
}

/** Puts EXIF into a PNG as ImageMagick does: as a compressed text of hexadecimal digits. */
export function withRawProfile(png: Buffer, exif: Buffer): Buffer {
  const digits = exif.toString('hex').replace(/.{72}/g, '$&\n');
  const text = deflateSync(Buffer.from(`\nexif\n    ${exif.length}\n${digits}\n`, 'latin1'));
  const profile = chunk('zTXt', Buffer.concat([Buffer.from('Raw profile type exif\0\0', 'latin1'), text]));
  return Buffer.concat([png.subarray(0, 33), profile, png.subarray(33)]);
}
