import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { workflowFaults } from '../../support/workflows/language-service.ts';
import { evaluate, fill, jobOf, readWorkflows } from '../../support/workflows/workflows.ts';

const WORKFLOWS = readWorkflows();
const JOBS = WORKFLOWS.flatMap(({ file, workflow }) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ at: `${file}: ${name}`, job, on: workflow.on })),
);
const STEPS = JOBS.flatMap(({ at, job }) => job.steps.map((step) => ({ at, step })));

/** What anybody can write into an event: a branch’s name and a title are as good as a script. */
const OPEN = '$'.concat('{{');

describe('the workflows of GitHub', () => {
  it.each(WORKFLOWS.map(({ file, text }) => [file, text]))(
    '%s is right to GitHub’s own language service',
    async (file, text) => {
      expect(await workflowFaults(file, text)).toEqual([]);
    },
  );

  it('are told of by the language service where they are wrong', async () => {
    const wrong =
      'on: pusch\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: echo $OPEN github.evnt }}\n        unless: x\n'.replace(
        '$OPEN',
        OPEN,
      );
    expect(await workflowFaults('a.yml', wrong)).toEqual(
      expect.arrayContaining([expect.stringContaining('a.yml:1:'), expect.stringContaining('unless')]),
    );
  });

  it('pin each action to a digest, with its tag beside it', () => {
    const uses = WORKFLOWS.flatMap(({ text }) => text.match(/uses:.*/g) ?? []);
    expect(
      uses.filter((line) => !/^uses: actions\/[a-z-]+(\/[a-z]+)?@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)),
    ).toEqual([]);
    // One digest for each tag of an action, everywhere
    const pins = new Set(uses.map((line) => line.replace(/(actions\/[a-z-]+)\/[a-z]+@/, '$1@')));
    const tags = new Set(uses.map((line) => line.replace(/(actions\/[a-z-]+)(\/[a-z]+)?@\S+/, '$1')));
    expect(pins.size).toBe(tags.size);
  });

  it('may do nothing that a job has not asked for', () => {
    for (const { workflow, file } of WORKFLOWS) expect(workflow.permissions, file).toEqual({});
    expect(JOBS.filter(({ job }) => !job.permissions).map(({ at }) => at)).toEqual([]);
    const writing = JOBS.flatMap(({ at, job }) =>
      Object.entries(job.permissions ?? {}).flatMap(([name, level]) => (level === 'write' ? [`${at}: ${name}`] : [])),
    );
    expect(writing.map((one) => one.replace('.github/workflows/', ''))).toEqual([
      'clock.yml: tick: actions',
      'preview-comment.yml: comment: pull-requests',
      'preview-comment.yml: close: pull-requests',
      'release.yml: release: contents',
      'release.yml: release: id-token',
      'release.yml: release: attestations',
      'site.yml: pages: pages',
      'site.yml: pages: id-token',
      'site.yml: clock: actions',
    ]);
  });

  it('end by themselves, and leave no token where they check out', () => {
    expect(JOBS.filter(({ job }) => !job['timeout-minutes']).map(({ at }) => at)).toEqual([]);
    const checkouts = STEPS.filter(({ step }) => step.uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter(({ step }) => step.with?.['persist-credentials'] !== false)).toEqual([]);
  });

  it('let no text of an event into a script', () => {
    expect(STEPS.filter(({ step }) => step.run?.includes(OPEN)).map(({ at, step }) => `${at}: ${step.run}`)).toEqual(
      [],
    );
  });

  it('have scripts of three lines at most; longer ones are files', () => {
    expect(STEPS.filter(({ step }) => (step.run ?? '').trim().split('\n').length > 3).map(({ at }) => at)).toEqual([]);
  });

  it('give secrets and the right to write to no code of a pull request', () => {
    for (const { file, workflow, text } of WORKFLOWS.filter(({ workflow }) => 'pull_request' in workflow.on)) {
      expect(text, file).not.toMatch(/secrets\.|: write|environment:|actions\/cache@|cache\/save/);
      expect(Object.keys(workflow.on), file).not.toContain('pull_request_target');
    }
    const trusted = WORKFLOWS.filter(({ workflow }) => /workflow_run|_target/.test(Object.keys(workflow.on).join()));
    expect(trusted.map(({ file }) => file.slice(18))).toEqual(['preview-comment.yml']);
    const refs = trusted.flatMap(({ workflow }) =>
      Object.values(workflow.jobs).flatMap(({ steps }) => steps.map((step) => step.with?.['ref'])),
    );
    expect([...new Set(refs)]).toEqual([undefined, `${OPEN} github.event.repository.default_branch }}`]);
  });

  it('cancel a build for a newer one, and never what publishes', () => {
    expect(jobOf('site', 'build').concurrency).toEqual({ group: 'build', 'cancel-in-progress': true });
    for (const job of ['pages', 'deploy'])
      expect(jobOf('site', job).concurrency).toEqual({ group: 'publish', 'cancel-in-progress': false });
    for (const { job, at } of JOBS.filter(({ job }) => job.environment))
      expect(job.concurrency?.['cancel-in-progress'], at).toBe(false);
  });
});

