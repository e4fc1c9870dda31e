import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../../../src/core/i18n/phrases.ts';

describe('a title', () => {
  it.each([
    ['zh-Hans', '币安获香港网络安全嘉许', '香港'],
    ['zh-Hant', '監管機構公布新規則', '監管'],
  ])('in %s may break between words alone: %s', (locale, title, word) => {
    const parts = phrasesOf(title, locale);
    expect(parts.join('')).toBe(title);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.some((part) => part.startsWith(word))).toBe(true);
  });

  it('keeps names whole, numbers with their counters, particles with their words, and leaves marks to the browser', () => {
    expect(phrasesOf('2024年，香港的夜晚', 'zh-Hant')).toEqual(['2024年，香港的', '夜晚']);
    expect(phrasesOf('幣安獲香港嘉許', 'zh-Hant')).toEqual(['幣安獲', '香港', '嘉許']);
    expect(phrasesOf('Orrery獲「金獎」', 'zh-Hant')).toEqual(['Orrery', '獲「金獎」']);
  });

  it.each([
    ['ja', '香港のサイバーセキュリティ'],
    ['ko', '홍콩 사이버 보안'],
    ['th', 'ประเทศไทยเปิดตัวระบบใหม่'],
    ['en', 'Harbour watch'],
    ['zh', ''],
  ])('in %s is as it is: %s', (locale, title) => expect(phrasesOf(title, locale).join('|')).toBe(title));
});
