import { describe, expect, it } from 'vitest';
import { isAnswer, isAsked } from '../../../../src/core/search/search-match.ts';

describe('an answer', () => {
  it('has every word that was asked', () => {
    expect(isAnswer(['harbour', 'law'], ['law', 'harbour'])).toBe(true);
    expect(isAnswer(['harbour', 'law'], ['harbour'])).toBe(false);
    expect(isAnswer(['harbour'], [])).toBe(false);
  });

  it('may end the last word, and no other', () => {
    expect(isAnswer(['hong', 'po'], ['hong', 'police'])).toBe(true);
    expect(isAnswer(['po', 'hong'], ['police', 'hong'])).toBe(false);
  });

  it('may hold other forms of a word', () => {
    expect(isAnswer(['harbours', 'laws'], ['harbour', 'law'])).toBe(true);
    expect(isAnswer(['xylophone'], ['x'])).toBe(false);
  });

  it('is no shorter than what was asked where words have no other forms', () => {
    expect(isAnswer(['都庁舎'], ['都庁'])).toBe(false);
    expect(isAnswer(['都庁'], ['都庁舎'])).toBe(true);
  });
});

describe('what is marked', () => {
  it('is what was asked, not all that begins with its first letters', () => {
    expect(isAsked('fi', ['wi', 'fi'])).toBe(true);
    expect(isAsked('with', ['wi', 'fi'])).toBe(false);
  });
});
