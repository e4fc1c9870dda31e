/** Reads addresses by their form, such as `https://charts.example/{chart}`, and writes others with what stood there. */
import { memoise } from '../text/memoise.ts';
import { decode } from './permalink.ts';

const TOKEN = /\{([a-z]+)\}/g;

/** What two of the tokens take; any other takes one whole part of an address. */
const TAKEN: Readonly<Record<string, string>> = { id: '[\\w-]+', number: '\\d+' };

/** The values of an address by the tokens of its form, decoded. */
export type FormValues = Readonly<Record<string, string>>;

/** Returns the tokens of a form, without braces. */
export function formTokens(form: string): string[] {
  return [...form.matchAll(TOKEN)].map(([, name = '']) => name);
}

/**
 * Returns what stands in an address in the places of a form's tokens, or `undefined` where it has another form. `www.`,
 * a last slash, what the form does not have in its query, and the fragment mean nothing.
 */
export function matchForm(form: string, address: URL): FormValues | undefined {
  const [place = '', query = ''] = form.replace(/^https?:\/\//, '').split('?', 2);
  const pairs = [
    [place, address.host + address.pathname] as const,
    ...[...new URLSearchParams(query)].map(([key, value]) => [value, address.searchParams.get(key) ?? ''] as const),
  ];
  const values: Record<string, string> = {};
  for (const [index, [pattern, text]] of pairs.entries()) {
    const match = patternOf(index === 0 ? barePlace(pattern) : pattern).exec(index === 0 ? barePlace(text) : text);
    if (!match) return undefined;
    for (const [name, value = ''] of Object.entries(match.groups ?? {})) {
      const decoded = index === 0 ? decode(value) : value;
      if (decoded === undefined || /^\.{0,2}$/.test(decoded)) return undefined;
      values[name] = decoded;
    }
  }
  return values;
}

/** Fills the tokens of a form with percent-encoded values. Those without a value stay as they are. */
export function fillForm(form: string, values: FormValues): string {
  return form.replace(TOKEN, (whole, name: string) =>
    // Both signs stand in paths as they are (RFC 3986, 3.3), and not every server decodes them
    Object.hasOwn(values, name)
      ? encodeURIComponent(values[name] as string).replace(/%3A|%40/g, decodeURIComponent)
      : whole,
  );
}

/** Returns the place of an address, its host and path, without what names the same page in another dress. */
function barePlace(place: string): string {
  return place.replace(/^(www|m|mobile)\./, '').replace(/\/$/, '');
}

const patternOf = memoise((pattern: string) => {
  const parts = pattern.split(TOKEN);
  // Every second part is the name of a token
  const source = parts.map((part, index) =>
    index % 2 === 0 ? RegExp.escape(part) : `(?<${part}>${Object.hasOwn(TAKEN, part) ? TAKEN[part] : '[^/?#{}]+'})`,
  );
  return new RegExp(`^${source.join('')}$`);
}, 1000);
