/** Addresses that editors write: which are safe, and the tokens in configured ones. */

const SAFE_SCHEMES = ['http', 'https', 'mailto', 'tel'];

/**
 * Whether an address is http(s), mailto, tel or relative, read as a browser reads it: leading control characters
 * and spaces are skipped, tabs and line breaks inside are dropped (WHATWG URL, 4.4).
 */
export function isSafeAddress(address: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip exactly these
  const seen = address.replace(/^[\u0000-\u0020]+/, '').replace(/[\t\n\r]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1]?.toLowerCase();
  return scheme === undefined || SAFE_SCHEMES.includes(scheme);
}

/** Whether an address names a host of its own: `https://…` or `//…`. */
export function isAbsoluteAddress(address: string): boolean {
  return /^([a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(address.trim());
}

/** Whether an address is a whole one of the web, with its scheme: `https://…`. */
export function isFullAddress(address: string): boolean {
  return /^https?:\/\//i.test(address);
}

/** Whether a browser can make an address out of it, whatever its tokens stand for. */
export function isReadable(address: string): boolean {
  return !isAbsoluteAddress(address) || URL.canParse(address.replace(/\{[^{}]*\}/g, 'x'), 'https://a.example/');
}

export const ADDRESS_TOKENS = ['locale', 'url', 'url:base64', 'slug', 'category', 'title'] as const;

/** Values for the tokens of configured addresses. A page without a slug or category fills them with nothing. */
export interface AddressValues {
  locale: string;
  url: string;
  slug?: string;
  category?: string;
  title?: string;
}

/** The tokens in an address that are not known. */
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

/** Whether an address changes from page to page. */
export function dependsOnPage(address: string): boolean {
  return tokensOf(address).some((token) => token !== 'locale' && isKnown(token));
}

/** Fills the tokens of a configured address, percent-encoded (RFC 3986, 2.1). */
export function fillAddress(template: string, values: AddressValues): string {
  return template.replace(TOKEN, (whole, token: string) => {
    if (!isKnown(token)) return whole;
    const value = token === 'url:base64' ? toBase64(values.url) : (values[token as keyof AddressValues] ?? '');
    return encodeURIComponent(value);
  });
}

/** The filled address, or nothing where what was filled in makes it unsafe. */
export function fillSafely(template: string, values: AddressValues): string | undefined {
  const address = fillAddress(template, values);
  return isSafeAddress(address) ? address : undefined;
}

/** Whether a token stands where the scheme does, and could make it any: `{slug}:…`. */
export function hasTokenFirst(address: string): boolean {
  return /^[^:/?#{]*\{/.test(address);
}

function toBase64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
