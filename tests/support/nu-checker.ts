/**
 * `npm run test:html`: every page of the demo, its styles included, through the Nu Html Checker, which needs Java 11.
 * It is fetched when it is asked for: its package is 30 MB, and brings a Java of its own where its script may run.
 */
import { spawnSync } from 'node:child_process';
import { buildDemo, DEMO_FOLDER } from './demo.ts';

const CHECKER = ['exec', '--yes', '--ignore-scripts', '--package=vnu-jar@26.9.27', '--', 'vnu'];

if (spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0) process.exitCode = await check();
else {
  console.error(
    'The Nu Html Checker needs Java 11 or later, which is missing here. Debian: apt-get install default-jre',
  );
  process.exitCode = 1;
}

async function check(): Promise<number> {
  await buildDemo();
  const options = ['--errors-only', '--skip-non-html', DEMO_FOLDER];
  const { status } = spawnSync('npm', [...CHECKER, ...options], { stdio: 'inherit' });
  if (status === 0) console.log('The Nu Html Checker finds nothing wrong.');
  return status ?? 1;
}
