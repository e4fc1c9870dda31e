import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { runScript, runStep, scriptsRun, stepOf } from '../../support/workflows/run-step.ts';
import { ROOT, readWorkflows } from '../../support/workflows/workflows.ts';
import { zipOf } from '../../support/workflows/zip.ts';

const SHA = 'a'.repeat(40);
const RUN = readWorkflows().flatMap(({ workflow }) =>
  Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? [])),
);

let folder: string;

/** A folder with the code that steps call. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'steps-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, '.github'));
  cpSync(join(ROOT, '.github/scripts'), join(folder, '.github/scripts'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(ROOT, 'src'), join(folder, 'src'));
});
afterAll(() => {
  expect(
    RUN.filter((script) => !scriptsRun.has(script)),
    'scripts that no test runs',
  ).toEqual([]);
});

function makeRepository(...messages: string[]): string[] {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Desk', '-c', 'user.email=desk@tidewater.example', ...args], {
      cwd: folder,
      encoding: 'utf8',
    }).trim();
  git('init', '--quiet', '--initial-branch=main');
  git('add', 'package.json');
  for (const message of messages) git('commit', '--quiet', '--allow-empty', '--message', message);
  return git('rev-list', '--reverse', 'HEAD').split('\n');
}

describe('a large site', () => {
  it('is built in parts by machines that know their numbers, and brought together', () => {
    const part = stepOf('site', 'parts', 'Build a part');
    const { calls } = runStep(part, {
      folder,
      contexts: { matrix: { shard: '2/4' }, secrets: { CACHE_KEY: 'k' } },
      stubs: { npm: '' },
    });
    expect(calls).toEqual(['npm run build -- --shard 2/4 --quiet']);
    for (const name of ['part-0', 'part-1']) mkdirSync(join(folder, 'parts', name), { recursive: true });
    const script = RUN.find((run) => run.includes('--merge')) ?? '';
    expect(runStep({ run: script, env: {} }, { folder, stubs: { npm: '' } }).calls).toEqual([
      'npm run build -- --format github --report build.json --merge parts/part-0 parts/part-1',
    ]);
  });
});

describe('a step that is one command', () => {
  const commands = RUN.filter((script) => /^npm (ci$|test$|run (announce|lint|types|build|review))/.test(script));
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

  it.each([...new Set(commands)])('calls npm with a script that there is: %s', (script) => {
    const { code, calls } = runStep(
      { run: script, env: {} },
      { folder, stubs: { npm: '' }, variables: { BASE: 'origin/main' } },
    );
    expect(code).toBe(0);
    const [, task = '', name = ''] = calls[0]?.split(' ') ?? [];
    expect(task === 'ci' || scripts[task === 'run' ? name : task]).toBeTruthy();
  });

  it('passes a branch on as one word, whatever its name', () => {
    const step = stepOf('preview', 'preview', 'Build before and after');
    const event = { number: 7, head: { repo: { full_name: 'reader/news' } } };
    const contexts = {
      github: { base_ref: 'a; touch hacked', repository: 'tidewater/news', event: { pull_request: event } },
      vars: { PREVIEW_URL: '' },
    };
    const { calls } = runStep(step, { folder, contexts, stubs: { npm: '' } });
    expect(calls).toEqual(['npm run review -- --since origin/a; touch hacked --format github']);
    expect(existsSync(join(folder, 'hacked'))).toBe(false);
  });
});

describe('the check', () => {
  const check = (event_name: string, before: string, base_ref = '') =>
    runStep(stepOf('check', 'check', 'Check the newsroom'), {
      folder,
      contexts: { github: { event_name, base_ref, event: { before } } },
      stubs: { npm: '' },
    });

  it('compares with the commit before a push, and with nothing where there is none', () => {
    const [first = ''] = makeRepository('one', 'two');
    expect(check('push', first).calls).toEqual([`npm run check -- --since ${first} --format github`]);
    for (const before of ['0'.repeat(40), 'b'.repeat(40)])
      expect(check('push', before)).toMatchObject({ code: 0, calls: ['npm run check -- --format github'] });
  });

  it('compares a pull request with the branch that it is for', () => {
    makeRepository('one');
    execFileSync('git', ['update-ref', 'refs/remotes/origin/main', 'HEAD'], { cwd: folder });
    expect(check('pull_request', '', 'main').calls).toEqual(['npm run check -- --since origin/main --format github']);
  });
});

describe('the site', () => {
  it('says of a build which host it is for', () => {
    const built = (hosting: object) => {
      writeFileSync(join(folder, 'build.json'), JSON.stringify({ site: { ...hosting } }));
      return runStep(stepOf('site', 'build', 'built'), { folder }).outputs;
    };
    expect(built({ hosting: { host: 'github-pages' } })).toEqual({ host: 'github-pages' });
    expect(built({})).toEqual({ host: '' });
    const notice = runStep(stepOf('site', 'build', 'echo'), { folder });
    expect(notice.out).toMatch(/^::notice::The site was built, and is published nowhere\..*\n$/);
  });

  it.each(['pages', 'deploy'])('is published by %s from the newest commit alone', (job) => {
    const step = stepOf('site', job, 'branch');
    const run = (newest: string) =>
      runStep(step, {
        folder,
        contexts: { github: { token: 't' } },
        stubs: { gh: `echo ${newest}` },
        variables: { GITHUB_SHA: SHA },
      });
    expect(run(SHA)).toMatchObject({ code: 0, out: '', outputs: { newest: SHA } });
    expect(run(SHA).calls).toEqual(['gh api repos/tidewater/news/commits/main --jq .sha']);
    expect(run('b'.repeat(40))).toMatchObject({ code: 0, out: expect.stringContaining('::notice::There is a newer') });
    // A refusal must not publish
    expect(runStep(step, { folder, contexts: { github: { token: 't' } }, stubs: { gh: 'exit 1' } }).code).toBe(1);
  });

  const publish = (vars: object, secrets: object) =>
    runStep(stepOf('site', 'deploy', 'Publish'), {
      folder,
      contexts: { vars, secrets },
      stubs: { npm: 'env; [ -z "$RSYNC_RSH" ] || cat $(echo "$RSYNC_RSH" | grep -o "/[^ ]*/key") ' },
    });

  it('goes to storage with its key, and with no variable that is empty', () => {
    const { out, calls } = publish(
      { DEPLOY_TO: 's3://news' },
      { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'key' },
    );
    expect(calls).toEqual(['npm run deploy -- --publish']);
    expect(out).toMatch(/^DEPLOY_TO=s3:\/\/news$/m);
    expect(out).toMatch(/^AWS_ACCESS_KEY_ID=id$/m);
    expect(out).not.toMatch(/^(AWS_REGION|AWS_ENDPOINT_URL_S3|SSH_KEY|RSYNC_RSH)=/m);
  });

  it('goes to a server that is known, with a key that is gone afterwards', () => {
    const vars = { DEPLOY_TO: 'desk@server.example:/srv/news', SSH_KNOWN_HOSTS: 'server.example ssh-ed25519 AAAA' };
    const { out, code } = publish(vars, { SSH_KEY: 'BEGIN\nsecret\nEND' });
    expect(out).toContain('BEGIN\nsecret\nEND\n');
    const [, shell = ''] = /^RSYNC_RSH=(.*)$/m.exec(out) ?? [];
    expect(shell).toMatch(/^ssh -i \S+\/key .*StrictHostKeyChecking=yes$/);
    expect(existsSync(/-i (\S+)/.exec(shell)?.[1] ?? '')).toBe(false);
    expect(code).toBe(0);
    expect(out).not.toMatch(/^SSH_KEY=/m);
    expect(publish({ DEPLOY_TO: 'desk@server.example:/srv' }, { SSH_KEY: 'x' })).toMatchObject({ code: 2, calls: [] });
  });
});

