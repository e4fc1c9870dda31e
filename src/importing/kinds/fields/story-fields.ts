/** What the front matter of all folder systems says of a story under much the same keys. */
import type { ImportedStory, Tell } from '../../archive/archive.ts';
import type { Fields } from '../../sources/front-matter-values.ts';
import { lineOfKey } from '../../sources/value-lines.ts';
import { CLOSING, whyClosed } from './closed-stories.ts';
import { coverOf } from './covers.ts';
import { readInstant } from './instant.ts';
import { KEYS, tellRest } from './story-keys.ts';
import { readFields } from './taken-fields.ts';
import { fieldOf, flagOf, namesOf, textOf } from './values.ts';

export interface StoryFacts
  extends Pick<
    ImportedStory,
    'description' | 'date' | 'updated' | 'expires' | 'unlisted' | 'language' | 'cover' | 'canonical'
  > {
  title?: string;
  authors: string[];
  categories: string[];
  tags: string[];
  isDraft: boolean;
}

export interface FactsPlace {
  file: string;
  tell: Tell;
  /** What divides tags that are one text without a comma. */
  divider?: RegExp;
  /** What the file itself says, where folders or settings say more; these are told of by themselves. */
  own?: Fields;
  /** Keys that the system reads by itself, such as those of addresses; `key.*` is all below one. */
  reads?: readonly string[];
}

/** Returns what a front matter says of a story; what it says besides is told, as it has no place here. */
export function readFacts(fields: Fields, { file, tell, divider, own = fields, reads = [] }: FactsPlace): StoryFacts {
  const read = readFields(fields, reads);
  const at = (...keys: readonly string[]) => ({ file, line: lineOfFirst(own, keys) });
  const instant = (key: 'date' | 'updated' | 'expires'): string | undefined => {
    const where = at(...KEYS[key]);
    const written = read.text(
      ...KEYS[key].filter((name) => name !== 'published' || flagOf(fields, name) === undefined),
    );
    if (written === undefined) return undefined;
    const found = readInstant(written);
    if (!found && !/^git /i.test(written))
      tell({
        kind: 'dropped',
        where,
        what: `“${written}” is no date that can be read, so “${key}” was left out.`,
        remedy: 'Write the day as 2019-01-05.',
      });
    if (found?.doubt)
      tell({
        kind: 'guessed',
        where,
        what: `The date “${written}” was read as “${found.date}”: ${found.doubt}.`,
        remedy: 'Look at the date of the story.',
      });
    return found?.date;
  };
  const isLanguage = /^[a-z]{2,3}(?:[-_]\w{2,8})*$/i.test(textOf(fields, ...KEYS.language) ?? '');
  const language = isLanguage ? read.text(...KEYS.language) : undefined;
  const isAddress = /^https?:\/\//i.test(textOf(fields, ...KEYS.canonical) ?? '');
  const canonical = isAddress ? read.text(...KEYS.canonical) : undefined;
  const cover = coverOf(fields);
  const title = read.text(...KEYS.title);
  const description = read.text(...KEYS.description);
  const [date, updated, expires] = [instant('date'), instant('updated'), instant('expires')];
  const authors = namesOf(read.field(...KEYS.authors));
  const categories = KEYS.categories.flatMap((key) =>
    namesOf(read.field(key), key === 'categories' ? divider : undefined),
  );
  const tags = KEYS.tags.flatMap((key) => namesOf(read.field(key), key === 'tags' ? divider : undefined));
  const isUnlisted =
    read.flag('unlisted', 'hidden') || /^(?:never|false)$/i.test(read.text('build.list', '_build.list') ?? '');
  const seldom = [isUnlisted && 'unlisted: true', expires && `expires: ${expires}`].filter(Boolean);
  if (seldom.length > 0)
    tell({
      kind: 'doubtful',
      where: at('unlisted', 'hidden', 'build', '_build', ...KEYS.expires),
      what: `The story was not to be seen by everybody always: “${seldom.join(', ')}”.`,
      remedy: 'Look whether its front matter says the same.',
    });
  const closed = whyClosed(fields);
  if (closed !== undefined)
    tell({
      kind: 'doubtful',
      where: at(...CLOSING),
      what: `The story was not for everybody: “${closed}”. It is a draft now.`,
      remedy: 'Take “draft: true” away where everybody may read it.',
    });
  // What says neither yes nor no is nothing that readers may see
  const isDraft = ['draft', 'isDraft'].some((key) => textOf(fields, key) !== undefined && read.flag(key) !== false);
  const isPublished = read.flag('published');
  read.field('password', 'post_password');
  if (closed !== undefined) read.text(...CLOSING.filter((key) => closed.startsWith(`${key}:`)));
  const pictures = [cover?.src, cover?.alt, cover?.caption, cover?.credit];
  const values = [...authors, ...categories, ...tags, title, description, ...pictures].flatMap((value) => value ?? []);
  tellRest(own, { paths: read.paths, values: new Set(values) }, { file, tell });
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(date !== undefined && { date }),
    ...(updated !== undefined && { updated }),
    ...(expires !== undefined && { expires }),
    ...(isUnlisted && { unlisted: true }),
    ...(language !== undefined && { language: language.replaceAll('_', '-') }),
    ...(cover && { cover }),
    ...(canonical !== undefined && { canonical }),
    authors,
    categories: [...new Set(categories)],
    tags: [...new Set(tags)],
    isDraft: closed !== undefined || isDraft || isPublished === false,
  };
}

/** The line of the first of these keys that the file has, or that of its front matter. */
function lineOfFirst(fields: Fields, keys: readonly string[]): number {
  for (const key of keys) {
    const root = key.split('.')[0] as string;
    if (fieldOf(fields, root) !== undefined) return lineOfKey(fields, root) ?? 1;
  }
  return 1;
}
