/** Reads translations beside their sources, and remembers what it found: a story that nobody edited is read once. */
import type { BodyBlock } from '../../core/articles/body.ts';
import { changesSince } from '../../core/i18n/source-version.ts';
import type { Library } from '../../core/library/library.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { compareTranslation, type KnownChanges } from '../../core/translations/compare-translation.ts';
import { fieldsOf, type TranslatedText } from '../../core/translations/translated-text.ts';
import { digestOf } from '../../disk/digest.ts';
import { makerOf } from '../../disk/makers.ts';
import { readSealed, writeSealed } from '../../disk/sealed-json.ts';
import type { CachedArticle } from '../articles/article-cache.ts';
import type { BodyCache } from '../articles/body-cache.ts';

/** What is remembered: for each story the digest of all that was read, and the problems. */
interface Remembered {
  version: string;
  stories: Record<string, { of: string; problems: Problem[] }>;
}

/**
 * Returns what translations have lost, added or changed against their sources, by reading both. Drafts are left alone:
 * they begin as copies. `file` holds what the last run found.
 */
export function readTranslations(
  articles: CachedArticle[],
  library: Library,
  bodies: BodyCache,
  file: string,
): Problem[] {
  const version = makerOf('translations');
  const last = readSealed<Remembered>(file);
  const known = last?.version === version ? last.stories : {};
  const stories: Remembered['stories'] = {};
  const shown = articles.filter(({ frontMatter, isBroken }) => !frontMatter.draft && !isBroken);
  for (const [story, languages] of Map.groupBy(shown, (entry) => `${entry.kind}:${entry.story}`)) {
    const source = languages.find(({ path }) => library.articleOfFile(path)?.isSource);
    if (!source || languages.length < 2) continue;
    const of = digestOf(JSON.stringify([source.path, ...languages.map(substanceOf)]));
    const found = Object.hasOwn(known, story) ? known[story] : undefined;
    stories[story] = found?.of === of ? found : { of, problems: compareLanguages(source, languages, bodies) };
  }
  const now: Remembered = { version, stories };
  if (JSON.stringify(now) !== JSON.stringify(last)) writeSealed(file, now);
  return Object.values(stories).flatMap(({ problems }) => problems);
}

function substanceOf({ path, body, frontMatter }: CachedArticle): unknown[] {
  return [path, body.key, fieldsOf(frontMatter), frontMatter.sourceVersion];
}

function compareLanguages(source: CachedArticle, languages: CachedArticle[], bodies: BodyCache): Problem[] {
  const texts = new Map(languages.map((entry) => [entry, textOf(entry, bodies)]));
  const from = texts.get(source) as TranslatedText;
  const story = [from, ...[...texts.values()].filter((text) => text !== from)];
  return languages.flatMap((entry) => {
    if (entry === source || entry.frontMatter.source) return [];
    const own = texts.get(entry) as TranslatedText;
    const found = compareTranslation(from, own, story, knownChanges(entry, source, from.blocks));
    return found.map((problem) => ({ ...problem, file: own.file }));
  });
}

function textOf({ path, locale, frontMatter, body }: CachedArticle, bodies: BodyCache): TranslatedText {
  const blocks = bodies.read(body.key)?.blocks ?? [];
  return { locale, file: `content/${path}`, fields: fieldsOf(frontMatter), blocks };
}

/** What the editor is told of anyway: where the source has changed since it was translated. */
function knownChanges(
  { frontMatter }: CachedArticle,
  { body }: CachedArticle,
  blocks: readonly BodyBlock[],
): KnownChanges {
  if (frontMatter.sourceVersion === undefined) return { changed: new Set(), isShortened: false, texts: false };
  const { texts, changed, removed } = changesSince(frontMatter.sourceVersion, body.version);
  return {
    changed: new Set(changed.flatMap((index) => blocks[index] ?? [])),
    isShortened: removed > 0,
    texts,
  };
}
