/** Names pictures and other files for their place in the newsroom, whatever the source calls them. */

import { decodeSafely } from '../../core/urls/permalink.ts';
import { nameFault, unseenFault } from '../../core/urls/portable-name.ts';

/** What WordPress and others put behind the name of a picture that they have made smaller: `-1024x768`. */
const SMALLER = /-\d{1,5}x\d{1,5}(?=\.\w+$)/;
const LONGEST_STEM = 80;

/** Returns the path of the picture of which this is a smaller one, or `undefined` where its name does not say so. */
export function originalOf(path: string): string | undefined {
  return SMALLER.test(path) ? path.replace(SMALLER, '') : undefined;
}

/**
 * Returns the path of the copy that WordPress makes of a camera's picture and shows in its place, 2,560 pixels wide: `a.jpg` →
 * `a-scaled.jpg`.
 */
export function scaledOf(path: string): string {
  return path.replace(/(?<!-scaled)(?=\.\w+$)/, '-scaled');
}

/** Returns the last part of an address or path, decoded; empty where it ends in a slash. */
export function lastPartOf(src: string): string {
  return decodeSafely(src.split(/[?#]/, 1)[0] ?? '').replace(/^.*[/\\]/s, '');
}

/**
 * Returns a name that every disk takes, with an ending: small letters, digits, hyphens, underscores and dots, in at most 80
 * characters before it.
 *
 * @param written A name of the source, with an ending or without.
 */
export function portableFileName(written: string, ending: string): string {
  const stem = written
    .normalize('NFC')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/-{2,}/g, '-')
    .slice(0, LONGEST_STEM)
    .toWellFormed()
    .replace(/\uFFFD/g, '')
    .replace(/^[-._]+|[-._]+$/g, '');
  const name = `${stem === '' ? 'picture' : stem}.${ending}`;
  return nameFault(name)?.better ?? unseenFault(name)?.better ?? name;
}

/** Returns the name with a number before its ending: `a.jpg` → `a-2.jpg`. */
export function numberedName(name: string, number: number): string {
  return name.replace(/(?=\.[^.]+$)|$/, `-${number}`);
}
