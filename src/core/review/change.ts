/** What a pull request changes for readers, article by article, as data that one program writes and another reads. */

/** What has happened to an article. */
export const HAPPENINGS = ['new', 'changed', 'moved', 'removed'] as const;

/** One article that readers will see otherwise, see first, or see no more. */
export interface Change {
  what: (typeof HAPPENINGS)[number];
  title: string;
  /** The BCP 47 tag of its language. */
  locale: string;
  /** The path of its file below the content folder. */
  file: string;
  /** The path of its page below the site’s address, percent-encoded and without a first slash; left out where it has none. */
  before?: string;
  after?: string;
  /** The names of the pictures of its page. */
  pictures?: { before?: string; after?: string };
}

export interface ChangeList {
  version: 1;
  changes: Change[];
  /** How many articles have changed, of which the list may hold the first. */
  total: number;
}

/** How many articles a list holds; a change of all addresses changes every one. */
export const MOST_CHANGES = 500;

/** Lengths beyond which nothing is taken over from a list; a path has at most 255 bytes in each part. */
const LONGEST = { title: 1000, locale: 35, file: 2000, path: 4000 };
const PATH = /^[\w.~!$&'()*+,;=:@%/-]*$/;
const PICTURE = /^[a-z0-9-]{1,40}\.jpg$/;

/**
 * Reads a list that came from a program which can’t be trusted, such as the run of a pull request from a fork. Whatever
 * doesn’t have its form is left out; `undefined` is returned where nothing has.
 */
export function readChangeList(text: string): ChangeList | undefined {
  const list = objectIn(parse(text));
  if (list?.['version'] !== 1 || !Array.isArray(list['changes'])) return undefined;
  const changes = list['changes'].slice(0, MOST_CHANGES).flatMap((change) => readChange(objectIn(change)) ?? []);
  const total = Number.isSafeInteger(list['total']) ? Math.max(Number(list['total']), changes.length) : changes.length;
  return { version: 1, changes, total };
}

function readChange(change: Record<string, unknown> | undefined): Change | undefined {
  const what = HAPPENINGS.find((happening) => happening === change?.['what']);
  const title = textIn(change?.['title'], LONGEST.title);
  const locale = textIn(change?.['locale'], LONGEST.locale);
  const file = textIn(change?.['file'], LONGEST.file);
  if (what === undefined || title === undefined || locale === undefined || file === undefined) return undefined;
  const before = pathIn(change?.['before']);
  const after = pathIn(change?.['after']);
  const shots = objectIn(change?.['pictures']);
  const pictures = { ...named('before', pictureIn(shots?.['before'])), ...named('after', pictureIn(shots?.['after'])) };
  return {
    what,
    title,
    locale,
    file,
    ...named('before', before),
    ...named('after', after),
    ...(Object.keys(pictures).length > 0 && { pictures }),
  };
}

function named<K extends string>(key: K, value: string | undefined): { [key in K]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { [key in K]?: string };
}

function textIn(value: unknown, longest: number): string | undefined {
  return typeof value === 'string' ? value.slice(0, longest) : undefined;
}

/** A path stays below the site’s address: it begins with no slash, and climbs nowhere. */
function pathIn(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > LONGEST.path || !PATH.test(value)) return undefined;
  const climbs = value.split('/').some((part) => /^(\.|%2e){1,2}$/i.test(part));
  return value.startsWith('/') || climbs ? undefined : value;
}

function pictureIn(value: unknown): string | undefined {
  return typeof value === 'string' && PICTURE.test(value) ? value : undefined;
}

function objectIn(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
