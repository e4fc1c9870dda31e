/** Finds or installs a Chromium before the first browser test, and starts it once for all of them. */
import type { TestProject } from 'vitest/node';
import { startChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where it listens. */
    chromium: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startChromium();
  project.provide('chromium', server.wsEndpoint());
  return () => server.close();
}
