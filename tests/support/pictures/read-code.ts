/** Reads QR codes in pictures, with a reader that has nothing in common with what draws them. */
import readPixels from 'jsqr';
import sharp from 'sharp';

/** Returns the text of the code in a picture, or `undefined` where none is found. An SVG is drawn 4 times its size. */
export async function readCode(picture: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture, { density: 288 })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return readPixels(new Uint8ClampedArray(data), info.width, info.height)?.data;
}
