/** Carries the lines of a Dockerfile out in folders of this machine, each standing for the file system of a stage. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix, resolve } from 'node:path';

export interface Stage {
  /** The image that it begins with. */
  image: string;
  /** The folder that stands for `/`. */
  root: string;
  env: Record<string, string>;
  user: string | undefined;
  /** The command that a container runs, with its paths in that folder. */
  command: string[];
}

/** What a Dockerfile says, one instruction each; a backslash goes on on the next line. */
export function readDockerfile(text: string): [instruction: string, rest: string][] {
  const whole = text.replace(/^\s*#.*\n/gm, '').replaceAll('\\\n', ' ');
  return [...whole.matchAll(/^([A-Z]+)\s+(.*)$/gm)].map(([, name = '', rest = '']) => [name, rest.trim()]);
}

/** Carries all stages out; returns the last. Paths in RUN lines that begin with a folder of `places` lie below the stage's root. */
export function buildStages(context: string, folder: string, places: readonly string[]): Stage {
  const stages = new Map<string, Stage>();
  const ignored = new Set(readFileSync(join(context, '.dockerignore'), 'utf8').split('\n').filter(Boolean));
  let stage: Stage | undefined;
  let cwd = '/';
  const at = (path: string, from = stage) => join((from as Stage).root, path);
  const within = (text: string) =>
    places.reduce((said, place) => said.replace(new RegExp(`(?<![\\w.])${place}\\b`, 'g'), at(place)), text);
  for (const [name, rest] of readDockerfile(readFileSync(join(context, 'Dockerfile'), 'utf8'))) {
    if (name === 'FROM') {
      const [image = '', , title = String(stages.size)] = rest.split(/\s+/);
      stage = { image, root: join(folder, title), env: {}, user: undefined, command: [] };
      stages.set(title, stage);
      mkdirSync(stage.root, { recursive: true });
      cwd = '/';
    } else if (!stage) throw new Error(`${name} comes before FROM.`);
    else if (name === 'WORKDIR') {
      cwd = rest;
      mkdirSync(at(cwd), { recursive: true });
    } else if (name === 'ENV') {
      for (const pair of rest.split(/\s+/))
        stage.env[pair.split('=')[0] as string] = within(pair.slice(pair.indexOf('=') + 1));
    } else if (name === 'USER') stage.user = rest;
    else if (name === 'CMD')
      stage.command = (JSON.parse(rest) as string[]).map(within).map((word) => word.replace(/^\/etc/, at('/etc')));
    else if (name === 'COPY') {
      const [, from] = /^--from=(\S+)\s/.exec(rest) ?? [];
      const paths = rest.replace(/^--from=\S+\s/, '').split(/\s+/);
      const to = at(posix.resolve(cwd, paths.at(-1) as string));
      for (const path of paths.slice(0, -1)) {
        const source = from === undefined ? resolve(context, path) : at(path, stages.get(from));
        const target = /\/$|^\.$/.test(paths.at(-1) as string) && path !== '.' ? join(to, basename(path)) : to;
        mkdirSync(dirname(target), { recursive: true });
        if (path !== '.') cpSync(source, target, { recursive: true });
        else
          for (const entry of readdirSync(context).filter((one) => !ignored.has(one)))
            cpSync(join(context, entry), join(target, entry), { recursive: true });
      }
    } else if (name === 'RUN') {
      const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...npmSettings(), ...stage.env };
      const { status, stdout, stderr } = spawnSync('sh', ['-c', within(rest)], { cwd: at(cwd), env, encoding: 'utf8' });
      if (status !== 0) throw new Error(`RUN ${rest} ended with ${status}:\n${stdout}\n${stderr}`);
    }
  }
  return stage as Stage;
}

/** Where npm finds packages is a matter of the machine. */
function npmSettings(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => /^(npm_config_|NPM_CONFIG_)/.test(name)));
}
