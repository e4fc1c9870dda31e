/** Finds authors, categories and tags of a Hugo site: those that pages name, and those with pages of their own. */
import type { ImportedTerm, Tell } from '../../archive/archive.ts';
import { joinPath } from '../fields/addresses.ts';
import { tellRest } from '../fields/story-keys.ts';
import { fieldOf, namesOf, textOf } from '../fields/values.ts';
import { languageBase, urlize } from './hugo-addresses.ts';
import type { HugoConfig } from './hugo-config.ts';
import { type HugoEntry, readHugoText } from './hugo-files.ts';

/** Returns the list of terms that a page describes, such as `tags` for tags/sea/_index.md. */
export function termOf({ logical }: HugoEntry, { taxonomies }: HugoConfig): string | undefined {
  const [taxonomy = '', , end] = logical.split('/');
  return taxonomies.has(taxonomy) && (end === '_index' || /^[^/]+\/_index$/.test(logical)) ? taxonomy : undefined;
}

/** Terms that stories name, and those with pages of their own, which know their names. */
export function* termsOf(entries: readonly HugoEntry[], config: HugoConfig, tell: Tell): Generator<ImportedTerm> {
  const given = new Map<string, ImportedTerm>();
  for (const [taxonomy, type] of config.taxonomies) {
    if (!type) continue;
    const described = new Map(
      entries
        .filter((entry) => termOf(entry, config) === taxonomy && entry.logical.split('/').length === 3)
        .map((entry) => [entry.logical.split('/')[1]?.toLowerCase() ?? '', entry]),
    );
    for (const entry of entries)
      for (const name of namesOf(fieldOf(entry.fields, taxonomy))) {
        const key = `${type} ${name.toLowerCase()}`;
        const page = described.get(urlize(name)) ?? described.get(name.toLowerCase());
        const address = joinPath(languageBase(entry.language, config), taxonomy, urlize(name), '/');
        const term = given.get(key);
        if (term) term.addresses = [...new Set([...term.addresses, address])];
        else {
          const where = { file: (page ?? entry).file.path, line: 1 };
          const description =
            page && (textOf(page.fields, 'description') ?? readHugoText(page.file, () => undefined)?.body.trim());
          const called = (page && textOf(page.fields, 'title')) ?? name;
          given.set(key, {
            type,
            where,
            id: name,
            name: called,
            ...(description && { description }),
            addresses: [address],
          });
        }
      }
  }
  yield* given.values();
  const taken = new Set([...given.values()].map(({ where }) => where.file));
  for (const entry of entries) if (termOf(entry, config)) tellTermPage(entry, taken.has(entry.file.path), tell);
}

/** Tells of what the page of a term says besides its name and description, or of all of it where no story has the term. */
function tellTermPage({ file, fields }: HugoEntry, isTaken: boolean, tell: Tell): void {
  const front = readHugoText(file, tell);
  if (!front) return;
  const what = 'The page describes a list that the newsroom doesn’t have, so it was left out.';
  if (!isTaken) return void tell({ kind: 'dropped', where: { file: file.path }, what });
  tellRest(front.fields, { paths: new Set(['title', 'description']) }, { file: file.path, tell });
  const body = front.body.trim().replace(/\s+/g, ' ');
  if (body !== '' && textOf(fields, 'description') !== undefined)
    tell({
      kind: 'dropped',
      where: { file: file.path, line: front.line },
      what: `The page of a list has no text besides its description: “${body.slice(0, 300)}”.`,
    });
}
