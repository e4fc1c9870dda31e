import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exemplarsOf } from '../../../src/locales/exemplars.ts';
import { EXEMPLARS, writeExemplars } from '../../support/house/exemplars.ts';

it('what is written down of the letters of languages is what CLDR says', () => {
  expect(readFileSync(EXEMPLARS, 'utf8') === writeExemplars(), `${EXEMPLARS} is old: run npm run exemplars`).toBe(true);
});

describe('the letters of a language', () => {
  it('are those of the nearest language that it is a kind of', () => {
    expect(exemplarsOf('es-AR')).toBe(exemplarsOf('es'));
    expect(exemplarsOf('de-CH')?.letters).not.toContain('ß');
    expect(exemplarsOf('de-LU')?.letters).toContain('ß');
    expect(exemplarsOf('da-DK')?.letters).toContain('ø');
  });

  it('are those of its own script', () => {
    expect(exemplarsOf('sr')?.letters).toContain('ђ');
    expect(exemplarsOf('sr-Latn')?.letters).toContain('đ');
    expect(exemplarsOf('sr-Latn')?.letters).not.toContain('ђ');
    expect(exemplarsOf('de-Cyrl')).toBeUndefined();
  });

  it('are unknown where they are too many for a page', () => {
    expect(['zh-Hans', 'ja', 'ko'].map(exemplarsOf)).toEqual([undefined, undefined, undefined]);
  });
});