describe('the clock', () => {
  const tick = (at: string, event_name = 'schedule') => {
    writeFileSync(
      join(folder, 'build.json'),
      JSON.stringify({ site: { at: '2026-01-31T08:00:00Z', next: { at, what: 'a story comes out', file: 'x' } } }),
    );
    return runStep(stepOf('clock', 'tick', 'node'), {
      folder,
      contexts: { github: { token: 't', repository: 'tidewater/news', ref_name: 'main', event_name } },
      stubs: { gh: '' },
      variables: { NOW: '2026-01-31T09:00:00Z' },
    });
  };

  it('starts the workflow of the site when something is due, and not before', () => {
    expect(tick('2026-01-31T08:59:00Z')).toMatchObject({ code: 0, calls: ['gh workflow run site.yml --ref main'] });
    expect(tick('2026-01-31T09:00:01Z').calls).toEqual(['gh workflow run site.yml --ref main']);
    expect(tick('2026-01-31T10:00:01Z')).toMatchObject({ code: 0, calls: [] });
  });

  it('is told of the end of a build', () => {
    const contexts = { github: { token: 't', repository: 'tidewater/news' } };
    const { calls } = runStep(stepOf('site', 'clock', 'gh'), { folder, contexts, stubs: { gh: '' } });
    expect(calls).toEqual(['gh workflow run clock.yml --ref main']);
  });

  it('waits after a build for what comes, and begins no other for what was due before', () => {
    expect(tick('2026-01-31T09:00:01Z', 'workflow_dispatch').calls).toHaveLength(1);
    expect(tick('2026-01-31T08:59:00Z', 'workflow_dispatch')).toMatchObject({ code: 0, calls: [] });
  });
});

