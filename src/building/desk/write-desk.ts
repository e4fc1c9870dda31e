/** Writes the program of the desk into the output folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DESK_FOLDER } from '../../core/urls/reserved-paths.ts';
import type { OutputFolder } from '../../disk/output-folder.ts';
import { deskProgram } from './desk-program.ts';

/**
 * Writes what has changed of the program, and returns the paths of all of its files below the output folder.
 *
 * @throws Error When the program can't be made, or a file can't be written.
 */
export async function writeDesk(output: OutputFolder): Promise<string[]> {
  const program = await deskProgram();
  return namesIn(program).map((name) => {
    const path = DESK_FOLDER.slice(1) + name;
    output.write(path, readFileSync(join(program, name)));
    return path;
  });
}

/** Reads a file of the program by its name, for the preview; `undefined` where there is none. */
export async function readDeskFile(name: string): Promise<Buffer | undefined> {
  const program = await deskProgram();
  return namesIn(program).includes(name) ? readFileSync(join(program, name)) : undefined;
}

function namesIn(program: string): string[] {
  const files = readdirSync(program, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(program.length + 1));
  return paths.map((path) => path.replaceAll('\\', '/')).sort();
}
