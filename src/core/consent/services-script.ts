/** Writes the last line of the script that starts services: what it must know of those in `consent.yaml`. */
import type { ReadyService, StartStep } from '../ready-services/ready-service.ts';
import { READY_SERVICES } from '../ready-services/ready-services.ts';
import { type Consent, NECESSARY } from '../schemas/consent.ts';
import { type ConsentService, SIGNALS } from '../schemas/consent-service.ts';

/** Something that a service keeps: its place, and the regular expression of its name. */
export type Kept = readonly [place: string, pattern: string];

/** What the script knows. */
export interface ServiceFacts {
  services: {
    id: string;
    /** Left out where a service doesn't wait for a choice. */
    category?: string;
    /** What is done before the scripts. */
    start?: StartStep[];
    /** The attributes of each script's element. */
    scripts: Record<string, string>[];
    /** What is deleted where the service is not allowed. */
    kept: Kept[];
  }[];
  /** The signals of Consent Mode, each with the categories that grant it; left out where no service reads them. */
  signals?: Record<string, string[]>;
}

/**
 * Writes the script as an ES module.
 *
 * @param code The text of `src/client/consent/services.js`.
 */
export function servicesScript(consent: Consent, code: string): string {
  const withoutComments = code.replace(/^\s*(\/\/|\/\*\*|\*).*\n/gm, '');
  return `${withoutComments}\nbegin(${JSON.stringify(serviceFacts(consent))});\n`;
}

function serviceFacts({ services }: Consent): ServiceFacts {
  const all = Object.entries(services);
  const readers = all.filter(([, { consentMode }]) => consentMode.length > 0);
  const granting = (signal: (typeof SIGNALS)[number]) =>
    readers.filter(([, { consentMode }]) => consentMode.includes(signal)).map(([, { category }]) => category);
  return {
    services: all.map(([id, { category, scripts, cookies, ...service }]) => ({
      id,
      ...(category !== NECESSARY && { category }),
      ...startOf(service),
      scripts: scripts.map(({ src, attributes }) => ({ ...attributes, src })),
      kept: cookies.map(({ place, name }) => [place, patternOf(name)] as const),
    })),
    ...(readers.length > 0 && { signals: Object.fromEntries(SIGNALS.map((name) => [name, granting(name)])) }),
  };
}

function startOf({ ready, id = '', address }: Pick<ConsentService, 'ready' | 'id' | 'address'>): {
  start?: StartStep[];
} {
  const service: ReadyService | undefined = ready && READY_SERVICES[ready];
  return service?.start ? { start: service.start({ id, address }) } : {};
}

/** Returns the regular expression of a name in which an asterisk stands for any signs. */
function patternOf(name: string): string {
  return `^${name
    .split('*')
    .map((part) => part.replace(/[\\^$.+?()[\]{}|/-]/g, '\\$&'))
    .join('.*')}$`;
}
