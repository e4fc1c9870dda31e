import { join } from 'node:path';
import readExif from 'exif-reader';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { pictureVariants, type VariantFormat } from '../../../../src/core/pictures/picture.ts';
import { readCredit } from '../../../../src/images/metadata/credit.ts';
import { readXmp, writeXmp } from '../../../../src/images/metadata/xmp.ts';
import { makeVariants } from '../../../../src/images/variants/variants.ts';
import { factsOf, makeFolder, plain, save, withIptc } from '../../../support/pictures/picture-files.ts';

const folder = await makeFolder();
const FORMATS = ['avif', 'webp', 'jpeg'] as const satisfies VariantFormat[];

/** The metadata of the largest variant of each format. */
async function publish(name: string, content: Buffer | Sharp) {
  const path = await save(folder, name, content);
  const image = await factsOf(path);
  const variants = pictureVariants(image, 'figure');
  const out = await makeFolder();
  await makeVariants(path, image, variants, out);
  const read = async (format: VariantFormat) =>
    sharp(join(out, variants.findLast((variant) => variant.format === format)?.name ?? 'none')).metadata();
  return Promise.all(FORMATS.map(read));
}

const cameraExif = {
  IFD0: { Make: 'Nikon', Model: 'Z9', Artist: 'Ana Lima', Copyright: '(C) 2026 Harbour Press', Software: 'Darkroom 3' },
  IFD2: { BodySerialNumber: '3004711', DateTimeOriginal: '2026:01:02 03:04:05', CameraOwnerName: 'Ana Lima' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100', GPSLongitudeRef: 'W', GPSLongitude: '0/1 7/1 0/100' },
};

describe('a published picture', () => {
  it('keeps artist and copyright in EXIF and XMP', async () => {
    for (const metadata of await publish('camera.jpg', plain(60, 40).withExif(cameraExif).jpeg())) {
      const exif = readExif(metadata.exif as Buffer);
      expect(exif.Image).toMatchObject({ Artist: 'Ana Lima', Copyright: '(C) 2026 Harbour Press' });
      expect(readXmp(metadata.xmpAsString ?? '')).toEqual({ creator: 'Ana Lima', copyright: '(C) 2026 Harbour Press' });
    }
  });

  it('reads names that cameras write into EXIF as UTF-8', async () => {
    const jpeg = await plain(60, 40).withExif(cameraExif).jpeg().toBuffer();
    jpeg.write('Ana Lã\0', jpeg.indexOf('Ana Lima'));
    const [avif] = await publish('utf-8.jpg', jpeg);
    expect(readXmp(avif?.xmpAsString ?? '')).toMatchObject({ creator: 'Ana Lã' });
  });

  it('tells no place, device, serial number, time or program', async () => {
    for (const metadata of await publish('private.jpg', plain(60, 40).withExif(cameraExif).jpeg())) {
      const exif = readExif(metadata.exif as Buffer);
      expect(exif.GPSInfo).toBeUndefined();
      const all = `${metadata.exif?.toString('latin1')}${metadata.xmpAsString}`;
      for (const secret of ['Nikon', 'Z9', '3004711', '2026:01', 'Darkroom', 'GPS']) expect(all).not.toContain(secret);
    }
  });

  it('keeps the by-line, credit and copyright of an agency', async () => {
    const jpeg = withIptc(await plain(60, 40).jpeg().toBuffer(), {
      80: 'José Núñez',
      110: 'Meridian/EPA',
      116: 'Meridian 2026',
    });
    for (const metadata of await publish('agency.jpg', jpeg)) {
      expect(readCredit(metadata)).toEqual({
        creator: 'José Núñez',
        credit: 'Meridian/EPA',
        copyright: 'Meridian 2026',
      });
      expect(readExif(metadata.exif as Buffer).Image).toMatchObject({ Artist: 'Jose Nunez' });
    }
  });

  it('keeps names in any script in XMP, and writes no question marks into EXIF', async () => {
    const xmp = writeXmp({ creator: 'ليلى حداد', copyright: '新闻社 <2026> & "friends"' });
    for (const metadata of await publish('scripts.jpg', plain(60, 40).withXmp(xmp).jpeg())) {
      expect(readXmp(metadata.xmpAsString ?? '')).toEqual({
        creator: 'ليلى حداد',
        copyright: '新闻社 <2026> & "friends"',
      });
      expect(metadata.exif).toBeUndefined();
    }
  });

  it('keeps terms of use and the mark of machine-made pictures', async () => {
    const values = {
      usageTerms: 'CC BY 4.0',
      webStatement: 'https://example.org/licence',
      digitalSource: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
    };
    for (const metadata of await publish('licence.jpg', plain(60, 40).withXmp(writeXmp(values)).jpeg())) {
      expect(readXmp(metadata.xmpAsString ?? '')).toEqual(values);
    }
  });

  it('without a credit carries no metadata at all', async () => {
    const bare = plain(60, 40)
      .withExif({ IFD0: { Make: 'Nikon', Artist: ' \t ' } })
      .jpeg();
    for (const metadata of await publish('bare.jpg', bare)) {
      expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.icc]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    }
  });

  it('with damaged metadata is published without it', async () => {
    const jpeg = await plain(60, 40)
      .withXmp('<x:xmpmeta><rdf:RDF')
      .withExif({ IFD0: { Artist: 'Ana' } })
      .jpeg()
      .toBuffer();
    const at = jpeg.indexOf('Exif\0\0');
    jpeg.fill(0xff, at + 10, at + 24);
    for (const metadata of await publish('damaged.jpg', jpeg)) expect(metadata.exif).toBeUndefined();
  });

  it('bears overlong credits cut short', async () => {
    for (const metadata of await publish(
      'long.jpg',
      plain(60, 40)
        .withXmp(writeXmp({ creator: 'A'.repeat(9000) }))
        .jpeg(),
    )) {
      expect(readCredit(metadata).creator).toHaveLength(300);
    }
  });
});

describe('XMP', () => {
  it('is read from attributes, lists and resources alike', () => {
    const packet = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="EPA &amp; co"
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">
        <dc:creator><rdf:Seq><rdf:li>Ana</rdf:li><rdf:li>Ben</rdf:li></rdf:Seq></dc:creator>
        <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">EPA</rdf:li><rdf:li xml:lang="fr">L’EPA</rdf:li></rdf:Alt></dc:rights>
        <xmpRights:WebStatement rdf:resource="https://example.org/"/>
      </rdf:Description></rdf:RDF></x:xmpmeta>\n   <?xpacket end="w"?>`;
    expect(readXmp(packet)).toEqual({
      creator: 'Ana, Ben',
      copyright: 'EPA',
      credit: 'EPA & co',
      webStatement: 'https://example.org/',
    });
  });

  it('that declares entities or is broken is ignored', () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "&b;&b;"><!ENTITY b "&c;&c;">]><x xmlns:dc="d"><dc:creator>&a;</dc:creator></x>';
    const deep = `<dc:creator xmlns:dc="d">${'<a>'.repeat(50_000)}x${'</a>'.repeat(50_000)}</dc:creator>`;
    for (const packet of [bomb, deep, '', 'x', '<x', '<a></b>']) expect(readXmp(packet)).toEqual({});
  });
});
