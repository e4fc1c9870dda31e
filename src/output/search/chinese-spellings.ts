/** Writes Chinese in the characters of other readers of it, by the dictionaries of OpenCC. */
import { once } from '../../core/text/memoise.ts';

/** Writes a text as other readers of its language do. */
export type Spelling = (text: string) => string;

/**
 * Returns functions that write a text of a language in simplified characters and in the traditional ones of Taiwan and
 * of Hong Kong, and in the words that differ; none for languages other than Chinese. The dictionaries, of a megabyte, are
 * loaded for Chinese alone.
 */
export async function chineseSpellings(locale: string): Promise<Spelling[]> {
  return locale.split('-')[0] === 'zh' ? await loadSpellings() : [];
}

const loadSpellings = once(async (): Promise<Spelling[]> => {
  const { Converter } = await import('opencc-js');
  const toSimplified = Converter({ from: 't', to: 'cn' });
  const traditional = (['tw', 'twp', 'hk'] as const).map((to) => Converter({ from: 'cn', to }));
  return [
    toSimplified,
    // With the words of the mainland for those of Taiwan, such as 网络 for 網路
    Converter({ from: 'twp', to: 'cn' }),
    ...traditional.map((convert) => (text: string) => convert(toSimplified(text))),
  ];
});
