/** The one table of services that are ready to be switched on, by the names under which editors write them. */
import { CLOUDFLARE_WEB_ANALYTICS } from './cloudflare-web-analytics.ts';
import { GOATCOUNTER } from './goatcounter.ts';
import { GOOGLE_ANALYTICS } from './google-analytics.ts';
import { GOOGLE_TAG_MANAGER } from './google-tag-manager.ts';
import { MATOMO } from './matomo.ts';
import { PLAUSIBLE } from './plausible.ts';
import type { ReadyService } from './ready-service.ts';

export const READY_SERVICES = {
  'cloudflare-web-analytics': CLOUDFLARE_WEB_ANALYTICS,
  goatcounter: GOATCOUNTER,
  'google-analytics': GOOGLE_ANALYTICS,
  'google-tag-manager': GOOGLE_TAG_MANAGER,
  matomo: MATOMO,
  plausible: PLAUSIBLE,
} as const satisfies Record<string, ReadyService>;

/** The name of a ready service. */
export type ReadyName = keyof typeof READY_SERVICES;

/** The names of all ready services, sorted. */
export const READY_NAMES = Object.keys(READY_SERVICES) as [ReadyName, ...ReadyName[]];

/** Returns whether a ready service has this name. */
export function isReadyName(name: unknown): name is ReadyName {
  return typeof name === 'string' && Object.hasOwn(READY_SERVICES, name);
}
