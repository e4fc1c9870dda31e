/** The letters of languages, as `src/locales/exemplars.json` holds them. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The file that holds them. */
export const EXEMPLARS = 'src/locales/exemplars.json';

/** A language with more letters fits into no file that a page can wait for: Chinese, Japanese, Korean and the like. */
const MOST_LETTERS = 400;

interface Characters {
  exemplarCharacters: string;
  auxiliary: string;
  punctuation: string;
  numbers: string;
}

/** Reads CLDR and returns the text of the file. */
export function writeExemplars(): string {
  const folder = join(dirname(createRequire(import.meta.url).resolve('cldr-misc-full/package.json')), 'main');
  const table: Record<string, { letters: string; foreign: string; signs: string }> = {};
  for (const tag of readdirSync(folder).sort(byLength)) {
    const file = JSON.parse(readFileSync(join(folder, tag, 'characters.json'), 'utf8')) as {
      main: Record<string, { characters: Characters }>;
    };
    const { exemplarCharacters, auxiliary, punctuation, numbers } = (file.main[tag] as { characters: Characters })
      .characters;
    const letters = charactersOf(exemplarCharacters);
    if (letters.size === 0 || letters.size > MOST_LETTERS) continue;
    const entry = {
      letters: toText(letters),
      foreign: toText(charactersOf(auxiliary).difference(letters)),
      signs: toText(charactersOf(punctuation + numbers)),
    };
    const parent = table[tag.replace(/-[^-]+$/, '')];
    if (JSON.stringify(parent) !== JSON.stringify(entry)) table[tag] = entry;
  }
  return escapeHidden(`${JSON.stringify(table, null, 2)}\n`);
}

/** Shorter tags first, so that a language comes before its kinds. */
function byLength(a: string, b: string): number {
  return a.split('-').length - b.split('-').length || (a < b ? -1 : 1);
}

/** Returns the characters of a set (UTS #35, “Unicode Sets”), of which CLDR uses ranges, sequences and escapes. */
function charactersOf(set: string): Set<string> {
  const found = new Set<string>();
  const bare = set.replace(/\\u([0-9A-F]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  for (const [, first = '', last = first] of bare.matchAll(/(\\.|[^\\\s[\]{}])(?:-(\\.|[^\\\s[\]{}]))?/gsu)) {
    const [from, to] = [first, last].map((one) => one.replace('\\', '').codePointAt(0) as number) as [number, number];
    for (let point = from; point <= to; point++) found.add(String.fromCodePoint(point));
  }
  return found;
}

function toText(characters: ReadonlySet<string>): string {
  return [...characters].sort((a, b) => (a.codePointAt(0) as number) - (b.codePointAt(0) as number)).join('');
}

/** Writes marks that would join the quotation mark before them, and what can’t be seen, as escapes. */
function escapeHidden(json: string): string {
  return json.replace(/[\p{M}\p{Cf}\p{Z}]/gu, (one) =>
    one === ' '
      ? one
      : [...Array(one.length).keys()].map((at) => `\\u${one.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );
}
