/** `npm run build`: starts from one file that holds all of a build, where the last one has left it. */
import { randomUUID } from 'node:crypto';
import { findBuilder } from '../building/code/builder.ts';
import { projectKey } from '../building/code/project-key.ts';

const root = process.cwd();
const project = keyOfProject();
try {
  const { buildNewsroom } = await load();
  process.exitCode = await buildNewsroom(project);
} catch (error) {
  // The script that has started this one knows what to do about a package that is not installed
  if ((error as NodeJS.ErrnoException)?.code === 'ERR_MODULE_NOT_FOUND') throw error;
  console.error(error);
  process.exitCode = 2;
}

/** Returns the key of the project, or one by which nothing is kept: the build itself says what is wrong, in a sentence. */
function keyOfProject(): string {
  try {
    return projectKey(root);
  } catch {
    return randomUUID();
  }
}

async function load(): Promise<typeof import('./build-newsroom.ts')> {
  const builder = findBuilder(root, project);
  // What is wrong with it is told by no message: the sources are as good
  const kept = builder && (await import(builder.href).catch(() => undefined));
  return kept ?? import('./build-newsroom.ts');
}
