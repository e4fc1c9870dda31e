/** Lists what is kept in a reader's browser, and by whom, in the words of a language. */
import type { Dictionary } from '../i18n/dictionary.ts';
import { formatDuration } from '../i18n/format.ts';
import { isServiceWord } from '../ready-services/ready-service.ts';
import { type Consent, NECESSARY } from '../schemas/consent.ts';
import type { ConsentCookie, ConsentService } from '../schemas/consent-service.ts';
import { LIKES_KEPT } from './likes-record.ts';

/** One thing that a browser keeps. */
export interface StoredItem {
  name: string;
  purpose: string;
  lifetime: string;
}

/** A service, or the newsroom itself, with all that it keeps. */
export interface StoringService {
  name: string;
  provider: string;
  purpose?: string;
  /** The address of the provider's privacy policy. */
  privacy?: string;
  ground: typeof NECESSARY | ConsentService['ground'];
  items: StoredItem[];
}

/** A category of services, the necessary one first. */
export interface ServiceCategory {
  id: string;
  name: string;
  text: string;
  services: StoringService[];
}

/** The newsroom, as far as the list names it. */
interface StoringSite {
  name: string;
  consent: Consent;
  /** Whether readers choose a currency. */
  hasCurrencies: boolean;
  /** Whether readers have something to choose, and their choice is kept. */
  keepsChoices: boolean;
  /** Whether readers can like stories. */
  hasLikes: boolean;
}

/** Lists all categories with their services, that of the newsroom itself first. */
export function storedByCategory(
  { name, consent, hasCurrencies, keepsChoices, hasLikes }: StoringSite,
  dictionary: Dictionary,
): ServiceCategory[] {
  const words = dictionary.interface;
  const until = words.lifetimeKept;
  const own: StoringService = {
    name,
    provider: name,
    ground: NECESSARY,
    items: [
      { name: 'theme', purpose: words.themeStored, lifetime: until },
      { name: 'languageOffered', purpose: words.offerStored, lifetime: until },
      ...(hasCurrencies ? [{ name: 'currency', purpose: words.currencyStored, lifetime: until }] : []),
      ...(keepsChoices ? [{ name: 'privacyChoices', purpose: words.consentStored, lifetime: until }] : []),
      ...(hasLikes
        ? [
            {
              name: 'likes',
              purpose: words.likesStored,
              lifetime: formatDuration(LIKES_KEPT, 'day', dictionary.formats),
            },
          ]
        : []),
    ],
  };
  const servicesIn = (id: string) =>
    Object.values(consent.services)
      .filter(({ category }) => category === id)
      .map((service) => toStoring(service, dictionary));
  return [
    { id: NECESSARY, name: words.necessary, text: words.necessaryText, services: [own, ...servicesIn(NECESSARY)] },
    ...Object.entries(consent.categories).map(([id, category]) => ({
      id,
      name: dictionary.phrase(category.name, category.context),
      text: dictionary.phrase(category.text),
      services: servicesIn(id),
    })),
  ];
}

function toStoring(service: ConsentService, dictionary: Dictionary): StoringService {
  const { category, privacy, ground } = service;
  return {
    name: dictionary.phrase(service.name),
    provider: dictionary.phrase(service.provider),
    purpose: purposeText(service.purpose, dictionary),
    privacy,
    ground: category === NECESSARY ? NECESSARY : ground,
    items: service.cookies.map(({ name, purpose, lifetime }) => ({
      name,
      purpose: purposeText(purpose, dictionary),
      lifetime: lifetimeText(lifetime, dictionary),
    })),
  };
}

function purposeText(purpose: string, dictionary: Dictionary): string {
  return isServiceWord(purpose) ? dictionary.interface[purpose] : dictionary.phrase(purpose);
}

function lifetimeText(lifetime: ConsentCookie['lifetime'], { formats, interface: words }: Dictionary): string {
  if (lifetime === 'session') return words.lifetimeSession;
  if (lifetime === 'persistent') return words.lifetimeKept;
  const [count = '', unit = ''] = lifetime.split(' ');
  return formatDuration(Number(count), unit.replace(/s$/, ''), formats);
}
