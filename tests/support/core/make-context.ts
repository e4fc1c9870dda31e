/** What page models are made from, with English words and a small chrome in every language. */

import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { CatalogueEntry } from '../../../src/core/articles/catalogue-entry.ts';
import { createChrome } from '../../../src/core/chrome/create-chrome.ts';
import { consentTerms } from '../../../src/core/consent/consent-terms.ts';
import { createDictionary } from '../../../src/core/i18n/dictionary.ts';
import type { InterfaceWords } from '../../../src/core/i18n/interface-words.ts';
import { createLibrary } from '../../../src/core/library/library.ts';
import type { MapFacts } from '../../../src/core/maps/maps.ts';
import type { MediaFacts } from '../../../src/core/media/recording.ts';
import { OUTPUT_FILE_COLLECTORS } from '../../../src/core/outputs/output-files.ts';
import type { ImageFacts } from '../../../src/core/pictures/picture.ts';
import type { SocialCard } from '../../../src/core/pictures/social-card.ts';
import type { PageContext } from '../../../src/core/presentation/page-context.ts';
import { consentSchema } from '../../../src/core/schemas/consent.ts';
import { type LikeCounts, NO_LIKES } from '../../../src/core/schemas/like-counts.ts';
import { navigationSchema } from '../../../src/core/schemas/navigation.ts';
import { wordsSchema } from '../../../src/core/schemas/words.ts';
import { en } from '../../../src/locales/en.ts';
import { atlas } from '../../../src/newsroom/maps/atlas.ts';
import { type LibraryOptions, makeLibrarySource } from './make-library.ts';

export interface ContextOptions extends LibraryOptions {
  navigation?: z.input<typeof navigationSchema>;
  /** By virtual path. */
  images?: Record<string, ImageFacts>;
  /** Recordings by virtual path. */
  media?: Record<string, MediaFacts>;
  /** Maps by the virtual path of their GeoJSON. */
  maps?: Record<string, MapFacts>;
  /** The newsroom's phrases by language. */
  phrases?: Record<string, z.input<typeof wordsSchema>['phrases']>;
  words?: Partial<InterfaceWords>;
  consent?: z.input<typeof consentSchema>;
  likeCounts?: LikeCounts;
}

export function makeContext(entries: CatalogueEntry[], options: ContextOptions = {}): PageContext {
  const {
    navigation,
    images = {},
    media = {},
    maps = {},
    phrases = {},
    words,
    consent = {},
    likeCounts = NO_LIKES,
    ...others
  } = options;
  const services = consentSchema.parse(consent);
  const source = makeLibrarySource(entries, { ...others, consent: services });
  const { library } = createLibrary(source, OUTPUT_FILE_COLLECTORS);
  const dictionaryOf = (tag: string) =>
    createDictionary(
      tag,
      { ...en, ...words },
      [wordsSchema.parse({ phrases: phrases[tag] })],
      source.locales.find((locale) => locale.tag === tag)?.formats,
    );
  const chromeOf = (tag: string) =>
    createChrome({
      ...source,
      navigation: navigationSchema.parse(navigation ?? {}),
      library,
      dictionary: dictionaryOf(tag),
      locale: source.locales.find((locale) => locale.tag === tag) as PageContext['locales'][number],
      year: '2026',
      assets: {
        icons: [],
        iconSprite: '/_images/icons.svg',
        networkNames: new Map([['mastodon', 'Mastodon']]),
        codes: new Map([['https://app.example/ar', '/_images/app.svg']]),
      },
    });
  const networkNames = new Map([['mastodon', 'Mastodon']]);
  const nameCard = (card: SocialCard) => `card-${createHash('sha256').update(JSON.stringify(card)).digest('hex')}.jpeg`;
  const { entries: _, now: __, ...settings } = source;
  return {
    ...settings,
    likeCounts,
    consent: services,
    consentTerms: consentTerms(services, shortDigest),
    library,
    images: new Map(Object.entries(images)),
    media: new Map(Object.entries(media)),
    maps: { found: new Map(Object.entries(maps)), atlas },
    networkNames,
    dictionaryOf,
    chromeOf,
    nameCard,
  };
}

function shortDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A photograph whose name tells its digest. */
export function makeImage(digest: string, facts: Partial<ImageFacts> = {}): ImageFacts {
  return { digest, width: 2400, height: 1600, format: 'jpeg', ...facts };
}
