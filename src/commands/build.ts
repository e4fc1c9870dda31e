/** `npm run build`: starts from one file that holds all of a build, where the last one has left it. */
import { findBuilder } from '../building/code/builder.ts';
import { projectKey } from '../building/code/project-key.ts';

const root = process.cwd();
const project = projectKey(root);
const { buildNewsroom } = await load();
process.exitCode = await buildNewsroom(project);

async function load(): Promise<typeof import('./build-newsroom.ts')> {
  const builder = findBuilder(root, project);
  // What is wrong with it is told by no message: the sources are as good
  const kept = builder && (await import(builder.href).catch(() => undefined));
  return kept ?? import('./build-newsroom.ts');
}
