import { describe, expect, it } from 'vitest';
import { innerWords } from '../../../../src/core/search/inner-words.ts';
import { readSearchText, showSearchText, toSearchText } from '../../../../src/core/search/word-division.ts';

/** The words that the engine finds, as readers see them. */
const wordsOf = (text: string) => readSearchText(toSearchText(text)).map((word) => word.text);

describe('a text for the engine', () => {
  it.each([
    ['Chinese', '警方感谢币安提升了能力', '警方 感谢 币 安 提升 了 能力'],
    ['Japanese', '警察は、業界との連携を', '警察 は 、 業界 と の 連携 を'],
    ['Thai', 'โรงเรียนของเรามีความปลอดภัย', 'โรงเรียน ของ เรา มี ความ ปลอดภัย'],
    ['Lao', 'ຕຳຫຼວດໄດ້ຮັບລາງວັນ', 'ຕຳຫຼວດ ໄດ້ຮັບ ລາງວັນ'],
  ])('has the words of a %s sentence', (_language, text, words) => expect(wordsOf(text)).toEqual(words.split(' ')));

  it('tells signs from the words beside them, and leaves those of ASCII to the engine', () => {
    expect(wordsOf('“Harbour”—which? The co-op’s')).toEqual(['“', 'Harbour', '”—', 'which?', 'The', 'co-op’s']);
  });

  it('tells the Arabic “and” from the article, and leaves a father whole', () => {
    expect(wordsOf('المصارف والتمويل والدولة ووالده والدته')).toEqual([
      ...['المصارف', 'و', 'التمويل', 'و', 'الدولة', 'ووالده', 'والدته'],
    ]);
  });

  it.each([
    '東京都庁で「環境保護」を、2024年に。 次の段落',
    "L’économie d'aujourd’hui — “harbour’s” wi-fi",
    'ความปลอดภัยทางไซเบอร์ 5 ปี',
    'ක්‍රීඩා සහ ශ්‍රී ලංකා',
    'đầu tư, ısı, ŁÓDŹ, cœur, Straße, smørrebrød, λόγος',
    '٢٠٢٤ و ۲۰۲۴',
    'snake_case x^2 ~5 a|b <i>&amp;</i> 👩‍🚒',
  ])('reads as before: %s', (text) => expect(showSearchText(toSearchText(text))).toBe(text));

  it('has nothing that nobody sees', () => {
    expect(showSearchText(toSearchText('a\u00adb \u2067c\u2069\n\nd'))).toBe('ab c d');
  });

  it('can’t be made to glue words by what an author writes', () => {
    expect(showSearchText(toSearchText('a` b ` c'))).toBe('a‵ b ‵ c');
  });
});

describe('the ends of words', () => {
  it('are those at which another word may begin', () => {
    expect(showSearchText(innerWords('東京都'))).toBe('京');
    expect(innerWords('環境保護').split(' ')).toEqual(['境', '護']);
    expect(showSearchText(innerWords('ຄວາມປອດໄພ')).split(' ')).toContain('ປອດໄພ');
    expect(showSearchText(innerWords('โรงเรียน')).split(' ')).toContain('เรียน');
  });

  it('are not needed where spaces tell words apart', () => expect(innerWords('The harbour, l’économie')).toBe(''));
});
