/** Finds files whose names hold accents in another form (Unicode NFC and NFD), as disks of macOS and archives do. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Returns the path of a file below a folder, each name in the form in which the disk holds it. */
export function pathInAnyForm(folder: string, names: readonly string[]): string {
  const whole = join(folder, ...names);
  // Looking through folders is slow, and hardly ever needed
  if (!/[^\0-\x7f]/.test(names.join('')) || existsSync(whole)) return whole;
  return names.reduce((above, name) => join(above, otherForm(above, name) ?? name), folder);
}

/** Returns the name in a folder that differs from another by its form alone, or else `undefined`. */
function otherForm(folder: string, name: string): string | undefined {
  if (!/[^\0-\x7f]/.test(name)) return undefined;
  const form = name.normalize('NFC');
  try {
    return readdirSync(folder).find((other) => other !== name && other.normalize('NFC') === form);
  } catch {
    return undefined;
  }
}
