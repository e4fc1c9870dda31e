/** Tells what an address in a body leads to, read as a browser reads it (URL Standard). */
import { isSafeAddress } from '../../core/urls/url-template.ts';

export type AddressKind = 'external' | 'direct' | 'internal' | 'unsafe';

/**
 * Tells the kind of an address. `external`: http(s) outside the newsroom; `direct`: mailto and tel; `internal`:
 * relative, or below `siteUrl`; `unsafe`: another scheme, however it is disguised, a control character, or an http(s)
 * address without a host.
 */
export function addressKind(address: string, siteUrl: string): AddressKind {
  // U+FFFD stands where the body had a control character
  if (/[\p{Cc}\uFFFD]/u.test(address)) return 'unsafe';
  const bare = address.replace(/[\p{Z}\p{Cf}]/gu, '');
  if (!isSafeAddress(bare) || /^\s*[/\\]*\\/.test(address)) return 'unsafe';
  if (/^(mailto|tel):/i.test(bare)) return 'direct';
  if (!/^(https?:|\/\/)/i.test(bare)) return 'internal';
  return isBelow(address, siteUrl);
}

function isBelow(address: string, siteUrl: string): AddressKind {
  const base = siteUrl.endsWith('/') ? siteUrl : `${siteUrl}/`;
  if (!URL.canParse(address, base) || /^https?:(?!\/\/)/i.test(address.trim())) return 'unsafe';
  // An address with http:// in place of https:// means the same page
  const [own, other] = [base, address].map((url) => new URL(url, base).href.replace(/^https?:/, '')) as [
    string,
    string,
  ];
  return other.startsWith(own) || `${other}/` === own ? 'internal' : 'external';
}

/** Matches a scheme with signs that nobody sees, which come along when a number is pasted. */
const SCHEME = /^[\p{Z}\p{Cf}a-z]+:/iu;

/**
 * Percent-encodes what can't stand in an address (RFC 3986, 2.1), and leaves alone what is encoded already. A scheme is
 * written as `addressKind` reads it: a sign before it would make a path of the address.
 */
export function encodeAddress(address: string): string {
  const seen = address.replace(SCHEME, (scheme) => scheme.replace(/[\p{Z}\p{Cf}]/gu, ''));
  return encodeURI(seen.toWellFormed()).replace(/%25(?=[0-9a-f]{2})/gi, '%');
}
