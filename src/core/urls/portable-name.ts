/** Knows the names of files and folders that not every disk and store takes. */

/** What is wrong with a name, and another that is right. */
export interface NameFault {
  /** The end of a sentence that begins with the name. */
  fault: string;
  better: string;
}

/**
 * Signs that Windows reserves, and that stores of files refuse for its sake, such as the artifacts of GitHub Actions.
 *
 * @see https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
 * @see https://github.com/actions/upload-artifact
 */
const RESERVED_SIGN = /[*:"<>|?\\]/;
const RESERVED_SIGNS = /[*:"<>|?\\]+/g;

/** Signs that nobody sees: two names that look the same would be two. Joiners shape letters. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cf}\p{Zl}\p{Zp}]/u;
const UNSEEN_SIGNS = new RegExp(UNSEEN, 'gu');

/** Devices of Windows: no file has such a name there, in any capitals and with any ending. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])(?=\s*(\.|$))/i;

/** Returns what is wrong with the name of a file or folder, or `undefined` where all disks and stores take it. */
export function nameFault(name: string): NameFault | undefined {
  const sign = RESERVED_SIGN.exec(name)?.[0];
  if (sign !== undefined)
    return { fault: `holds “${sign}”, which Windows and many stores of files refuse`, better: withoutSigns(name) };
  const device = DEVICE.exec(name)?.[0];
  if (device !== undefined) {
    const better = `${device}-1${name.slice(device.length)}`;
    return { fault: 'is the name of a device on Windows, which takes no file or folder of that name', better };
  }
  const end = /[. ]$/.exec(name)?.[0];
  if (end === undefined) return undefined;
  const fault = `ends in ${end === '.' ? 'a dot' : 'a space'}, which Windows drops`;
  return { fault, better: withoutSigns(name) };
}

/** Returns what is wrong with the name of a file or folder that holds a sign which nobody sees, or `undefined`. */
export function unseenFault(name: string): NameFault | undefined {
  const unseen = UNSEEN.exec(name)?.[0]?.codePointAt(0);
  if (unseen === undefined) return undefined;
  const fault = `holds a sign that nobody sees, U+${unseen.toString(16).toUpperCase().padStart(4, '0')}`;
  return { fault, better: withoutSigns(name.replace(UNSEEN_SIGNS, '')) };
}

/** Returns the name of a tag’s folder, which is longer by a hyphen where it would be that of a device. */
export function portableSegment(segment: string): string {
  return DEVICE.test(segment) ? `${segment}-` : segment;
}

function withoutSigns(name: string): string {
  const clean = name
    .replace(RESERVED_SIGNS, '-')
    .replace(/-(?=\.[^.]+$)/, '')
    .replace(/^-+|[-. ]+$/g, '');
  return clean || 'name';
}
