/** What is compared of one language of a story. */
import type { BodyBlock } from '../articles/body.ts';
import type { Problem } from '../problems/problem.ts';
import type { FrontMatter } from '../schemas/front-matter.ts';

/** One language of a story, as it is compared with another. */
export interface TranslatedText {
  locale: string;
  /** The path as an editor knows it: `content/articles/a/fr.md`. */
  file: string;
  blocks: readonly BodyBlock[];
  fields: readonly TextField[];
}

/** A text of the front matter. */
export interface TextField {
  /** The path of the key: `takeaways[1]`. */
  field: string;
  text: string;
}

/** A problem of a translation; the caller knows its file. */
export type TranslationProblem = Omit<Problem, 'file'>;

/** Returns the texts of a front matter that are translated one by one. */
export function fieldsOf(frontMatter: FrontMatter): TextField[] {
  const { title, description, kicker, standfirst, cover, takeaways = [], corrections = [] } = frontMatter;
  const fields: [string, string | undefined][] = [
    ['title', title],
    ['description', description],
    ['kicker', kicker],
    ['standfirst', standfirst],
    ['cover.alt', cover?.alt],
    ['cover.caption', cover?.caption],
    ...takeaways.map((text, index): [string, string] => [`takeaways[${index}]`, text]),
    ...corrections.map(({ text }, index): [string, string] => [`corrections[${index}].text`, text]),
  ];
  return fields.flatMap(([field, text]) => (text ? [{ field, text }] : []));
}
