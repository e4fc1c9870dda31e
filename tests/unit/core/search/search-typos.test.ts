import { describe, expect, it } from 'vitest';
import { canBeTypo, nearWords, typoPrefixes } from '../../../../src/core/search/search-typos.ts';

const KNOWN = ['harbour', 'harbours', 'hardest', 'investig', 'انسان', 'شرط'];

describe('a slip of one letter', () => {
  it.each([
    ['harbuor', 'harbour'],
    ['harbor', 'harbour'],
    ['harrbour', 'harbour'],
    ['ivestig', 'investig'],
    ['شرظ', 'شرط'],
    ['hrabours', 'harbours'],
    ['hrabouring', 'harbour'],
  ])('is seen in %s', (word, meant) => expect(nearWords([word], KNOWN)).toContain(meant));

  it('is none where two letters differ, or none', () => {
    expect(nearWords(['herbuor'], KNOWN)).toEqual([]);
    expect(nearWords(['hardest'], KNOWN)).toEqual([]);
  });

  it.each(['port', 'web3s', '警察官の', 'กกกกก'])('is not looked for in %s', (word) =>
    expect(canBeTypo(word)).toBe(false),
  );

  it('is looked for among words that begin alike, in likely order', () => {
    expect(typoPrefixes(['hsips'])).toEqual(['hs', 'h', 'sh', 'si']);
    expect(typoPrefixes(['الشرظة', 'شرظ'])).toEqual(['ال', 'شر', 'ا', 'ش', 'لا', 'رش', 'لش', 'رظ']);
  });
});
