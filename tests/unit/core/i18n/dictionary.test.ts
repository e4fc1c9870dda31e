import { describe, expect, it } from 'vitest';
import { createDictionary, fill, pluralForm } from '../../../../src/core/i18n/dictionary.ts';
import { wordsSchema } from '../../../../src/core/schemas/words.ts';
import { en } from '../../../../src/locales/en.ts';

const forms = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };

describe('a counted phrase', () => {
  it.each([
    ['en', [0, 1, 2, 1_000_000], ['other', 'one', 'other', 'other']],
    ['ar', [0, 1, 2, 3, 10, 11, 99, 100, 103], ['zero', 'one', 'two', 'few', 'few', 'many', 'many', 'other', 'few']],
    ['ru', [1, 2, 5, 11, 21, 22, 25, 111], ['one', 'few', 'many', 'many', 'one', 'few', 'many', 'many']],
    ['pl', [1, 2, 5, 12, 21, 22, 112], ['one', 'few', 'many', 'many', 'many', 'few', 'many']],
    ['sl', [1, 2, 3, 4, 5, 101, 102, 103], ['one', 'two', 'few', 'few', 'other', 'one', 'two', 'few']],
    ['ja', [0, 1, 2], ['other', 'other', 'other']],
    ['fr', [0, 1, 2], ['one', 'one', 'other']],
  ])('takes the form that its number has in %s', (locale, counts, expected) => {
    expect(counts.map((count) => pluralForm(forms, count, locale))).toEqual(expected);
  });

  it('falls back on “other” for a form that nobody wrote, and on itself as a mere text', () => {
    expect(pluralForm({ one: 'one', other: 'other' }, 3, 'ar')).toBe('other');
    expect(pluralForm('all', 3, 'ar')).toBe('all');
  });
});

describe('a placeholder', () => {
  it('is filled wherever it stands; an unknown one stays', () => {
    expect(fill('{a} and {b} and {a}, {c}', { a: 1, b: '{a}' })).toBe('1 and {a} and 1, {c}');
    expect(fill('{constructor}', {})).toBe('{constructor}');
  });
});

describe('a dictionary', () => {
  const near = wordsSchema.parse({
    phrases: { Live: 'En directo', 'Live (verb)': 'Vivir', Stories: { one: 'historia', other: 'historias' } },
    texts: { 'authors/ana.bio': 'De aquí' },
  });
  const far = wordsSchema.parse({
    phrases: { Live: 'far', Menu: 'Menú' },
    texts: { 'authors/ana.bio': 'far', 'authors/bo.bio': 'De allí' },
  });
  const dictionary = createDictionary('es-MX', en, [near, far]);

  it('looks in its own words first, then in those that it inherits, then takes the source phrase', () => {
    expect(dictionary.phrase('Live')).toBe('En directo');
    expect(dictionary.phrase('Menu')).toBe('Menú');
    expect(dictionary.phrase('Footer')).toBe('Footer');
    expect(dictionary.text('authors/ana.bio', 'source')).toBe('De aquí');
    expect(dictionary.text('authors/bo.bio', 'source')).toBe('De allí');
    expect(dictionary.text('authors/cy.bio', 'source')).toBe('source');
  });

  it('tells two meanings of one word apart by their context', () => {
    expect(dictionary.phrase('Live', 'verb')).toBe('Vivir');
    expect(dictionary.phrase('Live', 'label')).toBe('Live');
  });

  it('has forms for counting, and prints the general one alone', () => {
    expect(dictionary.counted('Stories')).toEqual({ one: 'historia', other: 'historias' });
    expect(dictionary.phrase('Stories')).toBe('historias');
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'takes “%s” for a word like any other',
    (word) => {
      expect(dictionary.phrase(word)).toBe(word);
      expect(dictionary.text(word, 'source')).toBe('source');
    },
  );

  it('is refused without the form that every language has', () => {
    expect(wordsSchema.safeParse({ phrases: { Stories: { one: 'historia' } } }).success).toBe(false);
    expect(wordsSchema.safeParse({ phrases: { Stories: { other: 'historias', lots: 'x' } } }).success).toBe(false);
  });

  it('holds only what readers can see, in every form', () => {
    const stories = (one: string) => wordsSchema.safeParse({ phrases: { Stories: { one, other: 'historias' } } });
    expect(stories('una\0').success).toBe(false);
    expect(stories('una\ud83d \u202ehistoria').data?.phrases).toEqual({
      Stories: { one: 'una\ufffd \u202ehistoria\u202c', other: 'historias' },
    });
  });
});
