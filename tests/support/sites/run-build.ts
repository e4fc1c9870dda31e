/** Runs the build command in a checkout of its own, where a test may stop it or let it fail. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

export interface BuildRun {
  exitCode: number | null;
  output: string;
}

/** Builds `checkout/content` into `checkout/dist`; `watch` sees the process and all that it has printed so far. */
export function runBuild(
  checkout: string,
  env: Record<string, string> = {},
  watch?: (child: ChildProcess) => void,
  options: string[] = [],
): Promise<BuildRun> {
  const child = spawn(process.execPath, [join(checkout, 'src/commands/build.ts'), ...options], {
    cwd: checkout,
    env: {
      ...cleanEnvironment(),
      NODE_COMPILE_CACHE: join(checkout, '.cache/compiled'),
      NOW: '2026-01-01T00:00:00Z',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  watch?.(child);
  return new Promise((done) => child.once('close', (exitCode) => done({ exitCode, output })));
}

/** The environment without the test runner's own marks, which Vite would take for its own. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !/^(VITEST|VITE|NODE_ENV|TEST|DEV|PROD|MODE|BASE_URL|SITE|SSR|CONTENT_DIR|PUBLIC_DIR|OUT_DIR|CACHE_DIR|SITE_URL|DRAFTS)/.test(
          name,
        ),
    ),
  );
}
