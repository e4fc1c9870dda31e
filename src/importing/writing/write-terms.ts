/** Writes the files of authors and categories. */
import { stringify } from 'yaml';
import { authorSchema } from '../../core/schemas/author.ts';
import { categorySchema } from '../../core/schemas/category.ts';
import { capitalise } from '../../core/text/capitalise.ts';
import type { Settings } from '../../newsroom/settings/read-settings.ts';
import type { ImportedTerm, Tell } from '../archive/archive.ts';
import { plain } from './plain-text.ts';
import type { NamedTerm } from './terms.ts';
import type { WrittenFiles } from './written-files.ts';

/** Writes the file of an author or a category. One of that name that the newsroom has already is the same one. */
export function writeTerm(
  term: NamedTerm,
  { settings, written, tell }: { settings: Settings; written: WrittenFiles; tell: Tell },
): void {
  if (term.type === 'tag') {
    tellOfTag(term, tell);
    return;
  }
  const shelf = term.type === 'author' ? 'authors' : 'categories';
  // What the source names by its id alone has no capital
  const locale = settings.site.locales[0]?.tag ?? 'en';
  const name = plain(term.name === term.id ? capitalise(term.name, locale) : term.name) || term.called;
  const description = plain(term.description ?? '');
  const about = term.type === 'author' ? { bio: description } : { description };
  const values = { name, ...(description !== '' && about) };
  const schema = term.type === 'author' ? authorSchema : categorySchema;
  const isFit = schema.safeParse(values).success;
  if (!isFit)
    tell({
      kind: 'mended',
      where: term.where,
      what: `“${term.name}” holds what a name can’t: it is “${term.called}” now.`,
    });
  const text = stringify(isFit ? values : { name: term.called }, { lineWidth: 0 });
  const file = `content/${shelf}/${term.called}.yaml`;
  const there = settings[shelf].get(term.called);
  if (there && !written.knows(file) && (term.name === term.id || there.name === name)) return;
  const outcome = written.put(file, text, recordOf(term));
  if (outcome === 'written' || outcome === 'same') return;
  const why = outcome === 'edited' ? 'was changed since it was imported' : 'was there already';
  tell({
    kind: 'doubtful',
    where: term.where,
    what: `“${file}” ${why}, so it stays as it is, and “${term.name}” is taken for it.`,
  });
}

/** A tag is its name alone. */
function tellOfTag({ name, description, where }: NamedTerm, tell: Tell): void {
  const words = plain(description ?? '');
  if (words !== '')
    tell({
      kind: 'dropped',
      where,
      what: `A tag has no description here: that of “${name}” is left out: “${words}”.`,
      remedy: 'Make it a category to keep its words.',
    });
}

/** Returns how an author or a category is called in the record of a move. */
export function recordOf({ type, id }: ImportedTerm): string {
  return `${type} ${id}`;
}
