/** Names stories, authors and categories by what the source calls them, in a form that every disk and address takes. */
import { decodeSafely, slugFault } from '../../core/urls/permalink.ts';
import { nameFault, portableSegment, unseenFault } from '../../core/urls/portable-name.ts';
import { slugOfTitle } from '../../core/urls/slug.ts';

/** In letters: the longest name of a folder. */
const LONGEST = 80;

/**
 * Returns the name of a folder or file from the first of several texts that has letters or digits. A slug of the source
 * stays as it is where it can, since it is the address.
 *
 * @param slug The slug of the source, if it has one; it may be percent-encoded.
 */
export function nameOf(slug: string | undefined, others: readonly string[], locale: string): string {
  const written = decodeSafely(slug ?? '')
    .normalize('NFC')
    .toWellFormed();
  if (isPortable(written)) return written;
  for (const text of [written, ...others]) {
    const name = portableSegment(slugOfTitle(decodeSafely(text).toWellFormed(), locale));
    if (isPortable(name)) return name;
  }
  return 'untitled';
}

/** Returns a name that is not taken yet: the name itself, or the first of `name-2`, `name-3` … that is free. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  for (let number = 2; ; number += 1) if (!isTaken(`${name}-${number}`)) return `${name}-${number}`;
}

function isPortable(name: string): boolean {
  return (
    name !== '' &&
    [...name].length <= LONGEST &&
    slugFault(name) === undefined &&
    nameFault(name) === undefined &&
    unseenFault(name) === undefined &&
    // A clock of Windows’ streams, and what would be an option of a command
    !/^[-_.]|[,;&()[\]]/.test(name)
  );
}