describe('the comment of a preview', () => {
  const LIST = '{"version":1,"changes":[],"total":0}';
  const step = () => stepOf('preview-comment', 'comment', 'Write the comment');
  /** Answers for `gh api`: the list of artifacts through jq, as gh does, and the archive. */
  const gh = 'case "$*" in */zip*) cat changes-of-run.zip ;; *) shift $(($# - 1)); jq -r "$1" artifacts.json ;; esac';
  const write = (artifact: object = {}) => {
    const artifacts = [{ id: 5, name: 'changes', expired: false, size_in_bytes: 400, ...artifact }];
    writeFileSync(join(folder, 'artifacts.json'), JSON.stringify({ artifacts }));
    // The command has tests of its own; here it must get the list
    const contexts = {
      github: { token: 't', event: { workflow_run: { id: 77 } } },
      needs: { find: { outputs: { number: '7', site: '' } }, publish: { result: 'skipped' } },
    };
    return runStep(step(), { folder, contexts, stubs: { gh, node: 'cat changes.json' } });
  };
  const zip = (text: string, name = 'changes.json') =>
    writeFileSync(join(folder, 'changes-of-run.zip'), zipOf(name, text));

  it('gets the list out of the archive of the run, which is unpacked nowhere', () => {
    zip(LIST);
    const { code, out, calls } = write();
    expect([code, out]).toEqual([0, LIST]);
    expect(calls.map((call) => call.slice(0, 66))).toEqual([
      'gh api repos/tidewater/news/actions/runs/77/artifacts?name=changes',
      'gh api repos/tidewater/news/actions/artifacts/5/zip',
      'node src/commands/run.js pull-request comment changes.json',
    ]);
  });

  it('takes nothing that is too large, has run out, or lies at another path', () => {
    zip(LIST);
    for (const odd of [{ size_in_bytes: 3e6 }, { expired: true }]) expect(write(odd).calls).toHaveLength(1);
    zip('0'.repeat(5_000_000));
    expect(write()).toMatchObject({ out: '', calls: { length: 2 } });
    zip(LIST, '../../changes.json');
    expect(write().calls).toHaveLength(2);
    expect(existsSync(join(folder, '../../changes.json'))).toBe(false);
  });

  it('asks for the number, and removes the comment, by the command that has tests of its own', () => {
    const contexts = { github: { token: 't' }, vars: { PREVIEW_URL: '' } };
    const find = runStep(stepOf('preview-comment', 'find', 'find'), { folder, contexts, stubs: { node: '' } });
    const close = runStep(stepOf('preview-comment', 'close', 'node'), { folder, contexts, stubs: { node: '' } });
    expect([...find.calls, ...close.calls]).toEqual([
      'node src/commands/run.js pull-request find',
      'node src/commands/run.js pull-request close',
    ]);
  });
});

