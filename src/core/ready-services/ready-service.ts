/** What is known of a service that a newsroom switches on with a few lines: all that its vendor documents. */
import type { InterfaceWords } from '../i18n/interface-words.ts';

/** What a newsroom writes of it. */
export interface ReadyOptions {
  /** Which site it is for the vendor: a measurement ID, a token, the number of a site. */
  id: string;
  /** Where the newsroom runs the service itself, with a slash at its end. */
  address?: string | undefined;
}

/** A service that is ready to be switched on. */
export interface ReadyService {
  name: string;
  /** Who runs it, and the address of their privacy policy, where the newsroom doesn't run it itself. */
  vendor?: { provider: string; privacy: string };
  id: {
    form: RegExp;
    /** What an editor is told to write. */
    hint: string;
    /** Whether it can be left out where the newsroom runs the service itself. */
    isVendors?: boolean;
  };
  /** Whether a newsroom can run it itself, or must. */
  ownAddress?: 'possible' | 'needed';
  settings(options: ReadyOptions): ReadySettings;
  /** What the vendor's snippet does before the script, in order. */
  start?(options: ReadyOptions): StartStep[];
}

/** What is filled in, as an editor would write it. */
export interface ReadySettings {
  purpose: ServiceWord;
  hosts: Partial<Record<'script' | 'image' | 'connect', string[]>>;
  scripts: { src: string; attributes?: Record<string, string> }[];
  consentMode?: string[];
  cookies?: { name: string; purpose: ServiceWord; lifetime: string }[];
}

/**
 * One thing that a snippet does, for `src/client/consent/services.js`: call `gtag`, push an entry to a queue, or call
 * `plausible.init`. Among the values, `{date}` stands for the time as a date, `{milliseconds}` for it as a number.
 */
export type StartStep =
  | ['gtag', ...values: unknown[]]
  | ['push', queue: string, entry: unknown]
  | ['plausible', options: object];

/** Texts of ready services are words of Broadsheet's own, so that they are there in every language. */
const SERVICE_WORDS = [
  'serviceCounts',
  'serviceMeasures',
  'serviceRecognises',
  'serviceLoads',
  'cookieReader',
  'cookieVisit',
  'cookieOrigin',
] as const satisfies (keyof InterfaceWords)[];

/** The name of a word that tells what a service or a cookie is for. */
export type ServiceWord = (typeof SERVICE_WORDS)[number];

/** Returns whether a purpose is the name of a word, rather than a sentence of an editor's. */
export function isServiceWord(purpose: string): purpose is ServiceWord {
  return (SERVICE_WORDS as readonly string[]).includes(purpose);
}
