/** Checks the addresses that editors write, and fills the tokens in them. */

const SAFE_SCHEMES = ['http', 'https', 'mailto', 'tel'];

/**
 * Returns whether an address is http(s), mailto, tel or relative. It is read as a browser reads it: leading control
 * characters and spaces are skipped, tabs and line breaks inside are dropped (WHATWG URL, 4.4).
 */
export function isSafeAddress(address: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip exactly these
  const seen = address.replace(/^[\u0000-\u0020]+/, '').replace(/[\t\n\r]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1]?.toLowerCase();
  return scheme === undefined || SAFE_SCHEMES.includes(scheme);
}

/** Returns whether an address has a scheme or a host of its own: `https://…`, `mailto:…` or `//…`. */
export function isAbsoluteAddress(address: string): boolean {
  return /^([a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(address.trim());
}

/** Returns whether an address begins with `http://` or `https://`. */
export function isFullAddress(address: string): boolean {
  return /^https?:\/\//i.test(address);
}

/** Returns whether a browser can parse an address, whatever its tokens stand for. */
export function isReadable(address: string): boolean {
  return !isAbsoluteAddress(address) || URL.canParse(address.replace(/\{[^{}]*\}/g, 'x'), 'https://a.example/');
}

/** The tokens that configured addresses may have in curly braces. */
export const ADDRESS_TOKENS = ['locale', 'url', 'url:base64', 'slug', 'category', 'title'] as const;

/** The values of the tokens in configured addresses. A token without a value becomes empty. */
export interface AddressValues {
  /** The language's segment in addresses. */
  locale: string;
  /** The absolute address of the page on which the link stands. */
  url: string;
  slug?: string;
  category?: string;
  title?: string;
}

/** Returns the tokens of an address that are none of `ADDRESS_TOKENS`, without braces. */
export function unknownTokens(address: string): string[] {
  return tokensOf(address).filter((token) => !isKnown(token));
}

const TOKEN = /\{([^{}]*)\}/g;

function tokensOf(address: string): string[] {
  return [...address.matchAll(TOKEN)].map(([, token = '']) => token);
}

function isKnown(token: string): boolean {
  return (ADDRESS_TOKENS as readonly string[]).includes(token);
}

/** Returns whether an address has a token whose value differs from page to page. */
export function dependsOnPage(address: string): boolean {
  return tokensOf(address).some((token) => token !== 'locale' && isKnown(token));
}

/**
 * Fills the tokens of a configured address with percent-encoded values (RFC 3986, 2.1). Unknown tokens stay as they
 * are.
 */
export function fillAddress(template: string, values: AddressValues): string {
  return template.replace(TOKEN, (whole, token: string) => {
    if (!isKnown(token)) return whole;
    const value = token === 'url:base64' ? toBase64(values.url) : (values[token as keyof AddressValues] ?? '');
    return encodeURIComponent(value);
  });
}

/** Fills the tokens of a configured address. Returns `undefined` where the filled address is not safe for readers. */
export function fillSafely(template: string, values: AddressValues): string | undefined {
  const address = fillAddress(template, values);
  return isSafeAddress(address) ? address : undefined;
}

/**
 * Fills `{locale}` in a configured address. A language without a segment has none in addresses of this site either, so that
 * `/{locale}/about/` is `/about/`; elsewhere, its tag stands for it.
 */
export function fillLocale(template: string, { path, tag }: { path: string; tag: string }): string {
  const [front = ''] = isAbsoluteAddress(template) ? [] : template.split(/[?#]/, 1);
  const own = path === '' ? front.replace(/\/\{locale\}(?=\/|$)/g, '') : front;
  const whole = (front.startsWith('/') ? own || '/' : own) + template.slice(front.length);
  return whole.replaceAll('{locale}', encodeURIComponent(path || tag));
}

/** Returns whether a token stands where the scheme does, so that its value could make any scheme: `{slug}:…`. */
export function hasTokenFirst(address: string): boolean {
  return /^[^:/?#{]*\{/.test(address);
}

function toBase64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
