/** Reads the tags of Liquid and of Nunjucks, which look alike, and values with their filters. */
import type { TagLanguage } from './tags.ts';

export const LIQUID: TagLanguage = {
  pattern:
    /\{%-?((?:(?!%\}|\{%)[\s\S]){0,4000}?)-?%\}|\{\{-?((?:(?!\}\}|\{\{)[\s\S]){0,1000}?)-?\}\}|\{#(?:(?!#\}|\{#)[^\n]){0,1000}#\}/g,
  read([whole, tag, value]) {
    // A comment of Nunjucks; {#id} of a heading has no second sign
    if (tag === undefined && value === undefined) return { name: 'comment', kind: 'single', rest: whole };
    if (tag === undefined) return { name: 'value', kind: 'value', rest: (value ?? '').trim() };
    const [, name, rest = ''] = /^\s*([\w-]+)([\s\S]*)$/.exec(tag) ?? [];
    if (!name) return undefined;
    const closes = /^end(\w+)$/.exec(name)?.[1];
    return closes ? { name: closes, kind: 'close', rest } : { name, kind: 'open', rest: rest.trim() };
  },
  closing: (name) => new RegExp(`\\{%-?\\s*end${name.replace(/\W/g, '')}\\s*-?%\\}`, 'g'),
};

/** What a template knows: the values of names such as `page.title`. */
export type Known = (name: string) => string | undefined;

/** Filters that leave a text as it is, or change it in a way that is plain. */
const FILTERS: Readonly<Record<string, (text: string, argument: string | undefined, site: LiquidSite) => string>> = {
  relative_url: (text, _, { base }) => below(text, base),
  absolute_url: (text, _, { base }) => below(text, base),
  url: (text, _, { base }) => below(text, base),
  htmlbaseurl: (text, _, { base }) => below(text, base),
  prepend: (text, argument) => (argument ?? '') + text,
  append: (text, argument) => text + (argument ?? ''),
  escape: (text) => text,
  xml_escape: (text) => text,
  strip: (text) => text.trim(),
  safe: (text) => text,
  upcase: (text) => text.toUpperCase(),
  downcase: (text) => text.toLowerCase(),
  markdownify: (text) => text,
};

export interface LiquidSite {
  known: Known;
  /** The path below which the site lies, such as /blog. */
  base: string;
}

/**
 * Returns what a value such as `"/a/" | relative_url` prints, or `undefined` where only the template system knows.
 */
export function readValue(expression: string, site: LiquidSite): string | undefined {
  const [first = '', ...filters] = dividedByPipes(expression);
  let value = readOperand(first, site);
  for (const filter of filters) {
    if (value === undefined) return undefined;
    const [, name = '', argument] = /^\s*(\w+)\s*(?:[:(]\s*([\s\S]*?)\)?)?\s*$/.exec(filter) ?? [];
    const apply = Object.hasOwn(FILTERS, name.toLowerCase()) ? FILTERS[name.toLowerCase()] : undefined;
    const given = argument === undefined || argument === '' ? undefined : readOperand(argument, site);
    if (!apply || (argument && given === undefined)) return undefined;
    value = apply(value, given, site);
  }
  return value;
}

function readOperand(text: string, { known }: LiquidSite): string | undefined {
  const trimmed = text.trim();
  const quoted = /^"([^"]*)"$|^'([^']*)'$/.exec(trimmed);
  return quoted ? (quoted[1] ?? quoted[2]) : known(trimmed);
}

function dividedByPipes(text: string): string[] {
  return text.match(/(?:"[^"]*"|'[^']*'|[^|"'])+/g) ?? [];
}

function below(path: string, base: string): string {
  return /^[a-z][a-z+.-]*:|^\/\//i.test(path) ? path : `${base.replace(/\/$/, '')}/${path.replace(/^\//, '')}`;
}
