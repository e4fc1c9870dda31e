import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tryDrawing } from '../../../../src/images/inspect/try-drawing.ts';
import { makeFolder, save } from '../../../support/pictures/picture-files.ts';

const folder = await makeFolder();
const pairs = '<feTurbulence baseFrequency=".05" numOctaves="4"/><feGaussianBlur stdDeviation="9"/>';
const draw = (count: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 600"><filter id="f">${pairs.repeat(count)}</filter>
  <path d="M0 0h900v600z" filter="url(#f)"/></svg>`;

async function fate(svg: string, seconds?: number) {
  return tryDrawing(svg, await save(folder, 'drawing.svg', svg), seconds);
}

it('a drawing with a filter can be drawn', async () => {
  expect(await fate(draw(1))).toBeUndefined();
});

it('a drawing whose filters would take minutes is given up after so much work', async () => {
  expect(await fate(draw(400), 2)).toBe('slow');
});

it.each(['<path d="M0 0h9"/>', '<use href="#x"/>'])('what is no drawing is told at once: %s', async (text) => {
  expect(await fate(text)).toBe('undrawable');
});

it.skipIf(process.platform === 'win32')('a drawing that nobody waits for any more is given up at once', async () => {
  const module = join(import.meta.dirname, '../../../../src/images/inspect/try-drawing.ts');
  const given = [module, await save(folder, 'left.svg', draw(400)), '600', '1'];
  expect(spawnSync(process.execPath, given, { timeout: 60_000, killSignal: 'SIGTERM' }).signal).toBe('SIGKILL');
});
