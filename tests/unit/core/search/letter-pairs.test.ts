import { describe, expect, it } from 'vitest';
import { foldForSearch } from '../../../../src/core/search/letter-encoding.ts';
import { letterPairs } from '../../../../src/core/search/letter-pairs.ts';

const pairsOf = (...pairs: string[]) => pairs.map(foldForSearch);

describe('the pairs of letters', () => {
  it('are those that follow each other in a run without spaces, each once', () => {
    expect(letterPairs('警察官が警察に')).toEqual(pairsOf('警察', '察官', '官が', 'が警', '察に'));
    expect(letterPairs('中文，Web3 和网络')).toEqual(pairsOf('中文', '和网', '网络'));
  });

  it('keep each letter with its marks', () => {
    expect(letterPairs('ที่นี่')).toEqual(pairsOf('ที่นี่'));
  });

  it('are the same for ways of writing one letter', () => {
    expect(letterPairs('ກົດຫມາຍ')).toEqual(letterPairs('ກົດໝາຍ'));
    expect(letterPairs('ສໍາລັບ')).toEqual(letterPairs('ສຳລັບ'));
    expect(letterPairs('バイナンス')).toEqual(letterPairs('ばいなんす'));
  });

  it.each(['harbour', 'порт', 'الميناء', '한국어', '字', ''])('are none in “%s”', (text) =>
    expect(letterPairs(text)).toEqual([]),
  );
});
