/** Writes the files of authors and categories, and the old addresses that belong to no story. */
import { stringify } from 'yaml';
import { pathKey } from '../../core/routes/route-table.ts';
import { authorSchema } from '../../core/schemas/author.ts';
import { categorySchema } from '../../core/schemas/category.ts';
import { capitalise } from '../../core/text/capitalise.ts';
import { compareText } from '../../core/text/compare-text.ts';
import { parseRedirectPath } from '../../core/urls/redirect-path.ts';
import { writeRedirects } from '../../newsroom/history/redirects-file.ts';
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
    const about = plain(term.description ?? '');
    if (about !== '')
      tell({
        kind: 'dropped',
        where: term.where,
        what: `Tags have no description here. That of “${term.name}” was left out: “${about}”.`,
      });
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

/** Returns how an author or a category is called in the record of a move. */
export function recordOf({ type, id }: ImportedTerm): string {
  return `${type} ${id}`;
}

/** Adds lines to `redirects.yaml`, and changes none that is there. Returns how many were added. */
export function addRedirects(
  moved: ReadonlyMap<string, string>,
  { redirects }: Settings,
  { contentDir, isDry, tell }: { contentDir: string; isDry: boolean; tell: Tell },
): number {
  const keyOf = (written: string) => (written.includes('?') ? written : pathKey(parseRedirectPath(written)));
  const there = new Map(Object.entries(redirects.moved).map(([written, to]) => [keyOf(written), to]));
  for (const written of redirects.gone) there.set(keyOf(written), '');
  const added = [...moved]
    .sort(([a], [b]) => compareText(a, b))
    .filter(([written, to]) => {
      const known = there.get(keyOf(written));
      if (known !== undefined && known !== to) {
        const what = `redirects.yaml says already where “${written}” leads, so it does not lead to “${to}”.`;
        tell({ kind: 'doubtful', where: { file: 'redirects.yaml' }, what });
      }
      if (known === undefined) there.set(keyOf(written), to);
      return known === undefined;
    });
  if (added.length > 0 && !isDry)
    writeRedirects(contentDir, { moved: { ...redirects.moved, ...Object.fromEntries(added) }, gone: redirects.gone });
  return added.length;
}
