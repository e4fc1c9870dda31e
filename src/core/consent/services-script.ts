/** Writes the last line of the script that starts services: what it must know of those in `consent.yaml`. */
import { type Consent, NECESSARY, SIGNALS } from '../schemas/consent.ts';

/** What the script knows. */
export interface ServiceFacts {
  services: {
    id: string;
    /** Left out where a service doesn't wait for a choice. */
    category?: string;
    /** The attributes of each script's element. */
    scripts: Record<string, string>[];
    /** What is deleted where the service is not allowed: its place, and the regular expression of its name. */
    kept: (readonly [place: string, pattern: string])[];
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
    services: all.map(([id, { category, scripts, cookies }]) => ({
      id,
      ...(category !== NECESSARY && { category }),
      scripts: scripts.map(({ src, attributes }) => ({ ...attributes, src })),
      kept: cookies.map(({ place, name }) => [place, patternOf(name)] as const),
    })),
    ...(readers.length > 0 && { signals: Object.fromEntries(SIGNALS.map((name) => [name, granting(name)])) }),
  };
}

/** Returns the regular expression of a name in which an asterisk stands for any signs. */
function patternOf(name: string): string {
  return `^${name
    .split('*')
    .map((part) => part.replace(/[\\^$.+?()[\]{}|/-]/g, '\\$&'))
    .join('.*')}$`;
}
