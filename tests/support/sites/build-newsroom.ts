/** Builds a newsroom as an editor's machine does: by the command, in a process of its own. */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = resolve(import.meta.dirname, '../../..');
const WORKPLACE = join(ROOT, '.cache/tests');
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot', 'NODE_EXTRA_CA_CERTS', 'NODE_COMPILE_CACHE'];

export interface NewsroomBuild {
  /** Names the folders of this build below `.cache/tests/`. */
  name: string;
  /** The newsroom's folder, from the top of the project. */
  content: string;
  publicDir?: string;
  /** ISO date-time. */
  now: string;
  /** More variables for the command. */
  env?: Record<string, string>;
  /** Keeps what the last build of this name left, output and cache; without it, only pictures are kept. */
  again?: boolean;
}

export interface BuiltNewsroom {
  outDir: string;
  cacheDir: string;
  exitCode: number | null;
  /** What the command printed, both streams in their order. */
  output: string;
}

/** Where a build's files lie; ask it for the output of a build that another process has made. */
export function foldersOf(name: string): { outDir: string; cacheDir: string } {
  return { outDir: join(WORKPLACE, name, 'out'), cacheDir: join(WORKPLACE, name, 'cache') };
}

/** Builds into folders of the tests' own, after any other build of this checkout has ended. */
export async function buildNewsroom(build: NewsroomBuild): Promise<BuiltNewsroom> {
  const { outDir, cacheDir } = foldersOf(build.name);
  if (!build.again)
    for (const folder of [outDir, join(cacheDir, 'pages'), join(cacheDir, 'articles.jsonl')])
      rmSync(folder, { recursive: true, force: true });
  const variables = {
    CONTENT_DIR: resolve(ROOT, build.content),
    PUBLIC_DIR: resolve(ROOT, build.publicDir ?? join(WORKPLACE, 'no-public-folder')),
    OUT_DIR: outDir,
    CACHE_DIR: cacheDir,
    NOW: build.now,
    ...build.env,
  };
  const patience = Date.now() + 240_000;
  for (;;) {
    const { exitCode, output } = await run(variables);
    const isAlone = !output.startsWith('Another build (process');
    if (isAlone || Date.now() > patience) return { outDir, cacheDir, exitCode, output };
    await sleep(500);
  }
}

function run(variables: Record<string, string>): Promise<{ exitCode: number | null; output: string }> {
  // Vitest's own variables would reach the build, as DEV and MODE do
  const inherited = Object.fromEntries(INHERITED.map((name) => [name, process.env[name]]));
  const child = spawn(process.execPath, ['src/commands/build.ts'], {
    cwd: ROOT,
    env: { ...inherited, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A build of pictures on a slow machine takes two minutes; one that hangs says nothing ever
    timeout: 1_200_000,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((done, fail) => {
    child.on('error', fail).on('close', (exitCode) => done({ exitCode, output }));
  });
}
