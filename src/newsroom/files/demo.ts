/** Knows the demo newsroom, which comes with Broadsheet, from a newsroom of one's own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The demo's address. Nobody can own a host of `.example` (RFC 2606, 2), so that no real newsroom has it. */
const DEMO_URL = /^url: https:\/\/blog\.orrery\.example\/$/m;

/** The folder in which the demo lies where a newsroom of one's own has taken its place. */
export const DEMO_ASIDE = 'demo';

/** Whether a folder of content is the demo's. */
export function isDemo(contentDir: string): boolean {
  try {
    return DEMO_URL.test(readFileSync(join(contentDir, 'site/site.yaml'), 'utf8'));
  } catch {
    return false;
  }
}
