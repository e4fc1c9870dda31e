/** What `npm run init` must know of a newsroom, one entry for each question, and why an answer can't be used. */
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { endonymOf } from '../../core/i18n/locale.ts';
import { timeZoneFault } from '../../core/i18n/time-zone-name.ts';
import { localeTag } from '../../core/schemas/locale-tag.ts';
import { text } from '../../core/schemas/values.ts';
import { brandSchema } from '../../core/site/brand.ts';
import { suggest } from '../../core/text/suggest.ts';
import { siteUrlFault } from '../../core/urls/site-url.ts';
import { slugOfTitle } from '../../core/urls/slug.ts';
import { logoFault } from '../../newsroom/pictures/logo-fault.ts';
import { hasInterfaceWords } from '../../newsroom/settings/locale-words.ts';

/** What is known of a newsroom before it is written; each is a text that its question has accepted. */
export interface Answers {
  name: string;
  url: string;
  /** Tags of BCP 47, the source first. */
  languages: string[];
  section: string;
  description: string;
  timeZone: string;
  /** `#` and six hexadecimal digits. */
  accent: string;
  /** The path of a picture, or an empty text for none. */
  logo: string;
  categories: Named[];
  author: Named;
}

/** Something with a file of its own, named by its id. */
export interface Named {
  id: string;
  name: string;
}

/** What an answer says, or what to write in its place. */
export type Reading<Value> = { value: Value } | { fault: string };

export interface Question<Key extends keyof Answers> {
  /** The option that answers it on the command line, without its hyphens. */
  option: string;
  ask: string;
  /** What an answer may look like. */
  example: string;
  /**
   * What holds where nothing is answered; it is left out, or `undefined` after the answers so far, where there must be
   * an answer.
   */
  fallback?(known: Partial<Answers>): string | undefined;
  read(answer: string, known: Partial<Answers>): Reading<Answers[Key]> | Promise<Reading<Answers[Key]>>;
}

const isEnglish = ({ languages: [source = ''] = [] }: Partial<Answers>) => /^en(-|$)/.test(source);

/** The questions in their order: each may build on the answers before it. */
export const QUESTIONS: { [Key in keyof Answers]: Question<Key> } = {
  name: {
    option: 'name',
    ask: 'What is it called?',
    example: 'Harbour Times',
    read: readLine,
  },
  url: {
    option: 'url',
    ask: 'At which address will readers find it?',
    example: 'https://news.example.org/',
    read(answer) {
      const url = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(answer) ? `https://${answer}` : answer;
      const fault = siteUrlFault(url);
      if (fault) return { fault };
      const { href, search, hash } = new URL(url);
      return { value: href.slice(0, href.length - search.length - hash.length).replace(/\/*$/, '/') };
    },
  },
  languages: {
    option: 'languages',
    ask: 'In which languages? Write their tags, the first one first.',
    example: 'en, ar, pt-BR',
    read: readLanguages,
  },
  section: {
    option: 'section',
    ask: 'What kind of publication is it, in the first language?',
    example: 'News',
    fallback: (known) => (isEnglish(known) ? 'News' : undefined),
    read: readLine,
  },
  description: {
    option: 'description',
    ask: 'What is it about, in one sentence of the first language?',
    example: 'News from the harbour and the people who work there.',
    fallback: (known) => (isEnglish(known) ? `News from ${known.name}.` : undefined),
    read: readLine,
  },
  timeZone: {
    option: 'time-zone',
    ask: 'In which time zone do its days begin?',
    example: 'Europe/Helsinki',
    fallback: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    read(answer) {
      const fault = timeZoneFault(answer);
      return fault ? { fault } : { value: answer };
    },
  },
  accent: {
    option: 'accent',
    ask: 'Which colour does the brand have, as six hexadecimal digits?',
    example: '1f5fa8',
    fallback: () => '1f5fa8',
    read(answer) {
      // A shell takes what follows a # for a remark
      const color = `#${answer.replace(/^#/, '').toLowerCase()}`.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
      return brandSchema.shape.accent.safeParse(color).success
        ? { value: color }
        : { fault: 'Write a colour as six hexadecimal digits, such as 1f5fa8.' };
    },
  },
  logo: {
    option: 'logo',
    ask: 'Where is the logo, an SVG, PNG, JPEG or WebP? Without one, the name is printed.',
    example: '~/harbour-logo.svg',
    fallback: () => '',
    async read(answer) {
      if (answer === '') return { value: '' };
      // npm runs commands at the top of the project, wherever it was called
      const path = resolve(process.env['INIT_CWD'] ?? '', answer.replace(/^~(?=[\\/])/, homedir()));
      const fault = await logoFault(path);
      return fault ? { fault } : { value: path };
    },
  },
  categories: {
    option: 'categories',
    ask: 'Into which categories are its stories sorted? Write their names, with commas between them.',
    example: 'Harbour, City, Opinion',
    fallback: ({ section }) => section,
    read: readCategories,
  },
  author: {
    option: 'author',
    ask: 'Who writes the first stories?',
    example: 'Ana Silva',
    fallback: ({ name }) => name,
    read(answer, known) {
      const line = readLine(answer);
      return 'fault' in line ? line : readNamed(line.value, known);
    },
  },
};

function readLine(answer: string): Reading<string> {
  const line = text('Write a few words.').safeParse(answer.replace(/\s+/g, ' '));
  return line.success ? { value: line.data } : { fault: line.error.issues[0]?.message ?? '' };
}

function readLanguages(answer: string): Reading<string[]> {
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
  for (const tag of LANGUAGES_BY_NAME) {
    names.set((new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? '').toLowerCase(), tag);
    names.set(endonymOf(tag).toLowerCase(), tag);
  }
  const near = names.get(written.toLowerCase()) ?? names.get(suggest(written.toLowerCase(), names.keys()) ?? '');
  return near === undefined
    ? `“${written}” is no language tag. Write tags such as en, pt-BR or zh-Hans (BCP 47), with commas between them.`
    : `“${written}” is no language tag. Write ${near} for ${endonymOf(near)}.`;
}

/** Codes of two letters (ISO 639-1) that `Intl` knows by a name. */
const LANGUAGES_BY_NAME = Array.from({ length: 26 * 26 }, (_, index) =>
  String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26)),
).filter((tag) => new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag) !== undefined);

function readCategories(answer: string, known: Partial<Answers>): Reading<Named[]> {
  const named: Named[] = [];
  for (const part of answer.split(/[,،、，]/).filter((name) => name.trim() !== '')) {
    const line = readLine(part);
    if ('fault' in line) return line;
    const read = readNamed(line.value, known);
    if ('fault' in read) return read;
    const twin = named.find(({ id }) => id === read.value.id);
    if (twin)
      return { fault: `“${twin.name}” and “${read.value.name}” would have one file, ${twin.id}.yaml. Keep one.` };
    named.push(read.value);
  }
  return named.length > 0 ? { value: named } : { fault: 'Name at least one category, such as News.' };
}

function readNamed(name: string, { languages: [source = 'en'] = [] }: Partial<Answers>): Reading<Named> {
  const id = slugOfTitle(name, source);
  return id === '' ? { fault: `“${name}” has no letters to name a file by.` } : { value: { id, name } };
}
