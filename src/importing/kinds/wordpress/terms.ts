/** Authors, categories and tags of WordPress, with the addresses of their lists. */
import type { ImportedTerm, Tell } from '../../archive/archive.ts';
import type { XmlElement } from '../../sources/xml.ts';
import { basePath } from './addresses.ts';
import { childText, type Item, type ItemTerm } from './item.ts';
import type { Library } from './library.ts';
import { wordsOf } from './words.ts';

/** Notes an author, a category or a tag of the head of an export; each once. */
export function addTerm(element: XmlElement, file: string, library: Library, tell: Tell): void {
  const text = (name: string) => childText(element, name);
  const where = { file, line: element.line };
  if (element.name === 'wp:author') {
    const id = text('wp:author_login');
    const name =
      text('wp:author_display_name') || `${text('wp:author_first_name')} ${text('wp:author_last_name')}`.trim() || id;
    const number = text('wp:author_id');
    const queries = number === '' ? [] : [`author=${number}`];
    add(
      {
        type: 'author',
        where,
        id,
        name: wordsOf(name),
        addresses: addresses(library, `author/${slugOfLogin(id)}`, queries),
      },
      library,
    );
  } else if (element.name === 'wp:category') {
    const id = text('wp:category_nicename');
    const parents = parentsOf(text('wp:category_parent'), library);
    const queries = [`cat=${text('wp:term_id')}`, `category_name=${id}`].filter((query) => !query.endsWith('='));
    const description = wordsOf(text('wp:category_description'));
    const path = `category/${[...parents, id].join('/')}`;
    const term = {
      type: 'category' as const,
      where,
      id,
      name: wordsOf(text('wp:cat_name')) || id,
      // WordPress answers one below another by its own name, too
      addresses: [
        ...addresses(library, path, queries),
        ...(parents.length > 0 ? addresses(library, `category/${id}`, []) : []),
      ],
    };
    if (add({ ...term, ...(description && { description }) }, library) && parents.length > 0) {
      const what = `The category “${term.name}” stood below “${parents.at(-1)}”. Categories have no order here, so it stands by itself.`;
      tell({ kind: 'dropped', where, what });
    }
  } else if (element.name === 'wp:tag') {
    const id = text('wp:tag_slug');
    const description = wordsOf(text('wp:tag_description'));
    const term = {
      type: 'tag' as const,
      where,
      id,
      name: wordsOf(text('wp:tag_name')) || id,
      addresses: addresses(library, `tag/${id}`, [`tag=${id}`]),
    };
    add({ ...term, ...(description && { description }) }, library);
  } else if (text('wp:term_taxonomy') === 'language') {
    // Polylang keeps the locale as PHP does: s:6:"locale";s:5:"pt_BR"
    const locale = /"locale";s:\d+:"([A-Za-z_]{2,20})"/.exec(text('wp:term_description'))?.[1];
    if (locale !== undefined) library.languages.set(text('wp:term_slug'), locale.replaceAll('_', '-'));
  }
}

/** Notes the terms that an item names and the head of its export does not, as exports of posts alone have none. */
export function addItemTerms(item: Item, file: string, library: Library): void {
  for (const { domain, slug, name, line } of item.terms) {
    const where = { file, line };
    const called = wordsOf(name) || slug;
    if (domain === 'category')
      add(
        {
          type: 'category',
          where,
          id: slug,
          name: called,
          addresses: addresses(library, `category/${slug}`, [`category_name=${slug}`]),
        },
        library,
      );
    if (domain === 'post_tag')
      add(
        { type: 'tag', where, id: slug, name: called, addresses: addresses(library, `tag/${slug}`, [`tag=${slug}`]) },
        library,
      );
    if (domain === 'author')
      add(
        {
          type: 'author',
          where,
          id: coAuthor(slug),
          name: called,
          addresses: addresses(library, `author/${coAuthor(slug)}`, []),
        },
        library,
      );
  }
}

/** Returns the authors of an item: those of Co-Authors Plus, else the one who wrote it. */
export function authorsOf(item: Item): string[] {
  const several = item.terms.filter(({ domain }) => domain === 'author').map(({ slug }) => coAuthor(slug));
  const one = item.field('dc:creator');
  return several.length > 0 ? several : one === '' ? [] : [one];
}

export function idsOf(terms: readonly ItemTerm[], domain: string): string[] {
  return terms.filter((term) => term.domain === domain).map(({ slug }) => slug);
}

function add(term: ImportedTerm, { terms }: Library): boolean {
  const key = `${term.type} ${term.id.toLowerCase()}`;
  if (term.id === '' || terms.has(key)) return false;
  terms.set(key, term);
  return true;
}

function parentsOf(slug: string, { terms }: Library): string[] {
  const [path = ''] = (slug && terms.get(`category ${slug.toLowerCase()}`)?.addresses) || [];
  if (slug === '') return [];
  const above = /\/category\/(.+)\/$/.exec(path)?.[1];
  return above === undefined ? [slug] : above.split('/');
}

/** The usual addresses: an export doesn't say whether the site had other ones. */
function addresses({ url }: Library, path: string, queries: readonly string[]): string[] {
  const base = basePath(url);
  return [`${base}${path}/`, ...queries.map((query) => `${base}?${query}`)];
}

/** Co-Authors Plus writes cap- in front of logins. */
function coAuthor(slug: string): string {
  return slug.replace(/^cap-/, '');
}

function slugOfLogin(login: string): string {
  return login.toLowerCase().replace(/[\s.@]+/g, '-');
}
