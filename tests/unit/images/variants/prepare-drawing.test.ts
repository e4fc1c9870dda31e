import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { prepareDrawing } from '../../../../src/images/variants/prepare-drawing.ts';
import { animation, colourAt, grainy, plain, pngBomb, quartered } from '../../../support/pictures/picture-files.ts';

const NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const draw = (body: string) => `<svg ${NAMESPACES} viewBox="0 0 90 60">\n${body}</svg>`;
const show = (address: string) => draw(`<image href="${address}" width="9" height="9"/>`);
const addressOf = (bytes: Buffer, type: string) => `data:image/${type};base64,${bytes.toString('base64')}`;

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
  xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="52,30.0N"/></rdf:RDF></x:xmpmeta>`;
const located = (picture: Sharp) =>
  picture
    .withExif({ IFD0: { Artist: 'Ana' }, IFD3: { GPSLatitude: '52/1 30/1 0/1', GPSLongitude: '13/1 24/1 0/1' } })
    .withXmp(XMP);

async function prepared(text: string) {
  const drawing = await prepareDrawing(text);
  if ('fault' in drawing) throw new Error(drawing.fault);
  return drawing;
}

/** The pictures that a published drawing holds. */
function picturesIn(svg: string): Buffer[] {
  return [...svg.matchAll(/data:image\/\w+;base64,([^"')]+)/g)].map(([, text = '']) => Buffer.from(text, 'base64'));
}

async function faultOf(text: string) {
  const drawing = await prepareDrawing(text);
  return 'fault' in drawing ? `${drawing.fault}. ${drawing.hint}` : 'no fault';
}

const jpeg = await located(grainy(60, 40)).jpeg().toBuffer();
const base64 = jpeg.toString('base64');
const percent = [...jpeg].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

describe('a picture in a drawing', () => {
  it.each([
    ['as JPEG', 'jpeg', () => located(grainy(60, 40)).jpeg()],
    ['as PNG', 'png', () => located(grainy(60, 40)).png()],
    ['as WebP', 'webp', () => located(grainy(60, 40)).webp()],
    ['as AVIF', 'avif', () => located(grainy(60, 40)).avif()],
    ['as TIFF', 'tiff', () => located(grainy(60, 40)).tiff()],
  ])('goes out without any metadata: %s', async (_, type, make) => {
    const source = await make().toBuffer();
    expect((await sharp(source).metadata()).xmp).toBeDefined();
    const { svg } = await prepared(show(addressOf(source, type)));
    const [picture, ...others] = picturesIn(svg);
    expect(others).toEqual([]);
    const { exif, xmp, iptc, icc, comments, width, height, format } = await sharp(picture).metadata();
    expect({ exif, xmp, iptc, icc, comments, width, height }).toEqual({ width: 60, height: 40 });
    expect(['jpeg', 'png']).toContain(format);
  });

  it.each([
    ['with xlink:href', draw(`<image xlink:href="data:image/jpeg;base64,${base64}"/>`)],
    ['with lines', show(`data:image/jpeg;base64,\n${base64.replace(/.{76}/g, '$&\n  ')}\n`)],
    ['with lines as entities', show(`data:image/jpeg;base64,${base64.replace(/.{76}/g, '$&&#xA;&#13;')}`)],
    ['percent-encoded', show(`data:image/jpeg,${percent}`)],
    ['in capitals', show(`DATA:IMAGE/JPEG;BASE64,${base64}`)],
    ['with a parameter', show(`data:image/jpeg;name=a.jpg;base64,${base64}`)],
    ['in a filter', draw(`<filter id="f"><feImage href="data:image/jpeg;base64,${base64}"/></filter>`)],
    ['in a pattern', draw(`<pattern id="p"><image href="data:image/jpeg;base64,${base64}"/></pattern>`)],
    ['twice', draw(`<image href="data:image/jpeg;base64,${base64}"/>`.repeat(2))],
  ])('is found however it is written: %s', async (_, text) => {
    const { svg, removed, mislabelled } = await prepared(text);
    const pictures = picturesIn(svg);
    expect({ removed, mislabelled, count: pictures.length }).toMatchObject({ removed: [], mislabelled: [] });
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) expect((await sharp(picture).metadata()).exif).toBeUndefined();
  });

  it.each([
    ['in a style', draw(`<rect style="fill:url(data:image/jpeg;base64,${base64})" width="9" height="9"/>`)],
    ['in a style sheet', draw(`<style>rect{background:url("data:image/jpeg;base64,${base64}")}</style>`)],
    ['as a use', draw(`<use href="data:image/jpeg;base64,${base64}"/>`)],
    ['for an animation', draw(`<image><set attributeName="href" to="data:image/jpeg;base64,${base64}"/></image>`)],
  ])('is left out where nothing may stand: %s', async (_, text) => {
    const { svg, removed } = await prepared(text);
    expect(svg).not.toContain(base64.slice(0, 100));
    expect(removed).not.toEqual([]);
  });

  it('stands upright', async () => {
    const turned = await (await quartered(60, 40)).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const [picture] = picturesIn((await prepared(show(addressOf(turned, 'jpeg')))).svg);
    expect(await sharp(picture).metadata()).toMatchObject({ width: 40, height: 60 });
    const [red, green, blue] = await colourAt(picture as Buffer, 5, 5);
    expect(Math.min(red, green, blue)).toBeGreaterThan(200);
  });

  it('has the colours of its profile, in sRGB', async () => {
    const wide = await plain(20, 20, '#f00').withIccProfile('p3').png().toBuffer();
    const [picture] = picturesIn((await prepared(show(addressOf(wide, 'png')))).svg);
    expect(await colourAt(picture as Buffer, 5, 5)).toEqual(await colourAt(wide, 5, 5));
    expect((await sharp(picture).metadata()).icc).toBeUndefined();
  });

  it('moves on where it is an animation, and stays transparent where it was', async () => {
    const film = await (await animation(['red', 'lime'], [100, 100], 0)).toBuffer();
    const clear = await sharp({ create: { width: 9, height: 9, channels: 4, background: '#f000' } })
      .webp()
      .toBuffer();
    const [moving, still] = picturesIn(
      (
        await prepared(
          draw([addressOf(film, 'gif'), addressOf(clear, 'webp')].map((one) => `<image href="${one}"/>`).join('')),
        )
      ).svg,
    );
    expect(await sharp(moving, { animated: true }).metadata()).toMatchObject({ format: 'gif', pages: 2 });
    expect(await sharp(still).metadata()).toMatchObject({ format: 'png', hasAlpha: true });
  });

  it('has the same bytes each time', async () => {
    expect((await prepared(show(addressOf(jpeg, 'jpeg')))).svg).toBe(
      (await prepared(show(addressOf(jpeg, 'jpeg')))).svg,
    );
  });

  it('is published as what it is, and its wrong media type is told', async () => {
    const { svg, mislabelled } = await prepared(show(addressOf(jpeg, 'png')));
    expect(mislabelled).toEqual([{ written: 'image/png', right: 'image/jpeg' }]);
    expect(svg).toContain('data:image/jpeg;base64,');
    expect((await prepared(show(addressOf(jpeg, 'jpg')))).mislabelled).toEqual([]);
  });
});

it.each([
  ['that is cut off', addressOf(jpeg.subarray(0, jpeg.length - 300), 'jpeg')],
  [
    'that is cut off as GIF',
    addressOf((await (await animation(['red', 'lime'], [9, 9], 0)).toBuffer()).subarray(0, -60), 'gif'),
  ],
  ['that is a text', 'data:image/png;base64,SGVsbG8='],
  ['that is empty', 'data:image/png;base64,'],
  ['that is no base64', 'data:image/png;base64,***'],
  ['without its data', 'data:image/png'],
  ['that is a page', 'data:text/html,&lt;html>&lt;script>'],
  ['that is a drawing', `data:image/svg+xml,${encodeURIComponent(draw('<path d="M0 0h9"/>'))}`],
  ['from a phone', addressOf(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'heic')],
])('a drawing with a picture %s is refused', async (_, address) => {
  expect(await faultOf(show(address))).toMatchSnapshot();
});

it('a picture that claims more pixels than are left is refused before it is decoded', async () => {
  const vast = addressOf(await plain(5000, 5000).png().toBuffer(), 'png');
  const other = addressOf(pngBomb(9000, 9000), 'png');
  expect(await faultOf(draw(`<image href="${vast}"/><image href="${other}"/>`))).toMatch(/more than 100 megapixels/);
});
