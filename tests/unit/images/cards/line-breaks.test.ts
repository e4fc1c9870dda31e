import { describe, expect, it } from 'vitest';
import { divideWord, splitIntoParts } from '../../../../src/images/cards/line-breaks.ts';

const split = (text: string, locale: string) =>
  splitIntoParts(text, locale)
    .map((part) => part.text)
    .join('|');
const costOf = (text: string, locale: string, after: string) =>
  splitIntoParts(text, locale).find((part) => part.text.trimEnd() === after)?.cost ?? Number.NaN;

describe('lines break', () => {
  it.each([
    ['en', 'Long-term rates, up 3.5%', 'Long-|term |rates, |up |3.5%'],
    ['fr', 'Enquête : « Qui paie ? »', 'Enquête : |« Qui |paie ? »'],
    ['de', 'Bundes\u00ADtag – und nun?', 'Bundes\u00AD|tag – |und |nun?'],
    ['fr', '10\u202F000\u00A0euros', '10\u202F000\u00A0euros'],
    ['ko', '홍콩 보안 시상식에서', '홍콩 |보안 |시상식에서'],
  ])('in %s at spaces and hyphens, never before or after what belongs together: %s', (locale, text, parts) => {
    expect(split(text, locale)).toBe(parts);
  });

  it.each([
    ['zh-Hans', '香港网络安全', '香港|网络|安全'],
    ['zh-Hant', '監管機構，公布（規則）', '監管|機構，|公布|（規則）'],
    ['ja', '「香港」のサイバーセキュリティ', '「香港」|の|サイバーセキュリティ'],
    ['ja', '2024年、メリット賞', '2024年、|メリット|賞'],
    ['th', 'ประเทศไทยเปิดตัวระบบใหม่', 'ประเทศไทย|เปิด|ตัว|ระบบ|ใหม่'],
    ['lo', 'ລາງວັນຄວາມປອດໄພ', 'ລາງວັນ|ຄວາມປອດໄພ'],
  ])('in %s between words, and never before a closing mark: %s', (locale, text, parts) => {
    expect(split(text, locale)).toBe(parts);
  });

  it.each([
    ['a word of letters', 'Eisenbahn', 'Eisen-bahn'],
    ['a word with a mark', 'ბათუმში', /-/],
    ['an address', 'https://a.example/long', /^[^-]*$/],
    ['a handle', '@some_body', /^[^-]*$/],
    ['Chinese', '香港網絡', /^[^-]*$/],
    ['Arabic', 'المستشفيات', /^[^-]*$/],
    ['a number', '1000000', /^[^-]*$/],
  ])('within a word that is wider than a line, with a hyphen where words have one: %s', (_, word, expected) => {
    const parts = divideWord(word, 0);
    const best = parts.map(({ text, takesHyphen, cost }) => text + (takesHyphen && cost < 2 ? '-' : '')).join('');
    const any = parts.map(({ text, takesHyphen }) => text + (takesHyphen ? '-' : '')).join('');
    expect(typeof expected === 'string' ? best : any).toMatch(expected);
  });

  it('badly before a particle, and where a small word or half a name is left behind', () => {
    expect(costOf('香港の夜', 'ja', '香港')).toBe(1);
    expect(costOf('the price of money', 'en', 'of')).toBeGreaterThan(costOf('the price of money', 'en', 'price'));
    expect(costOf('in Hong Kong today', 'en', 'Hong')).toBeGreaterThan(costOf('in Hong Kong today', 'en', 'Kong'));
  });

  it.each(['', ' ', 'a', '\u200B', '🚀🚀', '\u202Eabc', 'a'.repeat(5000), '字'.repeat(500)])(
    'without losing a character of %j',
    (text) => expect(split(text, 'en').replaceAll('|', '')).toBe(text),
  );
});
