import { describe, expect, it } from 'vitest';
import { compoundEnds } from '../../../../src/core/search/compound-ends.ts';

describe('the ends of compounds', () => {
  it.each([
    ['de', 'Containerschiff', 'schiff'],
    ['de-CH', 'Vermögenswerte', 'werte'],
    ['nl', 'veiligheidsdienst', 'dienst'],
    ['sv', 'säkerhetspolisen', 'polisen'],
    ['fi', 'pääkaupunkiseutu', 'kaupunkiseutu'],
    ['da', 'havnearbejder', 'arbejder'],
  ])('in %s, of %s are among others %s', (locale, word, end) => expect(compoundEnds(word, locale)).toContain(end));

  it('are no ends without a vowel, nor such as begin no word', () => {
    const ends = compoundEnds('Verpflichtungen', 'de');
    expect(ends.filter((end) => /^(?:ngen|cht)/.test(end))).toEqual([]);
  });

  it.each([
    ['en', 'lighthouse'],
    ['ru', 'кибербезопасность'],
    ['de', 'Haus'],
  ])('are none in %s of %s', (locale, word) => expect(compoundEnds(word, locale)).toEqual([]));
});
