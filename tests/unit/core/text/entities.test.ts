import { expect, it } from 'vitest';
import { characterOf } from '../../../../src/core/text/entities.ts';

it('a character reference has its character, by name and by number', () => {
  for (const [reference, character] of [
    ['&amp;', '&'],
    ['&eacute;', 'é'],
    ['&Uuml;', 'Ü'],
    ['&ccedil;', 'ç'],
    ['&#8217;', '’'],
    ['&#x2019;', '’'],
    ['&hellip;', '…'],
  ] as const)
    expect(characterOf(reference), reference).toBe(character);
});

it('what is no reference has none', () => {
  for (const text of ['&T;', '&co;', '&constructor;', '&#0;', '&#9999999;', '&acute;'])
    expect(characterOf(text), text).toBe(undefined);
});
