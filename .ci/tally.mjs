/** Counts what passed and what failed: tests by their reports, every other step as one check by its exit code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The exit code by which timeout(1) says that it has ended a command. */
const TIMED_OUT = '124';

const [reports, ...outcomes] = process.argv.slice(2);
const steps = outcomes.map((outcome) => outcome.split('='));
let passed = 0;
let failed = 0;

for (const [name, code] of steps) {
  if (/tests$/.test(name)) countTests(name, code);
  else if (code !== '0') failed += 1;
  // Installing is no check: it counts only where it fails
  else if (name !== 'install') passed += 1;
}
if (steps.length === 0) failed += 1;

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function countTests(name, code) {
  let results;
  try {
    results = JSON.parse(readFileSync(join(reports, `${name}.json`), 'utf8'));
  } catch {
    console.log(code === TIMED_OUT ? `The ${name} were ended, as their time was over.` : `The ${name} left no report.`);
    failed += 1;
    return;
  }
  // A file that can't be loaded has no tests to count
  const broken = results.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  for (const file of broken) console.log(`Failed to run: ${file.name}`);
  // Again at the end: a log is often kept only from there
  for (const file of results.testResults)
    for (const test of file.assertionResults.filter((assertion) => assertion.status === 'failed'))
      console.log(`Failed: ${file.name}: ${test.fullName}\n${(test.failureMessages[0] ?? '').slice(0, 1500)}`);
  // What passes at the second try is to be mended, too
  for (const file of results.testResults)
    for (const test of file.assertionResults.filter(isSecondTry))
      console.log(
        `Passed at the second try: ${file.name}: ${test.fullName}\n${test.failureMessages[0].slice(0, 1500)}`,
      );
  passed += results.numPassedTests;
  const bad = results.numFailedTests + broken.length;
  const isWhole = code === '0' && results.success === true && results.numPassedTests > 0;
  failed += bad > 0 || isWhole ? bad : 1;
}

function isSecondTry({ status, failureMessages }) {
  return status === 'passed' && failureMessages.length > 0;
}
