/** Finds or installs a Chromium before the first browser test, and starts it once for all of them. */
import type { BrowserServer } from 'playwright';
import type { TestProject } from 'vitest/node';
import { startChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where it listens. */
    chromium: string;
  }
}

/** Projects load this file separately, in one process. */
const run = globalThis as { chromium?: Promise<BrowserServer> };

/** Begins to look for the browser; what is wrong with that is told by the setup that waits for it. */
export function beginChromium(): Promise<BrowserServer> {
  run.chromium ??= startChromium();
  run.chromium.catch(() => {});
  return run.chromium;
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await beginChromium();
  project.provide('chromium', server.wsEndpoint());
  return () => server.close();
}
