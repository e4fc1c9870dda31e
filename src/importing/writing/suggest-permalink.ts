/** Finds the rule in the old addresses of stories, where the newsroom's permalinks have another. */
import { createLocales } from '../../core/i18n/locale.ts';
import { pathKey } from '../../core/routes/route-table.ts';
import { decodeSafely } from '../../core/urls/permalink.ts';
import { createSiteUrl } from '../../core/urls/site-url.ts';
import type { Settings } from '../../newsroom/settings/read-settings.ts';
import type { Finding } from '../archive/archive.ts';
import { pathOf } from './new-addresses.ts';
import { belowBase, oldKey } from './old-addresses.ts';
import type { Plan } from './plan.ts';
import type { PlannedStory } from './planned-story.ts';

/** So many stories make a rule. */
const FEWEST = 3;

interface Shape {
  /** The address with tokens in the place of what belongs to the story alone; its language is left out. */
  pattern: string;
  /** Whether it begins with the language. */
  hasLocale: boolean;
}

/**
 * Returns what can be told where more than half of all published stories had addresses of one pattern, and most of these
 * have others now.
 */
export function suggestPermalink({ stories }: Plan, settings: Settings): Finding | undefined {
  const locales = createLocales(settings.site.locales);
  const { base } = createSiteUrl(settings.site.url);
  const placeOf = (tag: string) => locales.find((locale) => locale.tag === tag)?.path ?? tag;
  const published = [...stories.values()].filter(({ form, isPublished }) => form === 'article' && isPublished);
  const shaped = published.flatMap((story) => shapeOf(story, base) ?? []);
  const byPattern = [...Map.groupBy(shaped, ({ pattern }) => pattern).values()];
  const found = byPattern.sort((a, b) => b.length - a.length)[0] ?? [];
  const moved = found.filter(({ story }) => {
    const now = pathOf(story, story.slug, placeOf(story.locale), settings);
    return oldKey(story.usual as string, base) !== pathKey(now);
  });
  if (found.length < FEWEST || found.length * 2 <= published.length || moved.length * 2 <= found.length)
    return undefined;
  const [{ pattern, story }] = moved as [(typeof moved)[number]];
  const isLed = found.some(({ hasLocale }) => hasLocale);
  const isFirstBare = found.some(({ hasLocale, story }) => !hasLocale && story.locale === locales[0]?.tag);
  const line = `article: ${isLed ? '/{locale}' : ''}${pattern}`;
  const root = isLed && isFirstBare && locales[0]?.path !== '' ? ', and “path: ""” below the first language' : '';
  return {
    kind: 'doubtful',
    where: { file: 'content/site/site.yaml' },
    what: `Most stories had addresses such as “${story.usual}”, and get others here: the old ones lead on to them.`,
    remedy: `To keep them, write “${line}” below “permalinks:” in site.yaml${root}, before you import.`,
  };
}

function shapeOf(story: PlannedStory, base: string): (Shape & { story: PlannedStory }) | undefined {
  const { usual, date = '', locale } = story;
  if (usual === undefined || usual.includes('?')) return undefined;
  const path = decodeSafely(belowBase(usual, base));
  const parts = path.replace(/^\/|\/$/g, '').split('/');
  const hasLocale = [locale.toLowerCase(), locale.split('-', 1)[0]].includes(parts[0]?.toLowerCase());
  const own = hasLocale ? parts.slice(1) : parts;
  const [, name = '', ending = ''] = /^(.*?)(\.html)?$/s.exec(own.pop() ?? '') ?? [];
  if (name !== story.slug && name !== story.folder.split('/').at(-1)) return undefined;
  const year = own.indexOf(date.slice(0, 4));
  const tokens = own.map((part, at) =>
    year < 0 ? tokenOf(part, story) : (['{year}', '{month}', '{day}'][at - year] ?? tokenOf(part, story)),
  );
  const pattern = `/${[...tokens, '{slug}'].join('/')}${ending}${path.endsWith('/') ? '/' : ''}`;
  return { story, pattern, hasLocale };
}

function tokenOf(part: string, { category }: PlannedStory): string {
  return part === category ? '{category}' : part;
}
