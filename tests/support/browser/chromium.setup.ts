/** Finds or installs a Chromium before the first browser test, and starts it once for all of them. */
import { chromium } from 'playwright';
import type { TestProject } from 'vitest/node';
import { CHROMIUM_ARGUMENTS, findChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where it listens. */
    chromium: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer({ executablePath: await findChromium(), args: CHROMIUM_ARGUMENTS });
  project.provide('chromium', server.wsEndpoint());
  return () => server.close();
}
