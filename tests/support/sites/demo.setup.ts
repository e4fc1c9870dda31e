/** Begins to build the demo, once a run. */
import type { TestProject } from 'vitest/node';
import { buildDemo, DEMO_FOLDER } from './demo.ts';
import { DEMO_PLACE, testsOfDemo } from './demo-newsroom.ts';
import { handOver } from './handover.ts';

/** Projects load this file separately, in one process. */
const run = globalThis as { toldOfDemo?: boolean };

export default function setup(project: TestProject): void {
  if (DEMO_PLACE === undefined) tellLeftOut();
  else
    handOver(project, 'demo', async () => {
      await buildDemo();
      return DEMO_FOLDER;
    });
}

function tellLeftOut(): void {
  if (run.toldOfDemo) return;
  run.toldOfDemo = true;
  const left = testsOfDemo();
  console.log(`The demo newsroom was removed, so ${left.length} files of tests that read it are left out:`);
  for (const file of left) console.log(`  ${file}`);
}
