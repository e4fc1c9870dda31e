/** Tells of links and pictures that a translation has lost or added. */
import { shortened } from '../text/shortened.ts';
import type { BlockPair } from './align-blocks.ts';
import type { TranslatedText, TranslationProblem } from './translated-text.ts';

interface Place {
  address: string;
  key: string;
  line: number | undefined;
}

const NAMES = { links: 'link', pictures: 'picture' } as const;

/**
 * Returns a problem for each link or picture that one side has and the other lacks. A pair of paragraphs may name
 * different addresses, as where both languages have a page of their own, and one may have moved.
 */
export function addressProblems(
  pairs: readonly BlockPair[],
  source: TranslatedText,
  own: TranslatedText,
  part: 'links' | 'pictures',
): TranslationProblem[] {
  const lost: Place[] = [];
  const added: Place[] = [];
  let line: number | undefined;
  for (const pair of pairs) {
    // A block that is missing as a whole is told of with all that it holds
    if (pair.source.length === 0 || pair.own.length === 0) continue;
    line = pair.own[0]?.line ?? line;
    const places = (blocks: BlockPair['own'], locale: string) =>
      blocks.flatMap((block) => (block[part] ?? []).map((address) => ({ address, key: keyOf(address, locale), line })));
    const [missing, more] = unmatched(places(pair.source, source.locale), places(pair.own, own.locale));
    const even = Math.min(missing.length, more.length);
    lost.push(...missing.slice(even));
    added.push(...more.slice(even));
  }
  const [missing, more] = unmatched(lost, added);
  const name = NAMES[part];
  return [
    ...missing.map(({ address, line }): TranslationProblem => {
      const mark = address.startsWith('[^');
      return {
        check: `unlike-${part}`,
        line,
        message: `The ${mark ? 'footnote' : name} ${mark ? address : `“${shortened(address)}”`} of ${source.file} is missing here.`,
        hint: `Put it where the source has it, or take it out there too.`,
      };
    }),
    ...more.map(({ address, line }): TranslationProblem => {
      const mark = address.startsWith('[^');
      return {
        check: `unlike-${part}`,
        line,
        message: `${source.file} has no ${mark ? 'footnote' : name} ${mark ? address : `“${shortened(address)}”`} here.`,
        hint: `Take it out here, or put it into the source too.`,
      };
    }),
  ];
}

function unmatched(source: Place[], own: Place[]): [Place[], Place[]] {
  const rest = [...own];
  const left = source.filter(({ key }) => {
    const at = rest.findIndex((other) => other.key === key);
    if (at !== -1) rest.splice(at, 1);
    return at === -1;
  });
  return [left, rest];
}

/** An address without what names its language, such as `/fr/`, `fr.md` or `fr.wikipedia.org`, and without a section. */
function keyOf(address: string, locale: string): string {
  const { language } = new Intl.Locale(locale);
  const pattern = new RegExp(`(^|[/._-])(?:${locale}|${language})(?=[/._-]|$)`, 'gi');
  return address.replace(/#.*$/, '').replace(pattern, '$1*').toLowerCase();
}
