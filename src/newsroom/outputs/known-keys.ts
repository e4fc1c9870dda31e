/**
 * Remembers keys from one build to the next, so that a build in which one text has changed makes the page models of that
 * text alone. A key rests on what all pages may print, and on what only the pages of one article do.
 */
import type { Article } from '../../core/articles/article.ts';
import { readingMinutes } from '../../core/i18n/format.ts';
import type { PageContext } from '../../core/presentation/page-context.ts';
import { digestOfAll, shortDigestOf } from '../../disk/digest.ts';
import { makerOf } from '../../disk/makers.ts';
import { readSealed, writeSealed } from '../../disk/sealed-json.ts';

/** What has keys: pages by their paths, stories by their files. */
export type Keyed = 'pages' | 'stories';

/** The keys of one thing, and what else is known of it, as short texts. */
export type Keys = readonly string[];

export interface KnownKeys {
  /**
   * Returns the keys that a thing had in the last build, or makes them where it may print something else now.
   *
   * @param of The article whose body it prints; left out for what prints none.
   */
  recall(kind: Keyed, id: string, of: Article | undefined, make: () => Keys): Keys;
  /** Returns whether what was recalled or made for all things of a kind is what the last build had. */
  areSame(kind: Keyed, position: number): boolean;
  /** The names of all image files of the last build, those of the brand among them. */
  images: readonly string[];
  /**
   * Keeps what was recalled or made for the next build.
   *
   * @throws Error When the file can't be written.
   */
  keep(images: readonly string[]): void;
}

interface Kept extends Record<Keyed, Record<string, [own: string, keys: Keys]>> {
  /** Names all that every page may print. */
  shared: string;
  images: readonly string[];
}

/** Knows nothing and keeps nothing. */
export const NO_KEYS: KnownKeys = {
  recall: (_kind, _id, _of, make) => make(),
  areSame: () => false,
  images: [],
  keep: () => {},
};

/** Opens the keys of a file; nothing is known where it is missing, or all pages may print something else now. */
export function openKnownKeys(file: string, shared: string): KnownKeys {
  const kept = readSealed<Kept>(file);
  const before = kept?.shared === shared ? kept : undefined;
  const now: Kept = { shared, images: [], pages: {}, stories: {} };
  let isChanged = before === undefined;
  const knownOf = (kind: Keyed, id: string) =>
    before && Object.hasOwn(before[kind], id) ? before[kind][id] : undefined;
  return {
    recall(kind, id, of, make) {
      const own = of ? ownDigest(of) : '';
      const known = knownOf(kind, id);
      const isKnown = known?.[0] === own;
      const entry = isKnown ? known : ([own, make()] as const);
      isChanged ||= !isKnown;
      now[kind][id] = entry as [string, Keys];
      return entry[1];
    },
    areSame: (kind, position) =>
      before !== undefined &&
      Object.entries(now[kind]).every(([id, [, keys]]) => knownOf(kind, id)?.[1][position] === keys[position]),
    images: before?.images ?? [],
    keep(images) {
      const isMore = (['pages', 'stories'] as const).some(
        (kind) => Object.keys(now[kind]).length !== Object.keys(before?.[kind] ?? {}).length,
      );
      if (isChanged || isMore) writeSealed(file, { ...now, images } satisfies Kept);
    },
  };
}

/**
 * Names all that every page may print: settings, words, chrome, pictures, and of each article what others say of it, which
 * its body is no part of.
 */
export function sharedDigest(context: PageContext): string {
  return digestOfAll(sharedTexts(context));
}

function* sharedTexts(context: PageContext): Generator<string> {
  const { library, images, media, maps, dictionaryOf: _, chromeOf, nameCard: __, ...settings } = context;
  const { address, isPreview, publicFiles, homes, bannerStory } = library;
  yield makerOf('keys');
  yield toText([settings, { address, isPreview, publicFiles, homes, bannerStory }]);
  for (const { tag } of context.locales) yield toText(chromeOf(tag));
  for (const facts of [images, media]) for (const entry of facts) yield toText(entry);
  for (const [path, { digest }] of maps.found) yield toText([path, digest]);
  for (const article of library.all) yield toText(seenByOthers(article));
}

/** What pages of others print of an article. `tests/unit/newsroom/outputs/known-keys.test.ts` holds all pages to it. */
function seenByOthers({ body, outdatedBy: _, coverage, ...article }: Article): object {
  const { madeAt: __, ...times } = coverage ?? {};
  return { ...article, minutes: readingMinutes(body.words), ...(coverage && { coverage: times }) };
}

/** Names what only the pages of an article print of it. */
function ownDigest({ body, outdatedBy, coverage }: Article): string {
  return shortDigestOf(JSON.stringify([body, outdatedBy, coverage?.madeAt]));
}

function toText(value: unknown): string {
  return JSON.stringify(value, (_, inner) => (inner instanceof Map || inner instanceof Set ? [...inner] : inner));
}
