import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/workflows/workflows.ts';

const GITLAB = createRequire(import.meta.url).resolve('gitlab-ci-local');
const MERGE_REQUEST = {
  CI_PIPELINE_SOURCE: 'merge_request_event',
  CI_MERGE_REQUEST_IID: '7',
  CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
};
const PLACE = { PREVIEW_URL: 'https://preview.example', PREVIEW_TO: '/srv/previews' };

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gitlab-'));
  for (const part of ['.gitlab-ci.yml', '.github', 'package.json'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'src'), join(folder, 'src'));
  const git = 'git -c user.name=Desk -c user.email=desk@tidewater.example';
  const begin = `git init -q -b main && git add .gitlab-ci.yml && ${git} commit -qm a && git remote add origin git@gitlab.example:tidewater/news.git && git update-ref refs/remotes/origin/main HEAD && git symbolic-ref refs/remotes/origin/HEAD refs/remotes/origin/main`;
  expect(spawnSync('sh', ['-c', begin], { cwd: folder }).status).toBe(0);
  // Stand-ins say how they were called
  mkdirSync(join(folder, 'bin'));
  for (const name of ['npm', 'curl']) {
    const file = join(folder, 'bin', name);
    writeFileSync(
      file,
      `#!/usr/bin/env bash\nprintf '%s\\n' "${name} $* [$SITE_URL$SITE_ROLE]" >> '${folder}/calls'\n`,
    );
    chmodSync(file, 0o755);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function gitlab(variables: Record<string, string>, ...options: string[]) {
  const given = Object.entries(variables).flatMap(([name, value]) => ['--variable', `${name}=${value}`]);
  const isOnBranch = variables['CI_PIPELINE_SOURCE'] !== 'merge_request_event' && !variables['CI_COMMIT_TAG'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      GITLAB,
      '--force-shell-executor',
      ...(isOnBranch ? [] : ['--unset-variable', 'CI_COMMIT_BRANCH']),
      ...given,
      ...options,
    ],
    {
      cwd: folder,
      encoding: 'utf8',
      env: {
        HOME: folder,
        PATH: [join(folder, 'bin'), dirname(process.execPath), process.env['PATH']].join(delimiter),
        GCL_IGNORE_PREDEFINED_VARS: Object.keys(variables).join(),
        NOW: '2026-01-31T09:00:00Z',
      },
    },
  );
  return { status, out: stdout, errors: stderr };
}

function jobsOf(variables: Record<string, string>): string[] {
  const { out } = gitlab(variables, '--list-csv');
  const lines = out.trim().split('\n');
  return lines
    .slice(lines.findIndex((line) => line.startsWith('name;')) + 1)
    .map((line) => line.split(';', 1)[0] ?? '');
}

/** Runs jobs in order, and returns what their stand-ins were called with. */
function run(jobs: string | string[], variables: Record<string, string>): string[] {
  writeFileSync(join(folder, 'calls'), '');
  const { status, errors, out } = gitlab(variables, '--no-needs', ...[jobs].flat());
  expect(status, `${out}\n${errors}`).toBe(0);
  return readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n').filter(Boolean);
}

describe('the pipeline of GitLab', { timeout: 120_000 }, () => {
  it('has the jobs of its occasion', () => {
    expect(jobsOf(MERGE_REQUEST)).toEqual(['check', 'preview']);
    expect(jobsOf({ ...MERGE_REQUEST, ...PLACE })).toEqual(['check', 'preview', 'publish preview', 'remove preview']);
    expect(jobsOf({ CI_PIPELINE_SOURCE: 'push' })).toEqual(['build', 'pages', 'clock']);
    expect(jobsOf({ CI_PIPELINE_SOURCE: 'pipeline', DEPLOY_TO: '/srv' })).toEqual(['build', 'deploy', 'clock']);
    expect(jobsOf({ CI_PIPELINE_SOURCE: 'push', CLOCK: 'off' })).toEqual(['build', 'pages']);
    expect(jobsOf({ CI_PIPELINE_SOURCE: 'schedule' })).toEqual(['clock']);
    expect(jobsOf({ CI_PIPELINE_SOURCE: 'push', CI_COMMIT_TAG: 'v1.0.0' })).toEqual(['pack', 'release']);
  });

  it('checks a merge request and previews it', () => {
    mkdirSync(join(folder, '.cache/review'), { recursive: true });
    mkdirSync(join(folder, 'dist'), { recursive: true });
    writeFileSync(join(folder, '.cache/review/review.html'), 'pictures');
    const install = 'npm ci --cache .npm --prefer-offline []';
    expect(run('check', MERGE_REQUEST)).toEqual([
      install,
      'npm run check --silent -- --since origin/main --format gitlab []',
    ]);
    expect(run('preview', MERGE_REQUEST)[1]).toBe('npm run review -- --since origin/main [preview]');
    expect(run('preview', { ...MERGE_REQUEST, ...PLACE })[1]).toContain('[https://preview.example/pull-7/preview]');
    expect(readFileSync(join(folder, 'review.html'), 'utf8')).toBe('pictures');
    expect(run('publish preview', { ...MERGE_REQUEST, ...PLACE })[1]).toBe(
      'npm run deploy -- --to /srv/previews/pull-7 --preview --publish []',
    );
    mkdirSync(join(folder, 'previews/pull-7'), { recursive: true });
    run('remove preview', { ...MERGE_REQUEST, ...PLACE, PREVIEW_TO: join(folder, 'previews') });
    expect(spawnSync('ls', [join(folder, 'previews')], { encoding: 'utf8' }).stdout).toBe('');
  });

  it('builds and publishes', () => {
    expect(run('build', { CI_PIPELINE_SOURCE: 'push' })[1]).toBe('npm run build -- --report build.json []');
    expect(run('deploy', { CI_PIPELINE_SOURCE: 'push', DEPLOY_TO: '/srv/news' })[1]).toBe(
      'npm run deploy -- --publish []',
    );
    writeFileSync(join(folder, 'dist/404.html'), '');
    expect(run('pages', { CI_PIPELINE_SOURCE: 'push' })).toEqual([]);
  });

  it('wakes for what is due, and is not woken by its own builds for what was', () => {
    const due = (at: string) =>
      writeFileSync(join(folder, 'build.json'), JSON.stringify({ site: { at: '2026-01-31T08:00:00Z', next: { at } } }));
    due('2026-01-31T08:59:00Z');
    expect(run('clock', { CI_PIPELINE_SOURCE: 'schedule' })).toEqual([
      expect.stringMatching(/^curl --fail .*--form token=\S* --form ref=main https:\/\/\S+\/trigger\/pipeline \[\]$/),
    ]);
    expect(run('clock', { CI_PIPELINE_SOURCE: 'pipeline' })).toEqual([]);
    due('2026-01-31T09:00:01Z');
    expect(run('clock', { CI_PIPELINE_SOURCE: 'pipeline' })).toHaveLength(1);
  });
});
