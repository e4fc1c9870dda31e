import { describe, expect, it } from 'vitest';
import { didYouMean, suggest } from '../../../../src/core/text/suggest.ts';

const KEYS = ['title', 'description', 'date', 'category', 'authors', 'expires'];

describe('a slip of the fingers', () => {
  it.each([
    ['tilte', 'title'],
    ['Title', 'title'],
    ['titl', 'title'],
    ['desription', 'description'],
    ['catagory', 'category'],
    ['author', 'authors'],
    ['dat', 'date'],
  ])('is recognised: %s', (word, meant) => expect(suggest(word, KEYS)).toBe(meant));

  it.each(['headline', 'x', 'zzzz', '', 'd'.repeat(500)])('is not seen in “%s”', (word) =>
    expect(suggest(word, KEYS)).toBeUndefined(),
  );

  it('leads to the nearest word, and to the first of two that are equally near', () => {
    expect(suggest('cars', ['cart', 'care', 'cars-'])).toBe('cart');
    expect(suggest('award-2024', ['award-2023', 'award-2024x', 'award'])).toBe('award-2023');
  });
});

describe('a hint', () => {
  it('asks for the near word, names a few choices, and is silent among many', () => {
    expect(didYouMean('tilte', KEYS)).toBe('Did you mean “title”?');
    expect(didYouMean('headline', ['a', 'b'], 'The keys are')).toBe('The keys are: a, b.');
    expect(didYouMean('headline', [])).toBe('');
    expect(
      didYouMean(
        'headline',
        Array.from({ length: 13 }, (_, index) => `n${index}`),
      ),
    ).toBe('');
  });
});

describe('a name that looks like a known one', () => {
  it('is never answered with what looks the same, but with the character that differs', () => {
    for (const [word, sign] of [
      ['repоrts', 'U+043E'],
      ['reports\u202e', 'U+202E'],
      ['re\u00adports', 'U+00AD'],
      ['ｒeports', 'U+FF52'],
      ['rероrts', 'U+0435'],
    ] as const) {
      const hint = didYouMean(word, ['reports']);
      expect(hint, word).not.toContain('Did you mean');
      expect(hint, word).toContain(sign);
      expect(hint, word).toMatch(/Write it anew: reports\.$/);
    }
    expect(didYouMean('open data', ['open\u00a0data'])).toContain('That name holds a no-break space (U+00A0)');
  });

  it('is any other where letters differ that people tell apart', () => {
    for (const [word, near] of [
      ['Reports', 'reports'],
      ['reportes', 'reports'],
      ['отчет', 'отчёт'],
    ] as const)
      expect(didYouMean(word, [near])).toBe(`Did you mean “${near}”?`);
  });
});
