/**
 * Draws a drawing once before it is published, as one that can't be drawn, or takes minutes, would stop a build and a
 * browser.
 */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pictureVariants, type Variant } from '../../core/pictures/picture.ts';
import { drawSheet } from '../variants/draw.ts';
import { prepareDrawing } from '../variants/prepare-drawing.ts';

/** The most seconds of work, which are those of the processor: a busy machine refuses no harmless drawing. */
const SECONDS = 20;
/** How many times as long a drawing may wait for a processor. */
const PATIENCE = 60;
/** Matches what can keep a renderer busy for long. */
const DEMANDING = /<(filter|mask|pattern|clipPath|marker|use|image)\b|[\s";{]opacity[=:]/;
const MAX_PLAIN_LENGTH = 150_000;

/**
 * Tries to draw a drawing, given as sanitised SVG and as the path of its file. Returns why it can't be drawn, or not
 * within `seconds` of work, and `undefined` where it can.
 */
export async function tryDrawing(
  svg: string,
  path: string,
  seconds = SECONDS,
): Promise<'slow' | 'undrawable' | undefined> {
  if (svg.length <= MAX_PLAIN_LENGTH && !DEMANDING.test(svg)) {
    return draw(svg).then(
      () => undefined,
      () => 'undrawable',
    );
  }
  // Only a process of its own can be stopped, as the renderer reads no clock before it has finished a filter
  return new Promise((resolve) => {
    const limits = { timeout: seconds * 1000 * PATIENCE, killSignal: 'SIGKILL' } as const;
    execFile(process.execPath, [import.meta.filename, path, String(seconds), String(process.pid)], limits, (error) => {
      const isSlow = error?.killed || error?.signal === 'SIGKILL';
      resolve(error ? (isSlow ? 'slow' : 'undrawable') : undefined);
    });
  });
}

async function draw(source: string): Promise<void> {
  const drawing = await prepareDrawing(source);
  if ('fault' in drawing) throw new Error(drawing.fault);
  const [sheet] = pictureVariants({ ...drawing, digest: '', format: 'svg' }, 'social');
  await drawSheet(drawing, sheet as Variant)
    .raw()
    .toBuffer();
}

/**
 * Ends this process once it has worked for so many seconds since now, or the process that waits for it has ended. The renderer
 * runs beside this thread.
 */
function limitWork(seconds: number, parent: number): void {
  const before = process.cpuUsage();
  setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    if (user + system > seconds * 1_000_000 || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  }, 50).unref();
}

if (import.meta.main) {
  limitWork(Number(process.argv[3]), Number(process.argv[4]));
  await draw(readFileSync(process.argv[2] as string, 'utf8'));
}
