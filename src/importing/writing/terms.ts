/** Gathers authors, categories and tags of an archive, and says what each is called in the newsroom. */
import { frontMatterSchema } from '../../core/schemas/front-matter.ts';
import { tagIdentity, tagSegment } from '../../core/urls/permalink.ts';
import type { ImportedTerm, Place, Tell } from '../archive/archive.ts';
import { freeName, nameOf } from './names.ts';

type Type = ImportedTerm['type'];

/** A term with its name in the newsroom: the id of its file, or a tag as stories write it. */
export interface NamedTerm extends ImportedTerm {
  called: string;
  /** The tags of the languages in which published stories have it. */
  locales: Set<string>;
}

export interface Terms {
  /** Notes a term that the source describes. */
  add(term: ImportedTerm): void;
  /** Notes one that a story names; `locale` is the language of the story, where readers can see that. */
  use(type: Type, id: string, where: Place, locale?: string): void;
  /** Gives all of them their names; nothing is noted any more. */
  name(options: {
    locale: string;
    tell: Tell;
    /** Whether something else than a category has the address of a category of that name. */
    isTaken: (category: string) => boolean;
    /** Returns the name that an earlier run has given to an author or a category. */
    earlier: (term: ImportedTerm) => string | undefined;
  }): void;
  /** Returns the term that a story names, once all have their names; a tag that can't be one is `undefined`. */
  find(type: Type, id: string): NamedTerm | undefined;
  all(): NamedTerm[];
}

/** Makes an empty list of terms. */
export function createTerms(): Terms {
  const described = new Map<string, ImportedTerm>();
  const used = new Map<string, { term: ImportedTerm; locales: Set<string> }>();
  const named = new Map<string, NamedTerm>();
  const terms = new Set<NamedTerm>();
  const keyOf = (type: Type, id: string) => `${type} ${id.trim().toLowerCase()}`;
  return {
    add(term) {
      const key = keyOf(term.type, term.id);
      if (!described.has(key)) described.set(key, term);
    },
    use(type, id, where, locale) {
      const key = keyOf(type, id);
      const name = id.trim();
      if (name === '') return;
      const known = used.get(key) ?? { term: { type, id, name, where, addresses: [] }, locales: new Set<string>() };
      used.set(key, known);
      if (locale !== undefined) known.locales.add(locale);
    },
    name({ locale, tell, isTaken, earlier }) {
      const byName = new Map([...described.values()].map((term) => [keyOf(term.type, term.name), term]));
      const taken = new Set<string>();
      const give = (key: string, term: ImportedTerm) => {
        const called =
          term.type === 'tag'
            ? tagOf(term, terms, tell)
            : freeName(earlier(term) ?? fileNameOf(term, locale), (name) => {
                const isTakenHere = taken.has(`${term.type} ${name}`);
                return isTakenHere || (term.type === 'category' && isTaken(name));
              });
        if (called === undefined) return;
        taken.add(`${term.type} ${called}`);
        const given = { ...term, called, locales: new Set<string>() };
        terms.add(given);
        named.set(key, given);
      };
      // Those that have a file keep it, whoever is called so by now
      const [old, fresh] = [true, false].map((isOld) =>
        [...described].filter(([, term]) => (earlier(term) !== undefined) === isOld),
      ) as [[string, ImportedTerm][], [string, ImportedTerm][]];
      for (const [key, term] of [...old, ...fresh]) give(key, term);
      for (const [key, { term, locales }] of used) {
        if (!named.has(key)) {
          const same = byName.get(key);
          const known = same && named.get(keyOf(same.type, same.id));
          // A second category of a story, which becomes a tag
          const category = term.type === 'tag' ? described.get(keyOf('category', term.id)) : undefined;
          if (known) named.set(key, known);
          else give(key, { ...term, name: category?.name ?? term.name });
        }
        for (const tag of locales) named.get(key)?.locales.add(tag);
      }
    },
    find: (type, id) => named.get(keyOf(type, id)),
    all: () => [...terms],
  };
}

/** The address of a category holds its id; that of an author may be the name by which somebody signs in. */
function fileNameOf({ type, id, name }: ImportedTerm, locale: string): string {
  return type === 'category' ? nameOf(id, [name], locale) : nameOf(undefined, [name, id], locale);
}

function tagOf({ id, name, where }: ImportedTerm, terms: Iterable<NamedTerm>, tell: Tell): string | undefined {
  const tried = [name, name.replace(/[,，、､;；،؛\n]+/g, ' ').replace(/\s+/g, ' '), id];
  const tag = tried.map((text) => readTag(text)).find((text) => text !== undefined);
  if (tag === undefined) {
    tell({ kind: 'dropped', where, what: `The tag “${name}” has no letters or digits.` });
    return undefined;
  }
  if (tag !== name.trim()) tell({ kind: 'mended', where, what: `The tag “${name}” is written as “${tag}”.` });
  for (const { type, called } of terms) {
    if (type !== 'tag' || called === tag || tagSegment(called) !== tagSegment(tag)) continue;
    if (tagIdentity(called) !== tagIdentity(tag))
      tell({
        kind: 'mended',
        where,
        what: `The tag “${tag}” would share its page with “${called}”: it is that one now.`,
      });
    return called;
  }
  return tag;
}

function readTag(text: string): string | undefined {
  const read = frontMatterSchema.shape.tags.safeParse([text]);
  return read.success ? read.data?.[0] : undefined;
}
