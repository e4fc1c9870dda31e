/** Begins to build the demo, once a run. */
import type { TestProject } from 'vitest/node';
import { buildDemo, DEMO_FOLDER } from './demo.ts';
import { handOver } from './handover.ts';

export default function setup(project: TestProject): void {
  handOver(project, 'demo', async () => {
    await buildDemo();
    return DEMO_FOLDER;
  });
}
