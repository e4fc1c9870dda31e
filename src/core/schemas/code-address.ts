/** The address that a QR code holds: a full one that a camera can read from a screen, drawn once for each language. */
import { isReadable, isSafeAddress } from '../urls/url-template.ts';
import { address } from './values.ts';

/**
 * How many characters a code holds, as they stand in it. With more, its squares are too small for a camera in the size
 * in which pages show it.
 */
const LONGEST = 200;

/** Stands in for the language while an address is measured; no common tag is longer. */
const LANGUAGE = 'zh-Hant-HK';

/** The schema of an address in a code: https, with no other token than `{locale}`, and not too long. */
export const codeAddress = address(
  'Write the address that people are taken to, such as https://www.example.org/app.',
).superRefine((value, context) => {
  // Those have a message of their own
  if (!isSafeAddress(value) || /\s/.test(value) || !isReadable(value)) return;
  const message = faultOf(value);
  if (message) context.addIssue({ code: 'custom', message });
});

/** Returns an address as a code holds it: with the segment of a language, in ASCII alone, as every camera reads it. */
export function fillCodeAddress(template: string, path: string): string {
  return new URL(template.replaceAll('{locale}', encodeURIComponent(path))).href;
}

function faultOf(value: string): string | undefined {
  if (!/^https:\/\//i.test(value)) {
    return 'Begin it with https://: a camera follows only full addresses, and with http others could put an app of theirs in its place.';
  }
  if (/\{(?!locale\})[^{}]*\}/.test(value)) {
    return 'Its only token is {locale}, as a code is drawn once for each language.';
  }
  const { length } = fillCodeAddress(value, LANGUAGE);
  return length > LONGEST
    ? `In a code it has ${length} characters, and a camera can’t read more than ${LONGEST} in this size: write a short address that leads there.`
    : undefined;
}
