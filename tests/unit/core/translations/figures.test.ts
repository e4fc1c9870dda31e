import { describe, expect, it } from 'vitest';
import { figureDifference } from '../../../../src/core/translations/figure-differences.ts';
import { figuresOf } from '../../../../src/core/translations/figures.ts';

const valuesOf = (text: string, locale: string) => figuresOf(text, locale).map(({ values }) => values[0]);

describe('the figures of a text', () => {
  it.each<[string, string, number[]]>([
    ['en', '38,000 passengers, 1.5 million euros', [38_000, 1_500_000]],
    ['en', 'in 2024, 300 people; version 2.10', [2024, 300, 2.1]],
    ['en', '5 of https://a.example/status/1580661436 and 6', [5, 6]],
    ['en-IN', '12,34,567 voters, 3 lakh, 4.5 crore', [1_234_567, 300_000, 45_000_000]],
    ['fr', '38\u202f000 voyageurs, 1,5 million, 3 milliards d’euros, 2 Md€', [38_000, 1_500_000, 3e9, 2e9]],
    ['de', '38.000 Fahrgäste, 1,5 Mio., 2,4 Mrd. Euro, am 14.03.2024', [38_000, 1_500_000, 2.4e9, 14, 3, 2024]],
    ['de-CH', '38’000 Fahrgäste, 1.5 Millionen', [38_000, 1_500_000]],
    ['es', '38.000 pasajeros, 3 mil millones, 2 millones', [38_000, 3e9, 2e6]],
    ['pt-BR', '38 mil passageiros, 2,5 bilhões', [38_000, 2.5e9]],
    ['ru', '38 тыс. человек, 1,5 млн, 3 миллиардам', [38_000, 1_500_000, 3e9]],
    ['ar', '٣٨٬٠٠٠ راكب و١٫٥ مليون و٣ آلاف', [38_000, 1_500_000, 3000]],
    ['fa', '۳۸٬۰۰۰ مسافر', [38_000]],
    ['hi', '३ लाख, ४.५ करोड़', [300_000, 45_000_000]],
    ['ja', '3億5000万円、38,000人、２０２４年', [350_000_000, 38_000, 2024]],
    ['zh-Hans', '3.8万人，1亿元，3千万', [38_000, 1e8, 3e7]],
    ['zh-Hant', '3萬8000人，1億', [38_000, 1e8]],
    ['ko', '5천만 명, 3만8000명', [50_000_000, 38_000]],
    ['th', '๓๘,๐๐๐ คน 5 ล้าน 3 พันล้าน', [38_000, 5e6, 3e9]],
    ['si', 'මිලියන 38', [38_000_000]],
    ['vi', '38.000 khách, 1,5 triệu, 3 tỷ', [38_000, 1_500_000, 3e9]],
    ['tr', '38 bin yolcu, 1,5 milyon', [38_000, 1_500_000]],
  ])('in %s of “%s” have their values', (locale, text, values) => {
    expect(valuesOf(text, locale)).toEqual(values);
  });
});

describe('figures of a translation', () => {
  it.each<[string, string, string]>([
    ['38,000 people', 'fr', '38 000 personnes'],
    ['three million people', 'de', '3 Millionen Menschen'],
    ['47 languages', 'ar', 'سبع وأربعين لغة'],
    ['On 29 February 2024', 'ja', '2024年2月29日'],
    ['at 3 p.m.', 'de', 'um 15 Uhr'],
    ['at 15:30', 'en', 'at 3:30 p.m.'],
    ['from 06:00 to 06:40', 'tr', '06.00–06.40'],
    ['at 14:00', 'ja', '14時'],
    ['in the 1990s', 'de', 'in den 90er Jahren'],
    ['in 2024', 'th', 'ในปี 2567'],
    ['in 2024', 'ja', '令和6年'],
    ['24.2 billion dollars', 'ja', '242億ドル'],
    ['100 boats and 12 men', 'fr', 'cent bateaux et douze hommes'],
    ['the 19th century', 'fr', 'le XIXe siècle'],
  ])('may stand for “%s” in %s as “%s”', (source, locale, own) => {
    expect(figureDifference(source, own, { source: 'en', own: locale })).toBeUndefined();
  });

  it.each<[string, string, string]>([
    ['38,000 people', 'fr', '83 000 personnes'],
    ['38,000 people', 'fr', '38 personnes'],
    ['1.5 million', 'de', '1,5 Milliarden'],
    ['350 million yen', 'ja', '3億500万円'],
    ['5 per cent', 'fr', '8 %'],
    ['0.34%', 'de', '0,43 %'],
    ['3 lakh voters', 'hi', '३ करोड़'],
    ['at 3', 'de', 'um 15'],
    ['38,000 people', 'ar', '٨٣٬٠٠٠'],
    ['2,300 people', 'fr', 'beaucoup de gens'],
    ['in 2024', 'th', 'ในปี 2566'],
  ])('are told where “%s” becomes in %s “%s”', (source, locale, own) => {
    expect(figureDifference(source, own, { source: 'en', own: locale })).toBeDefined();
  });
});
