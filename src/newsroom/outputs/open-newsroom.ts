/** Opens a newsroom that was read, so that its pages, files and brand assets can be made. */
import { createChrome } from '../../core/chrome/create-chrome.ts';
import { consentTerms } from '../../core/consent/consent-terms.ts';
import { createLanguageOffers } from '../../core/i18n/language-offers.ts';
import { instantToDay } from '../../core/i18n/moment.ts';
import type { PageContext } from '../../core/presentation/page-context.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { OutputFile } from '../../core/routes/output-file.ts';
import { memoise } from '../../core/text/memoise.ts';
import { digestOf } from '../../disk/digest.ts';
import type { Environment } from '../files/environment.ts';
import { atlas } from '../maps/atlas.ts';
import { type BrandAssets, createBrandAssets } from '../pictures/brand-assets.ts';
import { nameCards } from '../pictures/card-names.ts';
import type { Newsroom } from '../reading/read-newsroom.ts';
import { dictionaryOf as dictionaryIn } from '../settings/locale-words.ts';
import type { Settings } from '../settings/read-settings.ts';
import { createConsentFiles } from './consent-files.ts';
import { type KnownKeys, NO_KEYS } from './known-keys.ts';
import { createNewsroomFiles } from './output-files.ts';
import { createPages, type Pages } from './page-source.ts';

/** A newsroom that was read and can be printed. */
export interface OpenNewsroom extends Newsroom {
  context: PageContext;
  assets: BrandAssets;
  pages: Pages;
  /** The output files: what is published besides pages and pictures. They are listed once, with the keys that are known. */
  files(known?: KnownKeys): OutputFile[];
}

/**
 * Opens a newsroom: makes its page context, brand assets, pages and output files. The problems are those of the brand's
 * own files; pages are made only when they are asked for.
 */
export async function openNewsroom(
  newsroom: Newsroom,
  environment: Environment,
): Promise<{ newsroom: OpenNewsroom; problems: Problem[] }> {
  const { locales, library, images, media, maps, bodies, faces } = newsroom;
  const settings = withoutServices(newsroom.settings);
  const { year } = instantToDay(environment.now, settings.site.timeZone);
  const dictionaryOf = memoise((tag: string) => dictionaryIn(tag, settings, locales));
  const offers = createLanguageOffers(library.homes, dictionaryOf);
  const { assets, problems } = await createBrandAssets({
    settings,
    locales,
    library,
    images,
    environment,
    offers,
    faces: faces.faces,
  });
  const terms = consentTerms(settings.consent, digestOf);
  const { files: consentFiles, filesOf: consentOf } = createConsentFiles(
    settings.consent,
    terms,
    library,
    dictionaryOf,
  );
  for (const [name, data] of consentFiles) assets.files.set(name, data);
  const chromeOf = memoise((tag: string) => {
    const locale = locales.find((candidate) => candidate.tag === tag);
    if (!locale) throw new Error(`No locale ${tag}`);
    return createChrome({
      ...settings,
      library,
      dictionary: dictionaryOf(tag),
      locale,
      locales,
      year,
      assets: { ...assets, consentOf },
    });
  });
  const { drafts } = environment;
  const { networkNames } = assets;
  const nameCard = nameCards();
  const context: PageContext = {
    ...settings,
    consentTerms: terms,
    drafts,
    locales,
    library,
    images,
    media,
    maps: { found: maps, atlas },
    networkNames,
    dictionaryOf,
    chromeOf,
    nameCard,
  };
  const pages = createPages(newsroom, context);
  let files: OutputFile[] | undefined;
  const listFiles = (known = NO_KEYS) => (files ??= createNewsroomFiles(bodies, context, known));
  return { newsroom: { ...newsroom, context, assets, pages, files: listFiles }, problems };
}

/**
 * Returns settings of a preview without what would count its readers, take their likes and comments, or tell anybody of
 * its stories; those of the site itself stay as they are.
 */
function withoutServices(settings: Settings): Settings {
  if (settings.production === undefined) return settings;
  const { comments: _, ...consent } = settings.consent;
  const { webSubHub: __, likes: ___, ...site } = settings.site;
  return { ...settings, site: { ...site, announce: {} }, consent: { ...consent, services: {} } };
}
