/** Builds what the banner needs to ask readers of one language; only readers who are asked fetch it. */
import type { Dictionary } from '../i18n/dictionary.ts';
import { conjunctionFormat } from '../i18n/intl.ts';
import { type Consent, optionalServices } from '../schemas/consent.ts';
import type { ConsentTerms } from './consent-terms.ts';

/** What the banner needs. */
export interface ConsentQuestion {
  /** The question, and below it what an answer rests on. */
  text: string;
  /** Added where a reader has chosen before, with `{services}`, the names of those that are new or changed. */
  changed: string;
  /** The words of the buttons that allow all, reject all, and lead to the choices. */
  buttons: [allow: string, reject: string, choose: string];
  /** The ids of the categories. */
  categories: string[];
  /** The digest of what is agreed to with each service, by its id. */
  services: Record<string, string>;
  /** The names of the services, in the same order. */
  names: string[];
}

/** Builds what the banner needs in one language. */
export function createConsentQuestion(consent: Consent, terms: ConsentTerms, dictionary: Dictionary): ConsentQuestion {
  const words = dictionary.interface;
  const names = Object.values(consent.categories).map(({ name, context }) => dictionary.phrase(name, context));
  const purposes = conjunctionFormat(dictionary.formats).format(names);
  const details = words.consentDetails
    .replace('{purposes}', () => purposes)
    .replace('{link}', () => words.cookiePreferences);
  return {
    text: `${words.consentQuestion}\n${details}`,
    changed: words.consentChanged,
    buttons: [words.allowAll, words.rejectAll, words.chooseConsent],
    categories: Object.keys(consent.categories),
    services: terms.services,
    names: optionalServices(consent).map(([, { name }]) => dictionary.phrase(name)),
  };
}
