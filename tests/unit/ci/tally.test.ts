/** What CI counts from the reports of its runners. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let reports: string;
beforeEach(() => {
  reports = mkdtempSync(join(tmpdir(), 'reports-'));
});
afterEach(() => rmSync(reports, { recursive: true }));

function tally(outcomes: string[], tests: { status: string; failureMessages: string[] }[] = []) {
  const assertionResults = tests.map((test, place) => ({ ...test, fullName: `test ${place}` }));
  const count = (status: string) => tests.filter((test) => test.status === status).length;
  const [numPassedTests, numFailedTests] = [count('passed'), count('failed')];
  const testResults = [{ name: 'a.test.ts', status: numFailedTests > 0 ? 'failed' : 'passed', assertionResults }];
  const report = { success: numFailedTests === 0, numPassedTests, numFailedTests, testResults };
  if (tests.length > 0) writeFileSync(join(reports, 'tests.json'), JSON.stringify(report));
  const { status, stdout } = spawnSync(process.execPath, ['.ci/tally.mjs', reports, ...outcomes], { encoding: 'utf8' });
  return { status, lines: stdout.trim().split('\n') };
}

const PASSED = { status: 'passed', failureMessages: [] };

test('tests count by their report, and every other step but installing as one', () => {
  const { status, lines } = tally(['install=0', 'tests=0', 'lint=0'], [PASSED, PASSED]);
  expect(lines).toEqual(['3 passed, 0 failed']);
  expect(status).toBe(0);
});

test('what passes at the second try is named, with what kept it from passing at the first', () => {
  const { lines } = tally(['tests=0'], [PASSED, { status: 'passed', failureMessages: ['Timeout'] }]);
  expect(lines).toEqual(['Passed at the second try: a.test.ts: test 1', 'Timeout', '', '2 passed, 0 failed']);
});

test('a failure is named, and ends with 1', () => {
  const { status, lines } = tally(['tests=1'], [PASSED, { status: 'failed', failureMessages: ['Expected 2'] }]);
  expect(lines).toEqual(['Failed: a.test.ts: test 1', 'Expected 2', '', '1 passed, 1 failed']);
  expect(status).toBe(1);
});

test('a runner that was ended before its report has failed', () => {
  const { status, lines } = tally(['tests=137']);
  expect(lines).toEqual(['The tests left no report.', '', '0 passed, 1 failed']);
  expect(status).toBe(1);
});

test('tests that were ended as their time was over are named as that', () => {
  const { lines } = tally(['tests=124']);
  expect(lines).toEqual(['The tests were ended, as their time was over.', '', '0 passed, 1 failed']);
});
