/**
 * Cuts the face of headings out of font files, once for each script: the letters of the newsroom's languages, whatever its
 * headlines are today, in at most 16 KB.
 */
import subsetFont from 'subset-font';
import { foreignTo, type LanguageLetters, neededFor, welcomeFor } from './face-letters.ts';
import type { FontFile, FontMeasures } from './font-file.ts';

/** The most bytes that the face of a script may have, packed. */
export const MOST_BYTES = 16_384;

/** A language of the newsroom, and what it is written with; `undefined` where nobody knows, or where it is too much. */
export interface FaceLanguage {
  tag: string;
  script: string;
  letters: LanguageLetters | undefined;
}

/** The face of one script. */
export interface CutFace {
  script: string;
  /** The tags of the languages that are set in it. */
  tags: string[];
  /** WOFF2. */
  data: Buffer;
  measures: FontMeasures;
}

/** Why the headings of a language keep the system's face. */
export type Refusal = 'letters' | 'size';

/** Returns the faces, and why each other language keeps the system's, by its tag. Languages are in the newsroom's order. */
export async function cutFaces(
  fonts: readonly FontFile[],
  languages: readonly FaceLanguage[],
): Promise<{ faces: CutFace[]; refused: Map<string, Refusal> }> {
  const refused = new Map<string, Refusal>();
  const faces: CutFace[] = [];
  for (const [script, all] of Map.groupBy(languages, (language) => language.script)) {
    const wishes = all.flatMap((language) => wishOf(language) ?? []);
    const { font, able } = mostAble(fonts, wishes);
    for (const { tag } of all) if (!able.some((wish) => wish.tag === tag)) refused.set(tag, 'letters');
    if (!font || able.length === 0) continue;
    const fitting = await cutToFit(font, able);
    for (const { tag } of able) if (!fitting?.tags.includes(tag)) refused.set(tag, 'size');
    if (fitting) faces.push({ script, ...fitting, measures: font.measures });
  }
  return { faces, refused };
}

interface Wish {
  tag: string;
  needed: string[];
  welcome: string[];
  foreign: string[];
}

function wishOf({ tag, letters }: FaceLanguage): Wish | undefined {
  if (!letters) return undefined;
  return { tag, needed: neededFor(letters, tag), welcome: welcomeFor(letters), foreign: foreignTo(letters, tag) };
}

/** A file can't be joined with another, and no word is to be set in two faces: so one file has all letters, or none. */
function mostAble(fonts: readonly FontFile[], wishes: Wish[]): { font?: FontFile; able: Wish[] } {
  let best: { font?: FontFile; able: Wish[] } = { able: [] };
  for (const font of fonts) {
    const able = wishes.filter(({ needed }) => needed.every((letter) => has(font, letter)));
    if (able.length > best.able.length) best = { font, able };
  }
  return best;
}

function has({ characters }: FontFile, letter: string): boolean {
  return characters.has(letter.codePointAt(0) as number);
}

/** Leaves out the languages that bring most letters of their own until the face is small enough. */
async function cutToFit(font: FontFile, able: Wish[]): Promise<{ tags: string[]; data: Buffer } | undefined> {
  for (let kept = able; kept.length > 0; kept = withoutDearest(kept)) {
    const letters = kept.flatMap(({ needed, welcome }) => [...needed, ...welcome]);
    const data = await cut(font, letters);
    if (data.length > MOST_BYTES) continue;
    const larger = await cut(font, [...letters, ...kept.flatMap(({ foreign }) => foreign)]);
    return { tags: kept.map(({ tag }) => tag), data: larger.length > MOST_BYTES ? data : larger };
  }
  return undefined;
}

/** Languages with the same letters go together; of two that are equally dear, the one that the newsroom lists later. */
function withoutDearest(wishes: Wish[]): Wish[] {
  const groups = [...Map.groupBy(wishes, ({ needed }) => needed.join('')).values()];
  const uses = new Map<string, number>();
  for (const group of groups)
    for (const letter of group[0]?.needed ?? []) uses.set(letter, (uses.get(letter) ?? 0) + 1);
  const costOf = (group: Wish[]) => group[0]?.needed.filter((letter) => uses.get(letter) === 1).length ?? 0;
  const dearest = groups.reduce((most, group) => (costOf(group) >= costOf(most) ? group : most));
  return wishes.filter((wish) => !dearest.includes(wish));
}

/** What joins, places and parts letters (OpenType 1.9, “Registered features”); small capitals and the like stay behind. */
const FEATURES = [
  ...['kern', 'liga', 'clig', 'calt', 'ccmp', 'locl', 'rlig', 'mark', 'mkmk', 'curs', 'dist'],
  ...['isol', 'init', 'medi', 'med2', 'fina', 'fin2', 'fin3', 'rclt', 'stch', 'ljmo', 'vjmo', 'tjmo'],
  ...['nukt', 'akhn', 'rphf', 'rkrf', 'pref', 'blwf', 'abvf', 'half', 'pstf', 'vatu', 'cjct', 'cfar'],
  ...['pres', 'abvs', 'blws', 'psts', 'haln', 'abvm', 'blwm'],
];

/** Tables that no browser draws with: names of axes, and a signature that no longer holds. */
const NEEDLESS_TABLES = ['STAT', 'DSIG', 'meta'];

/** The description of the licence and its address, which stay in the file beside the copyright (OpenType 1.9, “name”). */
const LICENCE_NAMES = [13, 14];

function cut({ data, axes, characters }: FontFile, letters: string[]): Promise<Buffer> {
  const text = [...new Set(letters)]
    .filter((letter) => characters.has(letter.codePointAt(0) as number))
    .sort()
    .join('');
  return subsetFont(data, text, {
    targetFormat: 'woff2',
    keepFeatures: FEATURES,
    dropTables: NEEDLESS_TABLES,
    preserveNameIds: LICENCE_NAMES,
    noHinting: true,
    variationAxes: axes,
  });
}
