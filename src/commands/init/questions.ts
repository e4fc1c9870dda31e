/** What `npm run init` must know of a newsroom, one entry for each question, and why an answer can't be used. */
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { timeZoneFault } from '../../core/i18n/time-zone-name.ts';
import { brandSchema } from '../../core/site/brand.ts';
import { siteUrlFault } from '../../core/urls/site-url.ts';
import { logoFault } from '../../newsroom/pictures/logo-fault.ts';
import { type Named, type Reading, readCategories, readLanguages, readLine, readNamed } from './read-answers.ts';

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
    read: (answer, { languages }) => readCategories(answer, languages?.[0]),
  },
  author: {
    option: 'author',
    ask: 'Who writes the first stories?',
    example: 'Ana Silva',
    fallback: ({ name }) => name,
    read(answer, { languages }) {
      const line = readLine(answer);
      return 'fault' in line ? line : readNamed(line.value, languages?.[0]);
    },
  },
};
