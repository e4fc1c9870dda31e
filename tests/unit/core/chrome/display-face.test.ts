import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COMMON_FACES, displayStyle } from '../../../../src/core/chrome/display-face.ts';
import { openFont } from '../../../../src/images/faces/font-file.ts';

const FACE = { href: '/_images/display-latn-0.woff2', ascent: 1.036, descent: 0.335, lineGap: 0, width: 0.42 };

it('a page without a face has no rule', () => {
  expect(displayStyle(undefined)).toBe('');
});

it('the face never holds up the text, nor takes the place of a text that is shown', () => {
  const style = displayStyle(FACE);
  expect(style.match(/url\([^)]*\)/g)).toEqual(['url(/_images/display-latn-0.woff2)']);
  expect(style).toContain('@font-face{font-family:Display;font-weight:1 999;font-display:optional;src:url(');
  expect(style).toContain('html:root{--display:Display,Like1,Like2,Like3,var(--serif)}');
});

it('common faces are scaled to its widths, and stand on its lines', () => {
  for (const [index, { names, width }] of COMMON_FACES.entries()) {
    const rule = displayStyle(FACE).match(new RegExp(`font-family:Like${index + 1};[^}]*`))?.[0] ?? '';
    for (const name of names) expect(rule).toContain(`local("${name}")`);
    const percentOf = (name: string) => Number(new RegExp(`${name}:([\\d.]+)%`).exec(rule)?.[1]) / 100;
    expect(percentOf('size-adjust') * width).toBeCloseTo(FACE.width, 2);
    expect(percentOf('ascent-override') * percentOf('size-adjust')).toBeCloseTo(FACE.ascent, 2);
    expect(percentOf('descent-override') * percentOf('size-adjust')).toBeCloseTo(FACE.descent, 2);
    expect(percentOf('line-gap-override')).toBe(0);
  }
});

it('a face whose letters common faces lack has the system’s own behind it', () => {
  const { width: _, ...face } = FACE;
  expect(displayStyle(face)).not.toContain('local(');
  expect(displayStyle(face)).toContain('--display:Display,var(--serif)');
});

it('the width of a common face is that of its letters', async () => {
  const file = 'node_modules/@fontsource-variable/noto-serif/files/noto-serif-latin-wght-normal.woff2';
  const noto = COMMON_FACES.find(({ names }) => names[0].startsWith('Noto Serif'));
  expect((await openFont(readFileSync(file)))?.measures.width).toBeCloseTo(noto?.width ?? 0, 3);
});
