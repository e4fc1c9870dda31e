/** What the front matter of all folder systems says of a story under much the same keys. */
import type { ImportedStory, Tell } from '../../archive/archive.ts';
import type { Fields } from '../../sources/front-matter-values.ts';
import { whyClosed } from './closed-stories.ts';
import { coverOf } from './covers.ts';
import { readInstant } from './instant.ts';
import { KEYS, tellRest } from './story-keys.ts';
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
}

/** Returns what a front matter says of a story; what it says besides is told, as it has no place here. */
export function readFacts(fields: Fields, { file, tell, divider }: FactsPlace): StoryFacts {
  const where = { file, line: 1 };
  const instant = (key: 'date' | 'updated' | 'expires'): string | undefined => {
    const written = textOf(
      fields,
      ...KEYS[key].filter((name) => name !== 'published' || flagOf(fields, name) === undefined),
    );
    if (written === undefined) return undefined;
    const read = readInstant(written);
    if (!read && !/^git /i.test(written))
      tell({
        kind: 'dropped',
        where,
        what: `“${written}” is no date that can be read, so “${key}” was left out.`,
        remedy: 'Write the day as 2019-01-05.',
      });
    if (read?.doubt)
      tell({
        kind: 'guessed',
        where,
        what: `The date “${written}” was read as “${read.date}”: ${read.doubt}.`,
        remedy: 'Look at the date of the story.',
      });
    return read?.date;
  };
  const canonical = textOf(fields, ...KEYS.canonical);
  const language = textOf(fields, ...KEYS.language);
  const cover = coverOf(fields);
  const title = textOf(fields, ...KEYS.title);
  const description = textOf(fields, ...KEYS.description);
  const [date, updated, expires] = [instant('date'), instant('updated'), instant('expires')];
  const categories = [
    ...namesOf(fieldOf(fields, 'categories'), divider),
    ...namesOf(fieldOf(fields, 'category')).filter((name) => name !== ''),
  ];
  tellRest(fields, { title, description, date }, { file, tell });
  const isUnlisted =
    flagOf(fields, 'unlisted', 'hidden') ||
    /^(?:never|false)$/i.test(textOf(fields, 'build.list', '_build.list') ?? '');
  const seldom = [isUnlisted && 'unlisted: true', expires && `expires: ${expires}`].filter(Boolean);
  if (seldom.length > 0)
    tell({
      kind: 'doubtful',
      where,
      what: `The story was not to be seen by everybody always: “${seldom.join(', ')}”.`,
      remedy: 'Look whether its front matter says the same.',
    });
  const closed = whyClosed(fields);
  if (closed !== undefined)
    tell({
      kind: 'doubtful',
      where,
      what: `The story was not for everybody: “${closed}”. It is a draft now.`,
      remedy: 'Take “draft: true” away where everybody may read it.',
    });
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(date !== undefined && { date }),
    ...(updated !== undefined && { updated }),
    ...(expires !== undefined && { expires }),
    ...(isUnlisted && { unlisted: true }),
    ...(language !== undefined &&
      /^[a-z]{2,3}(?:[-_]\w{2,8})*$/i.test(language) && { language: language.replaceAll('_', '-') }),
    ...(cover && { cover }),
    ...(canonical !== undefined && /^https?:\/\//i.test(canonical) && { canonical }),
    authors: namesOf(fieldOf(fields, 'authors') ?? fieldOf(fields, 'author') ?? fieldOf(fields, 'byline')),
    categories: [...new Set(categories)],
    tags: [...new Set([...namesOf(fieldOf(fields, 'tags'), divider), ...namesOf(fieldOf(fields, 'tag'))])],
    isDraft:
      closed !== undefined ||
      // What says neither yes nor no is nothing that readers may see
      ['draft', 'isDraft'].some((key) => textOf(fields, key) !== undefined && flagOf(fields, key) !== false) ||
      flagOf(fields, 'published') === false,
  };
}
