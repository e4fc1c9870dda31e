/**
 * Spells letters as the search engine must see them, and back. The engine drops every combining mark, so that “cafe”
 * finds “café”. Letters that Unicode does not decompose need the same, and scripts whose vowels are marks must keep
 * them.
 */

/**
 * Medieval combining letters, which no text of today has. The engine drops them as marks; before, they say which letter
 * was meant.
 */
const STAND_IN = '\u0363';
const OTHER_STAND_IN = '\u0364';

/** Marks of the scripts of South and South East Asia, Devanagari to Myanmar, and Khmer. */
const VOWEL_SIGNS = /(?=\p{M})[\u0900-\u109f\u1780-\u17ff]/gu;
const FROM_SIGNS = 0x17000 - 0x0900;

const PLAIN_LETTERS = {
  ...{ đ: 'd', Đ: 'D', ħ: 'h', Ħ: 'H', ı: 'i', ł: 'l', Ł: 'L', ø: 'o', Ø: 'O' },
  ...{ æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ß: 'ss', ς: 'σ' },
};

/**
 * Letters that are written in one or in two signs, as the keyboard has them: of Lao ຫ with ມ, ນ or ລ, and the vowel am
 * of Thai and Lao (Unicode Standard, 16.1 and 16.2).
 */
const JOINED_LETTERS: readonly (readonly [string, string])[] = [
  ['ຫມ', 'ໝ'],
  ['ຫນ', 'ໜ'],
  ['ຫລ', 'ຫ\u0ebc'],
  ['\u0ecd\u0eb2', '\u0eb3'],
  ['\u0e4d\u0e32', '\u0e33'],
];

const spelled = new Map([
  ...JOINED_LETTERS.map(([letters, joined]) => [letters, joined + STAND_IN] as const),
  ...Object.entries(PLAIN_LETTERS).map(([letter, plain]) => [letter, plain + STAND_IN] as const),
  ...[...'٠١٢٣٤٥٦٧٨٩'].map((digit, value) => [digit, value + STAND_IN] as const),
  ...[...'۰۱۲۳۴۵۶۷۸۹'].map((digit, value) => [digit, value + OTHER_STAND_IN] as const),
]);
const unspelled = new Map([...spelled].map(([letter, plain]) => [withSigns(plain), letter]));

const SPELLED = new RegExp([...spelled.keys()].join('|'), 'g');
/** Two letters before one. */
const UNSPELLED = new RegExp([...unspelled.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** Kana, some of which Unicode takes apart: が is か with a mark, and another letter to readers. */
const KANA = /[\u3041-\u30ff]/g;

/** Vowel signs and kana are spelled with letters of Tangut, a script that has not been used for five hundred years. */
const TANGUT_SIGNS = /[\u{17000}-\u{17eff}]/gu;
const TANGUT_KANA = /[\u{17f00}-\u{17fbf}]/gu;
const FROM_KANA = 0x17f00 - 0x3041;

/**
 * Signs at the end of a word, which the engine drops: they tell C++ and C# from C. They are spelled with letters of Tangut,
 * too.
 */
const SIGNS = /(?<=[\p{L}\p{N}][+#]*)[+#](?![\p{L}#+]*\p{L})/gu;
const SIGN_LETTERS: Readonly<Record<string, string>> = { '+': '\u{17fd0}', '#': '\u{17fd1}' };
const TANGUT_SIGN = /[\u{17fd0}\u{17fd1}]/gu;

/** Katakana that have a hiragana, which readers type for them before their keyboard turns them. */
const KATAKANA = /[\u30a1-\u30f6]/g;
const TO_HIRAGANA = -0x60;
const FOLDED_KATAKANA = new RegExp(`[\\u3041-\\u3096]${STAND_IN}`, 'g');

/** Letters and digits of double width, and katakana of half width. */
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uff9f]+/g;

/** Spells a text as the search engine must see it. */
export function spellForSearch(text: string): string {
  return text
    .normalize('NFC')
    .replace(WIDE, (letters) => letters.normalize('NFKC'))
    .replace(SIGNS, (sign) => SIGN_LETTERS[sign] as string)
    .replace(SPELLED, (letter) => spelled.get(letter) as string)
    .replace(VOWEL_SIGNS, (sign) => shift(sign, FROM_SIGNS))
    .replace(KATAKANA, (letter) => shift(letter, TO_HIRAGANA) + STAND_IN)
    .replace(KANA, (letter) => (letter.normalize('NFD') === letter ? letter : shift(letter, FROM_KANA)));
}

/** Spells a text of the search engine as readers see it. */
export function spellForReaders(text: string): string {
  return text
    .replace(UNSPELLED, (plain) => unspelled.get(plain) as string)
    .replace(TANGUT_SIGN, (letter) => (letter === SIGN_LETTERS['+'] ? '+' : '#'))
    .replace(TANGUT_SIGNS, (sign) => shift(sign, -FROM_SIGNS))
    .replace(TANGUT_KANA, (letter) => shift(letter, -FROM_KANA))
    .replace(FOLDED_KATAKANA, (letter) => shift(letter, -TO_HIRAGANA));
}

/** Writes as one what is one letter to readers. */
export function joinLetters(text: string): string {
  return JOINED_LETTERS.reduce((joined, [letters, one]) => joined.replaceAll(letters, one), text);
}

/** Spells a text as the engine compares it, without what says how it is written. */
export function foldForSearch(text: string): string {
  return spellForSearch(text.toLowerCase()).replace(/[\u0363\u0364]/g, '');
}

function withSigns(text: string): string {
  return text.replace(VOWEL_SIGNS, (sign) => shift(sign, FROM_SIGNS));
}

function shift(sign: string, by: number): string {
  return String.fromCodePoint((sign.codePointAt(0) as number) + by);
}
