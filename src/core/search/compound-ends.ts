/** Finds the words that end compounds, which a search by the beginnings of words would miss: Schiff in Containerschiff. */

/** Languages that write compounds as one word. */
const COMPOUNDING = new Set(['de', 'nl', 'sv', 'da', 'nb', 'nn', 'no', 'is', 'fi', 'et', 'hu', 'lb', 'af', 'fy']);

/** The fewest letters of a word before another, and of one that ends a compound. */
const FIRST = 3;
const LAST = 4;

const VOWEL = /[aeiouyäöüåæøáéíóúàèő]/;

/** What begins no word of these languages: two like letters, and consonants that only end a syllable. */
const NEVER_FIRST = /^(?:(.)\1|ck|ng|nk|nd|nt|rt|rd|rk|rg|rm|rn|lt|ld|lk|lm|mp|mb|ft|cht|tz|ß|x)/;

/**
 * Returns the ends of a text's long words that may be words themselves, in small letters, each once; empty for languages
 * that write compounds apart. No dictionary is asked, since newsrooms make words that stand in none: an end that is no
 * word costs some bytes of the index, and nobody looks for it.
 */
export function compoundEnds(text: string, locale: string): string[] {
  const [language = ''] = locale.split('-');
  if (!COMPOUNDING.has(language)) return [];
  const found = new Set<string>();
  for (const [word] of text
    .normalize('NFC')
    .toLowerCase()
    .matchAll(/\p{L}{8,40}/gu)) {
    for (let from = FIRST; from <= word.length - LAST; from++) {
      const [first, end] = [word.slice(0, from), word.slice(from)];
      if (VOWEL.test(first) && VOWEL.test(end.slice(0, 4)) && !NEVER_FIRST.test(end)) found.add(end);
    }
  }
  return [...found];
}
