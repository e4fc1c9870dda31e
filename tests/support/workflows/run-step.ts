/** Runs the script of a step as GitHub does, in a folder of its own, with stand-ins for programs that reach others. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fill, jobOf, type Step } from './workflows.ts';

export interface Ran {
  code: number | null;
  out: string;
  errors: string;
  /** What the step has written to `$GITHUB_OUTPUT`. */
  outputs: Record<string, string>;
  /** What stand-ins were called with, a line each. */
  calls: string[];
}

interface Setting {
  /** The folder in which the step runs. */
  folder: string;
  contexts?: object;
  /** By the name of a program, the shell script that stands in for it. */
  stubs?: Record<string, string>;
  variables?: Record<string, string>;
}

/** Every script that a test has run. */
export const scriptsRun = new Set<string>();

/** The step of a job by its id, its name, or the beginning of its script. */
export function stepOf(file: string, job: string, name: string): Step {
  const { steps } = jobOf(file, job);
  const found = steps.find((step) => step.id === name || step.name === name || step.run?.startsWith(name));
  if (!found) throw new Error(`There is no step ${name} in ${file}.yml.`);
  return found;
}

export function runStep({ run = '', env = {} }: Step, setting: Setting): Ran {
  scriptsRun.add(run);
  const variables = Object.entries(env).map(([key, value]) => [key, fill(value, setting.contexts ?? {})]);
  return runScript(run, { ...setting, variables: { ...Object.fromEntries(variables), ...setting.variables } });
}

/** Bash as GitHub calls it where a step names no shell: `bash -e`. */
export function runScript(script: string, { folder, stubs = {}, variables = {} }: Setting): Ran {
  const bin = join(folder, '.stubs');
  mkdirSync(bin, { recursive: true });
  const [calls, output] = [join(bin, 'calls.log'), join(bin, 'output.log')];
  writeFileSync(calls, '');
  writeFileSync(output, '');
  for (const [name, body] of Object.entries(stubs)) {
    writeFileSync(join(bin, name), `#!/usr/bin/env bash\nprintf '%s\\n' "${name} $*" >> '${calls}'\n${body}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: [bin, dirname(process.execPath), process.env['PATH']].join(delimiter),
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: '1',
      CI: 'true',
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: join(bin, 'summary.log'),
      GITHUB_REPOSITORY: 'tidewater/news',
      GITHUB_REF_NAME: 'main',
      ...variables,
    },
  });
  const lines = existsSync(output) ? readFileSync(output, 'utf8').trim().split('\n').filter(Boolean) : [];
  return {
    code: status,
    out: stdout,
    errors: stderr,
    outputs: Object.fromEntries(lines.map((line) => [line.split('=', 1)[0], line.slice(line.indexOf('=') + 1)])),
    calls: readFileSync(calls, 'utf8').trim().split('\n').filter(Boolean),
  };
}
