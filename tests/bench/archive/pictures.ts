/** Draws pictures as large and as hard to encode as photographs, the same for the same seed. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import sharp from 'sharp';
import { createRandom } from '../../support/cases/random.ts';

const WIDTH = 1200;
const HEIGHT = 750;
/** The spots of colour that a picture grows out of, across and down. */
const SPOTS = [16, 10] as const;

/** Draws one picture for each file. */
export async function drawPictures(files: readonly string[], seed: number): Promise<void> {
  for (const [index, file] of files.entries()) {
    mkdirSync(dirname(file), { recursive: true });
    const { below } = createRandom(seed * 1000 + index);
    const noise = (length: number, top: number) => Uint8Array.from({ length }, () => below(top));
    const [across, down] = SPOTS;
    const spots = await sharp(noise(across * down * 3, 256), { raw: { width: across, height: down, channels: 3 } })
      .resize(WIDTH, HEIGHT, { kernel: 'cubic', fit: 'fill' })
      .raw()
      .toBuffer();
    const grain = noise(spots.length, 24);
    const pixels = spots.map((value, at) => Math.min(255, value + (grain[at] ?? 0)));
    await sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
      .jpeg({ quality: 70 })
      .toFile(file);
  }
}
