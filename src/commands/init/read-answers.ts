/** Reads answers that are more than one word, or says what to write in their place. */
import { endonymOf } from '../../core/i18n/locale.ts';
import { localeTag } from '../../core/schemas/locale-tag.ts';
import { text } from '../../core/schemas/values.ts';
import { suggest } from '../../core/text/suggest.ts';
import { slugOfTitle } from '../../core/urls/slug.ts';
import { hasInterfaceWords } from '../../newsroom/settings/locale-words.ts';

/** Something with a file of its own, named by its id. */
export interface Named {
  id: string;
  name: string;
}

/** What an answer says, or what to write in its place. */
export type Reading<Value> = { value: Value } | { fault: string };

/** Reads a line of words. */
export function readLine(answer: string): Reading<string> {
  const line = text('Write a few words.').safeParse(answer.replace(/\s+/g, ' '));
  return line.success ? { value: line.data } : { fault: line.error.issues[0]?.message ?? '' };
}

/** Reads tags of languages for which there are words, the source first. */
export function readLanguages(answer: string): Reading<string[]> {
  const tags: string[] = [];
  for (const written of answer.split(/[\s,;]+/).filter((tag) => tag !== '')) {
    const read = localeTag.safeParse(written);
    // “german” is a tag by its form
    const isTag = read.success && new Intl.Locale(read.data).language.length <= 3;
    if (!isTag) return { fault: languageHint(written) };
    const tag = read.data;
    if (!hasInterfaceWords(tag))
      return {
        fault: `Broadsheet has no words in ${tag} (${endonymOf(tag)}) yet. Leave it out now, and begin it later with “npm run new -- --language ${tag}”, which writes the file that has to be filled in.`,
      };
    if (tags.includes(tag)) return { fault: `${tag} stands there twice. Write it once.` };
    tags.push(tag);
  }
  return tags.length > 0 ? { value: tags } : { fault: 'Name at least one language, such as en.' };
}

/** What to write in place of the name of a language, by its English name and its own: “Arabic” is ar. */
function languageHint(written: string): string {
  const names = new Map<string, string>();
  const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  for (const tag of CODES) {
    const name = english.of(tag);
    if (name !== undefined) names.set(name.toLowerCase(), tag).set(endonymOf(tag).toLowerCase(), tag);
  }
  const near = names.get(written.toLowerCase()) ?? names.get(suggest(written.toLowerCase(), names.keys()) ?? '');
  return near === undefined
    ? `“${written}” is no language tag. Write tags such as en, pt-BR or zh-Hans (BCP 47), with commas between them.`
    : `“${written}” is no language tag. Write ${near} for ${endonymOf(near)}.`;
}

/** All that can be a code of two letters (ISO 639-1). */
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

/** Reads names with commas between them; `source` is the tag of the language that they are in. */
export function readCategories(answer: string, source?: string): Reading<Named[]> {
  const named: Named[] = [];
  for (const part of answer.split(/[,،、，]/).filter((name) => name.trim() !== '')) {
    const line = readLine(part);
    if ('fault' in line) return line;
    const read = readNamed(line.value, source);
    if ('fault' in read) return read;
    const twin = named.find(({ id }) => id === read.value.id);
    if (twin)
      return { fault: `“${twin.name}” and “${read.value.name}” would have one file, ${twin.id}.yaml. Keep one.` };
    named.push(read.value);
  }
  return named.length > 0 ? { value: named } : { fault: 'Name at least one category, such as News.' };
}

/** Gives a name the id by which its file is called. */
export function readNamed(name: string, source = 'en'): Reading<Named> {
  const id = slugOfTitle(name, source);
  return id === '' ? { fault: `“${name}” has no letters to name a file by.` } : { value: { id, name } };
}
