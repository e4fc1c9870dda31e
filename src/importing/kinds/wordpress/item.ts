/** The fields of an <item> of WordPress's export, by their names (WXR 1.0 to 1.2). */
import type { XmlElement } from '../../sources/xml.ts';

/** A category, a tag or any other term, as an item names it. */
export interface ItemTerm {
  /** category, post_tag, language … */
  domain: string;
  /** Its name in addresses, which may be percent-encoded. */
  slug: string;
  name: string;
  line: number;
}

export interface Item {
  element: XmlElement;
  id: string;
  type: string;
  status: string;
  /** Trimmed; empty where it is missing. */
  field(name: string): string;
  /** Where the text of a field begins. */
  lineOf(name: string): number;
  /** The values of a field that plug-ins and WordPress keep beside the story. */
  meta(key: string): string[];
  /** The names of these fields. */
  metaKeys: readonly string[];
  terms: ItemTerm[];
}

/** Reads an <item>. */
export function readItem(element: XmlElement): Item {
  const fields = new Map<string, XmlElement>();
  const metas = new Map<string, string[]>();
  for (const child of element.children) {
    if (!fields.has(child.name)) fields.set(child.name, child);
    if (child.name !== 'wp:postmeta') continue;
    const key = childText(child, 'wp:meta_key');
    metas.set(key, [...(metas.get(key) ?? []), childText(child, 'wp:meta_value')]);
  }
  const field = (name: string) => fields.get(name)?.text.trim() ?? '';
  return {
    element,
    id: field('wp:post_id'),
    type: field('wp:post_type') || 'post',
    status: field('wp:status') || 'publish',
    field,
    lineOf: (name) => fields.get(name)?.textLine ?? element.line,
    meta: (key) => metas.get(key) ?? [],
    metaKeys: [...metas.keys()],
    terms: termsOf(element),
  };
}

/** Returns the trimmed text of a child, or an empty one. */
export function childText(element: XmlElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text.trim() ?? '';
}

/** WXR 1.0 names each term twice, once without its domain, and calls tags `tag`. */
function termsOf({ children }: XmlElement): ItemTerm[] {
  const terms = children.flatMap((child) => {
    if (child.name !== 'category') return [];
    const { domain = '', nicename = '' } = { ...child.attributes };
    const name = child.text.trim();
    return [
      {
        domain: domain === 'tag' ? 'post_tag' : domain || 'category',
        slug: nicename || name,
        name,
        line: child.line,
        isFull: nicename !== '',
      },
    ];
  });
  const named = new Set(terms.flatMap(({ domain, name, isFull }) => (isFull ? [`${domain} ${name}`] : [])));
  const seen = new Set<string>();
  return terms.flatMap(({ isFull, ...term }) => {
    const isAgain = !isFull && (named.has(`${term.domain} ${term.name}`) || named.has(`post_tag ${term.name}`));
    const key = `${term.domain} ${term.slug}`;
    if (isAgain || seen.has(key) || term.slug === '') return [];
    seen.add(key);
    return [term];
  });
}