describe('the pages of a preview', () => {
  const contexts = {
    vars: { PREVIEW_TO: 's3://previews/news' },
    secrets: {},
    needs: { find: { outputs: { folder: 'pull-7' } } },
    github: { event: { pull_request: { number: 7 } } },
  };

  it('are published below the number of the request, unless a link leads out of them', () => {
    mkdirSync(join(folder, 'preview/dist'), { recursive: true });
    const step = stepOf('preview-comment', 'publish', 'Publish the preview');
    const run = () => runStep(step, { folder, contexts, stubs: { npm: 'echo "$DEPLOY_TO $OUT_DIR"' } });
    expect(run()).toMatchObject({ code: 0, out: 's3://previews/news/pull-7 preview/dist\n' });
    expect(run().calls).toEqual(['npm run deploy -- --preview --publish']);
    symlinkSync('/etc/passwd', join(folder, 'preview/dist/index.html'));
    expect(run()).toMatchObject({ code: 1, calls: [] });
  });

  it('are removed when the request closes, and nothing beside them', () => {
    const step = stepOf('preview-comment', 'unpublish', 'Remove the preview');
    expect(runStep(step, { folder, contexts, stubs: { aws: '' } }).calls).toEqual([
      'aws s3 rm --recursive --only-show-errors s3://previews/news/pull-7/',
    ]);
    const stubs = { rsync: '' };
    const remote = { ...contexts, vars: { PREVIEW_TO: 'desk@server.example:/srv/previews/' } };
    expect(runStep(step, { folder, contexts: remote, stubs }).calls).toEqual([
      expect.stringMatching(/^rsync --recursive --delete \S+\/ desk@server\.example:\/srv\/previews\/pull-7\/$/),
    ]);
    for (const name of ['pull-7/en', 'pull-77', 'site']) mkdirSync(join(folder, 'previews', name), { recursive: true });
    const local = { ...contexts, vars: { PREVIEW_TO: join(folder, 'previews') } };
    expect(runStep(step, { folder, contexts: local }).code).toBe(0);
    expect(readdirSync(join(folder, 'previews'))).toEqual(['pull-77', 'site']);
  });

  it.each([
    ['', '7'],
    ['/srv', ''],
    ['/srv', '../7'],
    ['/srv', '0'],
    ['/srv', '7 8'],
  ])('are not removed for the place “%s” and the number “%s”', (place, number) => {
    const script = `.github/scripts/remove-preview.sh '${place}' '${number}'`;
    expect(runScript(script, { folder, stubs: { rm: '' } })).toMatchObject({ code: 2, calls: [] });
  });
});

describe('a release', () => {
  const LOG =
    '# Changelog\n\n## [Unreleased]\n\n## [1.10.0] - 2026-11-30\n\n### Added\n\n- A quay.\n\n## [1.1.0] - 2026-01-01\n\n- Old.\n';
  const pack = (tag: string) =>
    runStep(stepOf('release', 'release', 'Pack'), {
      folder,
      stubs: { npm: 'echo "{}"' },
      variables: { GITHUB_REF_NAME: tag },
    });

  function makeSources(log = LOG) {
    writeFileSync(join(folder, 'CHANGELOG.md'), log);
    writeFileSync(join(folder, 'package.json'), '{ "name": "broadsheet", "version": "1.10.0" }');
    makeRepository('Release');
  }

  it('is the tag’s sources, always of the same bytes, the list of their packages, and the section of the changelog', () => {
    makeSources();
    expect(pack('v1.10.0')).toMatchObject({ code: 0, errors: '' });
    expect(readdirSync(join(folder, 'release'))).toEqual(['broadsheet-1.10.0.tar.gz', 'sbom.cdx.json']);
    const archive = join(folder, 'release/broadsheet-1.10.0.tar.gz');
    const bytes = readFileSync(archive);
    expect(execFileSync('tar', ['-tzf', archive], { encoding: 'utf8' })).toBe(
      'broadsheet-1.10.0/\nbroadsheet-1.10.0/package.json\n',
    );
    expect(readFileSync(join(folder, 'notes.md'), 'utf8').trim()).toBe('### Added\n\n- A quay.');
    pack('v1.10.0');
    expect(readFileSync(archive).equals(bytes)).toBe(true);
    const contexts = { github: { token: 't', repository: 'tidewater/news' } };
    const step = stepOf('release', 'release', 'Release');
    expect(
      runStep(step, { folder, contexts, stubs: { gh: '' }, variables: { GITHUB_REF_NAME: 'v1.10.0' } }).calls,
    ).toEqual([
      'gh release create v1.10.0 --verify-tag --title v1.10.0 --notes-file notes.md release/broadsheet-1.10.0.tar.gz release/sbom.cdx.json',
    ]);
  });

  it('is none of a tag that package.json or the changelog don’t know', () => {
    makeSources();
    expect(pack('v1.1.0')).toMatchObject({ code: 2, errors: expect.stringContaining('package.json says 1.10.0') });
    writeFileSync(join(folder, 'CHANGELOG.md'), LOG.replace('[1.10.0]', '[1.10.1]'));
    expect(pack('v1.10.0')).toMatchObject({ code: 2, errors: expect.stringContaining('no section “## [1.10.0]”') });
  });
});

describe('scripts of workflows', () => {
  it('can be run, and are right to Bash', () => {
    for (const name of readdirSync(join(ROOT, '.github/scripts'))) {
      const file = join(ROOT, '.github/scripts', name);
      expect(statSync(file).mode & 0o111, name).toBe(0o111);
      execFileSync('bash', ['-n', file]);
    }
  });
});
