/** What a branch changes, built before and after. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reportFaults } from '../../support/house/report-schema.ts';
import { FIXTURES, NOW } from '../../support/newsrooms/newsroom-folder.ts';
import { cleanEnvironment } from '../../support/sites/run-build.ts';
import { makeCheckout } from '../../support/sites/temporary-checkout.ts';

const STORY = 'content/articles/harbour-watch/en.md';

function makeBranch(): string {
  const checkout = makeCheckout();
  cpSync(join(FIXTURES, 'base'), checkout, { recursive: true });
  writeFileSync(join(checkout, '.gitignore'), 'node_modules\n.cache\n.astro\ndist\n');
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Desk', '-c', 'user.email=desk@tidewater.example', ...args], {
      cwd: checkout,
    });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message=Before');
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  return checkout;
}

function review(checkout: string, ...options: string[]) {
  const preview = { SITE_ROLE: 'preview', SITE_URL: 'https://preview.example/pull-7/', DRAFTS: '1' };
  const summary = join(checkout, '.cache/summary.md');
  const { status, stdout } = spawnSync(process.execPath, ['src/commands/run.js', 'review', ...options], {
    cwd: checkout,
    env: { ...cleanEnvironment(), NOW, ...preview, GITHUB_STEP_SUMMARY: summary },
    encoding: 'utf8',
  });
  return { code: status, out: stdout };
}

it('a review holds each changed page before and after, publishes its pictures with a preview, and keeps the site on a mistake', () => {
  const checkout = makeBranch();
  const story = readFileSync(join(checkout, STORY), 'utf8');
  writeFileSync(join(checkout, STORY), story.replace(/^title: .*/m, 'title: A quiet night'));

  const { code, out } = review(checkout);
  expect(out).toContain(
    'Readers see 1 article otherwise:\nchanged  A quiet night (content/articles/harbour-watch/en.md)',
  );
  expect(code).toBe(0);
  const address = 'en/reports/harbour-watch/';
  expect(JSON.parse(readFileSync(join(checkout, '.cache/review/changes.json'), 'utf8'))).toEqual({
    version: 1,
    changes: [
      {
        what: 'changed',
        title: 'A quiet night',
        locale: 'en',
        file: 'articles/harbour-watch/en.md',
        before: address,
        after: address,
        pictures: { before: '1-before.jpg', after: '1-after.jpg' },
      },
    ],
    total: 1,
  });
  const report = JSON.parse(readFileSync(join(checkout, '.cache/review/build.json'), 'utf8'));
  expect(reportFaults(report)).toEqual([]);
  expect(report).toMatchObject({ command: 'build', exitCode: 0, site: { at: NOW } });
  const jpegs = ['before', 'after'].map((when) => readFileSync(join(checkout, `dist/_review/1-${when}.jpg`)));
  expect(jpegs.map((jpeg) => jpeg.subarray(0, 3).toString('hex'))).toEqual(['ffd8ff', 'ffd8ff']);
  expect(jpegs[0]?.equals(jpegs[1] as Buffer)).toBe(false);
  const page = readFileSync(join(checkout, '.cache/review/review.html'), 'utf8');
  expect(page.match(/src="data:image\/jpeg;base64,\/9j/g)).toHaveLength(2);
  expect(readFileSync(join(checkout, 'dist', address, 'index.html'), 'utf8')).toContain('noindex');

  writeFileSync(join(checkout, STORY), story.replace('category: reports', 'category: nowhere'));
  const mistaken = review(checkout, '--format', 'github');
  expect(mistaken).toMatchObject({ code: 1, out: expect.stringContaining('::error file=') });
  expect(existsSync(join(checkout, '.cache/review/changes.json'))).toBe(false);
  expect(readFileSync(join(checkout, 'dist', address, 'index.html'), 'utf8')).toContain('A quiet night');

  writeFileSync(join(checkout, STORY), story);
  expect(review(checkout, '--format', 'github').code).toBe(0);
  expect(readFileSync(join(checkout, '.cache/summary.md'), 'utf8')).toContain('### Readers see no article otherwise');
});
