/** Says what a reader agrees to, so that a change of it, and of nothing else, asks again. */
import { type Consent, optionalServices } from '../schemas/consent.ts';
import type { ConsentService } from '../schemas/consent-service.ts';
import { compareText } from '../text/compare-text.ts';

/** What readers are asked about: a digest for each service that waits for their choice, and one of all of them. */
export interface ConsentTerms {
  all: string;
  /** By the id of the service. */
  services: Record<string, string>;
}

/**
 * Returns the digests of what readers agree to, or `undefined` where there is nothing to choose. What is only wording,
 * such as the texts of categories and all translations, is no part of it.
 *
 * @param digest Returns a short digest of a text.
 */
export function consentTerms(consent: Consent, digest: (text: string) => string): ConsentTerms | undefined {
  const services = Object.fromEntries(
    optionalServices(consent).map(([id, service]) => [id, digest(JSON.stringify(termsOf(service))).slice(0, 8)]),
  );
  if (Object.keys(services).length === 0) return undefined;
  const sorted = Object.entries(services).sort(([a], [b]) => compareText(a, b));
  return { all: digest(JSON.stringify(sorted)).slice(0, 8), services };
}

/** The order in which things are written, and the punctuation of a purpose, mean nothing. */
function termsOf({ category, provider, purpose, ground, hosts, cookies }: ConsentService) {
  return [
    category,
    provider,
    ground,
    meaningOf(purpose),
    Object.entries(hosts)
      .flatMap(([kind, list = []]) => list.map((host) => `${kind} ${host}`))
      .sort(compareText),
    cookies
      .map(({ name, place, lifetime, purpose }) => [name, place, lifetime, meaningOf(purpose)].join(' '))
      .sort(compareText),
  ];
}

function meaningOf(sentence: string): string {
  return sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
