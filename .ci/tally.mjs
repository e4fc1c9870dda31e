/** Counts what passed and what failed: the tests by their report, every other step as one check by its exit code. */
import { readFileSync } from 'node:fs';

const [report, ...outcomes] = process.argv.slice(2);
const steps = outcomes.map((outcome) => outcome.split('='));
let passed = 0;
let failed = 0;

for (const [name, code] of steps) {
  if (name === 'tests') countTests(code === '0');
  else if (code !== '0') failed += 1;
  // Installing is no check: it counts only where it fails
  else if (name !== 'install') passed += 1;
}
if (steps.length === 0) failed += 1;

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function countTests(hasEndedWell) {
  let results;
  try {
    results = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    console.log('The tests left no report.');
    failed += 1;
    return;
  }
  // A file that can't be loaded has no tests to count
  const broken = results.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  for (const file of broken) console.log(`Failed to run: ${file.name}`);
  passed += results.numPassedTests;
  const bad = results.numFailedTests + broken.length;
  const isWhole = hasEndedWell && results.success === true && results.numPassedTests > 0;
  failed += bad > 0 || isWhole ? bad : 1;
}
