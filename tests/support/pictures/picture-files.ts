/** Makes picture files for tests, whole and damaged, in a folder of their own. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { afterAll, onTestFinished } from 'vitest';
import type { ImageFacts } from '../../../src/core/pictures/picture.ts';
import { inspectImage } from '../../../src/images/inspect/inspect.ts';

/** A folder that is gone after the test, or, where it is made outside one, after the tests of the file. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    onTestFinished(remove);
  } catch {
    afterAll(remove);
  }
  return folder;
}

/** Writes bytes, text or a picture to a file and answers its path. */
export async function save(folder: string, name: string, content: Buffer | string | Sharp): Promise<string> {
  const path = join(folder, name);
  const bytes = Buffer.isBuffer(content) || typeof content === 'string' ? content : await content.toBuffer();
  await writeFile(path, bytes);
  return path;
}

/** One colour all over. */
export function plain(width: number, height: number, background = '#3366cc'): Sharp {
  return sharp({ create: { width, height, channels: 3, background } });
}

/** A picture with enough detail that its file is long. */
export function grainy(width: number, height: number): Sharp {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  return sharp({ create: { width, height, channels: 3, background: '#888', noise } });
}

/** Four colours: red top left, green top right, blue bottom right, white bottom left. */
export async function quartered(width: number, height: number): Promise<Sharp> {
  const half = { width: width / 2, height: height / 2 };
  const tile = (background: string) => plain(half.width, half.height, background).png().toBuffer();
  const corners = [
    { input: await tile('#ff0000'), left: 0, top: 0 },
    { input: await tile('#00ff00'), left: half.width, top: 0 },
    { input: await tile('#0000ff'), left: half.width, top: half.height },
    { input: await tile('#ffffff'), left: 0, top: half.height },
  ];
  return sharp(await plain(width, height).composite(corners).png().toBuffer());
}

/** An animation of plain frames. */
export async function animation(colours: string[], delay: number[], loop: number): Promise<Sharp> {
  const frames = await Promise.all(colours.map((colour) => plain(120, 80, colour).png().toBuffer()));
  return sharp(frames, { join: { animated: true } }).gif({ delay, loop });
}

/** A PNG of a few bytes that claims any size. */
export function pngBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const data = deflateSync(Buffer.alloc(5000));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

/** A chunk of a PNG. */
export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const edge = (value: number) => {
    const word = Buffer.alloc(4);
    word.writeUInt32BE(value);
    return word;
  };
  return Buffer.concat([edge(data.length), body, edge(crc32(body))]);
}

/** A JPEG with IPTC fields, as agencies write them. */
export function withIptc(jpeg: Buffer, fields: Record<number, string>): Buffer {
  const datasets = Object.entries(fields).map(([dataset, text]) => {
    const value = Buffer.from(text);
    return Buffer.concat([Buffer.from([0x1c, 2, Number(dataset), value.length >> 8, value.length & 255]), value]);
  });
  const data = Buffer.concat(datasets);
  const resource = Buffer.concat([
    Buffer.from('Photoshop 3.0\0' + '8BIM\x04\x04\0\0', 'latin1'),
    Buffer.from([0, 0, data.length >> 8, data.length & 255]),
    data,
    Buffer.alloc(data.length % 2),
  ]);
  const length = resource.length + 2;
  const segment = Buffer.concat([Buffer.from([0xff, 0xed, length >> 8, length & 255]), resource]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

/** The facts of a file that is known to be good. */
export async function factsOf(path: string): Promise<ImageFacts> {
  const result = await inspectImage(path);
  if ('fault' in result) throw new Error(result.fault.message);
  return result.facts;
}

/** Red, green and blue of one pixel of an encoded picture. */
export async function colourAt(file: string | Buffer, x: number, y: number): Promise<[number, number, number]> {
  const picture = sharp(file).toColourspace('srgb').removeAlpha().extract({ left: x, top: y, width: 1, height: 1 });
  const [red = 0, green = 0, blue = 0] = await picture.raw({ depth: 'uchar' }).toBuffer();
  return [red, green, blue];
}
