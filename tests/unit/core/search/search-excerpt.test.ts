import { describe, expect, it } from 'vitest';
import { createExcerpt, type ExcerptPart, locateLetters } from '../../../../src/core/search/search-excerpt.ts';
import { searchLetters } from '../../../../src/core/search/search-query.ts';
import { toSearchText } from '../../../../src/core/search/word-division.ts';

const FILLER = 'One two three four five six seven eight nine ten eleven twelve. '.repeat(4);
const marked = (parts: ExcerptPart[]) => parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');

/** The excerpt around a row of letters. */
function excerptOf(text: string, asked: string): string {
  const content = toSearchText(text);
  return marked(createExcerpt(content, locateLetters(content, searchLetters(asked))));
}

describe('an excerpt', () => {
  it('begins with the sentence of what was found, and marks it without the signs around it', () => {
    expect(excerptOf(`${FILLER}At the “harbour”, nobody slept.`, 'harbour')).toBe('At the “[harbour]”, nobody slept.');
  });

  it('begins a few words before, where the sentence is long', () => {
    const long = FILLER.replaceAll('.', '');
    expect(excerptOf(`${long}harbour`, 'harbour')).toBe(
      '… two three four five six seven eight nine ten eleven twelve [harbour]',
    );
  });

  it('ends where it gets long', () => {
    const text = marked(createExcerpt(toSearchText(FILLER), []));
    expect(text).toMatch(/^One two .* …$/);
    expect(text.length).toBeLessThan(210);
  });

  it('shows the place where most was found', () => {
    const content = toSearchText(`harbour ${FILLER}harbour law`);
    const words = content.split(' ');
    const hits = words.flatMap((word, at) => (/harbour|law/.test(word) ? [at] : []));
    expect(marked(createExcerpt(content, hits))).toMatch(/\[harbour law\]$/);
  });

  it('marks a row of letters through words of a language without spaces', () => {
    expect(excerptOf('東京都庁で環境保護を進める。', '境保護')).toBe('東京都庁で[環境保護]を進める。');
  });

  it('finds a row of letters in other languages where a word begins', () => {
    expect(locateLetters(toSearchText('their on'), 'heir')).toEqual([]);
    expect(locateLetters(toSearchText('a wi-fi b'), 'wifi')).toEqual([1]);
    expect(locateLetters(toSearchText('a wi fi b'), 'wifi')).toEqual([1, 2]);
  });

  it('passes what an author writes on as text', () => {
    expect(excerptOf('The <mark>harbour</mark> &lt; law', 'law')).toBe('The <mark>harbour</mark> &lt; [law]');
  });
});
