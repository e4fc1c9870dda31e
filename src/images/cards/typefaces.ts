/**
 * The typefaces of social cards, and the order in which a text looks for its letters in them. They come from packages, as
 * a system's own differ from machine to machine.
 */
import { memoise } from '../../core/text/memoise.ts';

/** What a text is set as: headlines take a serif, where the script has one of this family. */
export type Voice = 'headline' | 'label';

export interface Typeface {
  /** The name of the package below its scope. */
  name: string;
  /** The values of its axes (OpenType 1.9, “Design-variation axis tag registry”); the file has all that are named. */
  axes?: Readonly<Record<string, number>>;
  /** The weight of the file, where the package has one for each and none with axes. */
  weight?: number;
  /** The only slice to take, where the others differ in weight. */
  only?: string;
}

const noto = (name: string, wght: number): Typeface => ({ name: `noto-${name}`, axes: { wght } });

/** The typefaces of Latin, Greek, Cyrillic and Vietnamese letters. */
export const EUROPEAN: Readonly<Record<Voice, Typeface>> = {
  headline: { name: 'source-serif-4', axes: { opsz: 32, wght: 640 } },
  label: { name: 'source-sans-3', axes: { wght: 620 } },
};

/** Has the letters of these scripts that the two above lack, such as those of Hausa and of polytonic Greek. */
export const EUROPEAN_AT_LARGE = noto('serif', 660);

/** Draws emoji as outlines in one colour. */
export const EMOJI = noto('emoji', 620);

const SYMBOLS = noto('sans-symbols', 680);

/**
 * Typefaces by script (ISO 15924), in the order in which they are searched for letters that the language's own lacks:
 * those of the languages that CLDR covers at its level “modern”.
 */
const SCRIPTS: Readonly<Record<string, Typeface>> = {
  Arab: noto('naskh-arabic', 700),
  Hebr: noto('sans-hebrew', 680),
  Deva: noto('sans-devanagari', 680),
  Thai: noto('sans-thai', 640),
  Laoo: noto('sans-lao', 640),
  Sinh: noto('sans-sinhala', 660),
  Jpan: noto('sans-jp', 680),
  Hans: noto('sans-sc', 680),
  Hant: noto('sans-tc', 680),
  Kore: noto('sans-kr', 680),
  Armn: noto('sans-armenian', 660),
  Beng: noto('sans-bengali', 680),
  Cher: noto('sans-cherokee', 660),
  Ethi: noto('sans-ethiopic', 660),
  Geor: noto('sans-georgian', 660),
  Gujr: noto('sans-gujarati', 680),
  Guru: noto('sans-gurmukhi', 680),
  Khmr: noto('sans-khmer', 640),
  Knda: { ...noto('sans-kannada', 680), only: 'kannada' },
  Mlym: noto('sans-malayalam', 680),
  Mymr: { name: 'noto-sans-myanmar', weight: 700 },
  Orya: noto('sans-oriya', 680),
  Taml: noto('sans-tamil', 680),
  Telu: noto('sans-telugu', 680),
};

/** Every typeface once. */
export const TYPEFACES: readonly Typeface[] = [
  ...Object.values(EUROPEAN),
  EUROPEAN_AT_LARGE,
  ...Object.values(SCRIPTS),
  SYMBOLS,
  EMOJI,
];

/** Scripts whose typefaces have Latin letters that outweigh their own. */
const WITHOUT_LATIN = new Set(['Arab', 'Hebr']);

/**
 * Returns the typefaces in which a cluster of a text is searched, in order, for the language `locale`. The first ones, up
 * to `EUROPEAN_AT_LARGE`, are those that the text is set in.
 */
export function typefacesFor(cluster: string, locale: string, voice: Voice): readonly Typeface[] {
  if (isEmoji(cluster)) return [EMOJI, ...TYPEFACES];
  const isForeign = /[\d\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}]/u.test(cluster);
  return orderOf(locale, voice, isForeign ? 'foreign' : 'own');
}

const orderOf = memoise((locale: string, voice: Voice, letter: 'own' | 'foreign'): readonly Typeface[] => {
  const { script = '' } = new Intl.Locale(locale).maximize();
  const own = letter === 'foreign' && WITHOUT_LATIN.has(script) ? undefined : SCRIPTS[script];
  return [...new Set([...(own ? [own] : []), EUROPEAN[voice], EUROPEAN_AT_LARGE, ...TYPEFACES])];
});

/** Returns whether a cluster is drawn as emoji unless it says otherwise (UTS #51, “Presentation Style”). */
function isEmoji(cluster: string): boolean {
  return /\p{Emoji_Presentation}|\p{Emoji}\uFE0F|\u20E3/u.test(cluster) && !cluster.includes('\uFE0E');
}
