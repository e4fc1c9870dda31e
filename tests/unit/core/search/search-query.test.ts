import { describe, expect, it } from 'vitest';
import { readQuery, searchLetters } from '../../../../src/core/search/search-query.ts';

describe('a query', () => {
  it.each([
    ['Harbour  LAW', 'harbour law'],
    ['wi-fi', 'wifi'],
    ['“harbour”?', 'harbour'],
    ['harbour harbour', 'harbour'],
    ['网络安全', '网络 安全'],
    [' … ', ''],
  ])('of “%s” asks for “%s”', (query, words) => expect(readQuery(query).words).toBe(words));

  it.each([
    ['l’économie', 'économie'],
    ["dell'arte", 'dell'],
    ['harbour’s', 'harbour'],
    ['об’єкт', 'обєкт'],
    ['والتمويل', 'التمويل'],
  ])('of “%s” asks for “%s”, without what languages join to it', (query, words) =>
    expect(readQuery(query).words).toBe(words),
  );

  it('has the pieces of joined words, and no single letters of them', () => {
    expect(readQuery('wi-fi 5 l’eau site.yaml').pieces).toBe('wi fi 5 eau site yaml');
  });

  it('is the same with digits, letters and widths of another keyboard', () => {
    expect(searchLetters('٢٠٢٤ ۲۰۲۴')).toBe('20242024');
    expect(searchLetters('ISPARTA')).toBe(searchLetters('ısparta'));
    expect(searchLetters('Đầu tư')).toBe('dautu');
    expect(searchLetters('ＡＩ')).toBe('ai');
    expect(searchLetters('ΟΔΟΣ')).toBe(searchLetters('οδός'));
  });

  it('keeps the vowels of scripts that write them as marks', () => {
    expect(searchLetters('กิน')).not.toBe(searchLetters('กัน'));
    expect(searchLetters('が')).not.toBe(searchLetters('か'));
  });
});