describe('Dependabot', () => {
  it('renews actions and packages once a week, in one request each', () => {
    const { version, updates } = parse(readFileSync('.github/dependabot.yml', 'utf8'));
    expect(version).toBe(2);
    const facts = updates.map((one: Record<string, object>) => [
      one['package-ecosystem'],
      one['directory'],
      one['schedule'],
      Object.values(one['groups'] ?? {}),
    ]);
    expect(facts).toEqual(
      ['github-actions', 'npm'].map((name) => [name, '/', { interval: 'weekly' }, [{ patterns: ['*'] }]]),
    );
  });
});

describe('what a workflow decides', () => {
  const main = { ref_name: 'main', event: { repository: { default_branch: 'main' } } };
  const goes = (host: string, to: string, result = 'success') => {
    const contexts = { vars: { DEPLOY_TO: to }, needs: { build: { result, outputs: { host } } } };
    return ['pages', 'deploy'].filter((job) => evaluate(jobOf('site', job).if ?? '', contexts));
  };

  it('publishes to Pages where the host is that, and to the place that is named', () => {
    expect(evaluate(jobOf('site', 'build').if ?? '', { github: main })).toBe(true);
    expect(evaluate(jobOf('site', 'build').if ?? '', { github: { ...main, ref_name: 'draft' } })).toBe(false);
    expect([
      goes('github-pages', ''),
      goes('nginx', ''),
      goes('nginx', 's3://a'),
      goes('github-pages', '/srv'),
    ]).toEqual([['pages'], [], ['deploy'], ['deploy']]);
    expect([goes('github-pages', '', 'failure'), goes('nginx', 's3://a', 'skipped')]).toEqual([[], []]);
  });

  it('divides a build where a variable says so, and builds the rest whatever became of the parts', () => {
    const divides = (SHARDS: string, github = main) =>
      evaluate(jobOf('site', 'parts').if ?? '', { github, vars: { SHARDS } });
    expect([divides(''), divides('["1/2","2/2"]'), divides('["1/2"]', { ...main, ref_name: 'draft' })]).toEqual([
      false,
      true,
      false,
    ]);
    for (const result of ['success', 'skipped', 'failure'])
      expect(evaluate(jobOf('site', 'build').if ?? '', { github: main, needs: { parts: { result } } })).toBe(true);
  });

  it('a preview has an address where its branch is the newsroom’s own, and previews have a place', () => {
    const [url = ''] = jobOf('preview', 'preview').steps.flatMap(({ env }) => env?.['SITE_URL'] ?? []);
    const at = (from: string, place: string) =>
      fill(url, {
        github: {
          repository: 'tidewater/news',
          event: { pull_request: { number: 7, head: { repo: { full_name: from } } } },
        },
        vars: { PREVIEW_URL: place },
      });
    expect(at('tidewater/news', 'https://preview.example')).toBe('https://preview.example/pull-7/');
    expect([at('reader/news', 'https://preview.example'), at('tidewater/news', '')]).toEqual(['', '']);
  });

  it('the pages of a fork are published nowhere, and its comment is written all the same', () => {
    const { if: publishes = '' } = jobOf('preview-comment', 'publish');
    const { if: comments = '' } = jobOf('preview-comment', 'comment');
    const needs = (own: string, number = '7') => ({
      needs: { find: { outputs: { own, number, site: 'https://preview.example/pull-7/' } } },
    });
    expect(['true', 'false'].map((own) => evaluate(publishes, needs(own)))).toEqual([true, false]);
    expect(evaluate(comments, needs('false'))).toBe(true);
    expect([evaluate(comments, needs('true', '')), evaluate(comments, needs('true'), true)]).toEqual([false, false]);
  });

  it('the clock is told of each build of which a report is left, unless it is switched off', () => {
    const { if: told = '' } = jobOf('site', 'clock');
    const { if: ticks = '' } = jobOf('clock', 'tick');
    const at = (result: string, CLOCK = '') => evaluate(told, { vars: { CLOCK }, needs: { build: { result } } });
    expect([at('success'), at('failure'), at('skipped'), at('success', 'off')]).toEqual([true, false, false, false]);
    expect(['', 'off'].map((CLOCK) => evaluate(ticks, { vars: { CLOCK } }))).toEqual([true, false]);
  });
});
