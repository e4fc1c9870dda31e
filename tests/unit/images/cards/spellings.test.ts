import { describe, expect, it } from 'vitest';
import { clustersOf } from '../../../../src/images/cards/clusters.ts';
import { findSlices } from '../../../../src/images/cards/slices.ts';
import { plainForm, spell, undrawable } from '../../../../src/images/cards/spellings.ts';

/** A headline in a language of each script that CLDR covers at its level “modern”, or of letters that are rare in it. */
const HEADLINES: Record<string, string> = {
  am: 'የኢትዮጵያ ፓርላማ አዲስ የአየር ንብረት ሕግ አጸደቀ',
  as: 'অসম বিধানসভাত নতুন আইন গৃহীত হৈছে',
  az: 'Manatın məzənnəsi 1,7 ₼ oldu: şəhər əhalisi',
  ba: 'Башҡортостанда яңы закон ҡабул ителде',
  bn: 'বাংলাদেশের সংসদ জলবায়ু নিয়ে নতুন আইন পাস করেছে ৳৫০০',
  chr: 'ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ',
  cv: 'Чӑваш Енре ҫӗнӗ саккун йышӑннӑ',
  el: 'Ἐν ἀρχῇ ἦν ὁ λόγος, καὶ ὁ λόγος ἦν πρὸς τὸν θεόν',
  gu: 'ગુજરાત વિધાનસભાએ નવો કાયદો પસાર કર્યો',
  ha: 'Ƙasar Najeriya ta ɗauki sabbin ɓangarorin doka',
  haw: 'ʻO ka ʻōlelo Hawaiʻi',
  hy: 'Հայաստանի խորհրդարանն ընդունել է նոր օրենք. 500 ֏',
  ig: 'Ụlọ omeiwu kwadoro iwu ọhụrụ n’ihu igwe',
  ka: 'საქართველოს პარლამენტმა ახალი კანონი მიიღო: 5 ₾',
  km: 'សភាកម្ពុជាបានអនុម័តច្បាប់អាកាសធាតុថ្មី',
  kn: 'ಹವಾಮಾನ ಕುರಿತ ಹೊಸ ಕಾನೂನನ್ನು ಅಂಗೀಕರಿಸಿತು',
  lt: 'Naujas įstatymas: ą̃žuolas ir vė́jas',
  ml: 'കാലാവസ്ഥയെക്കുറിച്ചുള്ള പുതിയ നിയമം',
  mn: 'Монголын парламент шинэ хууль батлав: 5₮',
  my: 'မြန်မာနိုင်ငံ၏ ရာသီဥတုဥပဒေသစ်ကို အတည်ပြုခဲ့သည်',
  ne: 'नेपालको संसद्ले नयाँ कानुन पारित गर्‍यो',
  or: 'ଓଡ଼ିଶା ବିଧାନସଭା ନୂଆ ଆଇନ ପାରିତ କଲା',
  pa: 'ਪੰਜਾਬ ਵਿਧਾਨ ਸਭਾ ਨੇ ਨਵਾਂ ਕਾਨੂੰਨ ਪਾਸ ਕੀਤਾ',
  sd: 'سنڌ اسيمبليءَ نئون قانون منظور ڪيو',
  shn: 'ၶေႃႈၵႂၢမ်းမႂ်ႇ ၸိုင်ႈတႆး',
  ta: 'தமிழ்நாட்டில் புதிய காலநிலைச் சட்டம்',
  te: 'వాతావరణంపై కొత్త చట్టాన్ని ఆమోదించిన పార్లమెంట్',
  ti: 'ባይቶ ሓድሽ ሕጊ ኣጽዲቑ',
  ug: 'يېڭى قانۇن ماقۇللاندى',
  ur: 'پارلیمان نے نیا قانون منظور کر لیا',
  yo: 'Ilé ìgbìmọ̀ aṣòfin fọwọ́ sí òfin tuntun',
};

describe('the letters of a headline', () => {
  it.each(Object.entries(HEADLINES))('are all drawn as they are written in %s', async (locale, text) => {
    expect(undrawable(text)).toEqual([]);
    expect(spell(text.normalize('NFC')).text.normalize('NFC')).toBe(text.normalize('NFC'));
    for (const voice of ['headline', 'label'] as const) {
      const clusters = clustersOf(text);
      expect([...(await findSlices(clusters, locale, voice)).keys()]).toHaveLength(new Set(clusters).size);
    }
  });

  it.each([
    'CO₂ and 10⁹',
    '5 ‰, −3 °C, 3½ %',
    '₾ ₼ ₸ ₺ ₴ ₽ ₦ ₹ ₫ ₩ ₪ ₱ ₡ ₲ ₵ ₿ €',
    '→ ≤ ≈ ★ ✓ ■ ⓘ ♪',
    '№ 5 · „x“ ‹y› ¿z?',
    '🚀 🌕 👨‍👩‍👧 🇺🇦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 👍🏽 ❤️ 1️⃣ ☕',
    'Ａ１ ㎡ ㈱ ①',
    '\u202Eevil\u202C soft\u00ADhyphen',
  ])('are also signs and emoji: %s', (text) => {
    expect(undrawable(text)).toEqual([]);
    expect(spell(text).text).toBe(text);
  });

  it.each([
    ['10‑12', '10-\u206012'],
    ['10\u202F000', '10\u00A0000'],
    ['⅓ of them', '1⁄3 of them'],
    ['3⅓ times', '3\u00A01⁄3 times'],
    ['𝐁𝐫𝐞𝐚𝐤𝐢𝐧𝐠 𝟐𝟎𝟐𝟔', 'Breaking 2026'],
    ['XXᵉ siècle', 'XXᵉ siècle'],
    ['ﬆop ∰', 'stop ∮∮∮'],
  ])('are written otherwise where that says the same: %s', (text, drawn) => {
    expect(spell(text)).toEqual({ text: drawn, missing: [] });
  });

  it.each([
    ['ꦗꦮ and 𒀀', ['ꦗ', 'ꦮ', '𒀀']],
    ['Tibetan བོད།', ['བོ', 'ད', '།']],
    ['5 \u{1F10E}1', ['\u{1F10E}']],
    ['a private \uE000', ['\uE000']],
  ])('are told where no typeface has them: %s', (text, missing) => {
    expect(undrawable(text)).toEqual(missing);
  });
});

describe('the plain form of a sign', () => {
  it.each(['⁹', '₂', '①', '㎡', '🄂', 'é', '˘'])(
    'is none where a figure would come out of it, or nothing else: %s',
    (sign) => {
      expect(plainForm(sign)).toBeUndefined();
    },
  );

  it.each([
    ['𝟐', '2'],
    ['⅓', '1⁄3'],
    ['ﬁ', 'fi'],
    ['Ⅳ', 'IV'],
  ])('says the same: %s', (sign, plain) => {
    expect(plainForm(sign)).toBe(plain);
  });
});

describe('a word', () => {
  it('is set in one typeface, also where the first one lacks a letter of it', async () => {
    const slices = await findSlices(clustersOf('doka ƙasa'), 'ha', 'headline');
    const plain = await findSlices(clustersOf('doka kasa'), 'ha', 'headline');
    expect(slices.get('a')).toBeDefined();
    expect(slices.get('a')).not.toBe(plain.get('a'));
  });
});
