/** Begins to find or install a Chromium, and starts it once for all tests of a run. */
import type { BrowserServer } from 'playwright';
import type { TestProject } from 'vitest/node';
import { startChromium } from '../../../src/commands/start-chromium.ts';
import { handOver } from '../sites/handover.ts';

/** Projects load this file separately, in one process. */
const run = globalThis as { chromium?: Promise<BrowserServer> };

export default function setup(project: TestProject): () => Promise<void> {
  run.chromium ??= startChromium();
  const server = run.chromium;
  handOver(project, 'chromium', async () => (await server).wsEndpoint());
  return async () => {
    const started = await server.catch(() => undefined);
    await started?.close();
  };
}
