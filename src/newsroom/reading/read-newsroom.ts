/** Reads a whole newsroom and finds all of its problems, before anything is written. */
import type { Body } from '../../core/articles/body.ts';
import { createLocales, type Locale } from '../../core/i18n/locale.ts';
import { createLibrary, type Library } from '../../core/library/library.ts';
import type { MapFacts } from '../../core/maps/maps.ts';
import type { MediaFacts } from '../../core/media/recording.ts';
import { OUTPUT_FILE_COLLECTORS } from '../../core/outputs/output-files.ts';
import type { ImageFacts } from '../../core/pictures/picture.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { cachePaths } from '../../disk/cache-dir.ts';
import { makerOf } from '../../disk/makers.ts';
import { officialCountries } from '../../locales/countries.ts';
import { createBodyPool } from '../../markdown/pool.ts';
import type { ArticleCache, CachedArticle } from '../articles/article-cache.ts';
import { type BodyCache, openBodyCache } from '../articles/body-cache.ts';
import { bodyContexts } from '../articles/body-contexts.ts';
import { bodyWorker } from '../articles/body-worker.ts';
import { findArticles } from '../articles/find-articles.ts';
import { type BodyContext, readCatalogue } from '../articles/read-catalogue.ts';
import { cardProblems } from '../checks/card-check.ts';
import { hostsProblems } from '../checks/hosts-check.ts';
import { likesProblems } from '../checks/likes-check.ts';
import { linkProblems } from '../checks/link-check.ts';
import { localeProblems } from '../checks/locale-check.ts';
import { newsletterProblems } from '../checks/newsletter-check.ts';
import { pictureWidthProblems } from '../checks/picture-width-check.ts';
import { providersProblems } from '../checks/providers-check.ts';
import { ratesProblems } from '../checks/rates-check.ts';
import { rightsProblems } from '../checks/rights-check.ts';
import { translationProblems } from '../checks/translation-check.ts';
import { readTranslations } from '../checks/translation-reading.ts';
import { wordsProblems } from '../checks/words-check.ts';
import { type Faces, readFaces } from '../faces/read-faces.ts';
import type { Environment } from '../files/environment.ts';
import { listFiles } from '../files/list-files.ts';
import { pointerProblems } from '../files/pointer-file.ts';
import { mapUses } from '../maps/map-uses.ts';
import { readMaps } from '../maps/read-maps.ts';
import { inspectMedia } from '../media/inspect-media.ts';
import { mediaUses } from '../media/media-uses.ts';
import { inspectPictures } from '../pictures/inspect-pictures.ts';
import { pictureUses } from '../pictures/picture-uses.ts';
import { locatedFiles, publishedFiles } from '../positions/located-files.ts';
import { locateProblems } from '../report/locate-problems.ts';
import { readSettings, type Settings } from '../settings/read-settings.ts';

export interface Newsroom {
  settings: Settings;
  locales: Locale[];
  articles: CachedArticle[];
  images: Map<string, ImageFacts>;
  media: Map<string, MediaFacts>;
  maps: Map<string, MapFacts>;
  publicFiles: Set<string>;
  library: Library;
  bodies: BodyCache;
  faces: Faces;
}

/**
 * Reads a newsroom. Returns all problems, sorted and with their lines; `newsroom` is `undefined` where the settings
 * can't be read. Unchanged articles come from `cache`; with `keepsGood`, so does the last good state of those that have
 * problems now.
 */
export async function readNewsroom(
  environment: Environment,
  cache: ArticleCache,
  keepsGood = false,
): Promise<{ newsroom: Newsroom | undefined; problems: Problem[] }> {
  const { settings, problems: faults } = readSettings(environment);
  if (!settings) return { newsroom: undefined, problems: locateProblems(faults, environment) };
  const locales = createLocales(settings.site.locales, officialCountries);

  const found = [findArticles('article', environment, locales), findArticles('standing', environment, locales)];
  const bodies = openBodyCache(cachePaths(environment.cacheDir).bodies);
  const pool = createBodyPool({ worker: bodyWorker });
  const contexts = bodyContexts(settings, locales);
  const catalogue = await readCatalogue(
    found.flatMap(({ articles }) => articles),
    {
      version: makerOf('catalogue'),
      memory: cache,
      bodies,
      contextOf: (locale) => contexts.get(locale) as BodyContext,
      render: (source) => pool.render(source),
      keepsGood,
    },
  );
  await pool.close();

  const publicFiles = listFiles(environment.publicDir, environment.publicDir, 'public', true);
  const paths = new Set(publicFiles.files.map(({ path }) => `/${path.normalize('NFC')}`));
  const { articles } = catalogue;
  const { library, problems: contradictions } = createLibrary(
    {
      ...settings,
      locales,
      entries: articles,
      publicFiles: paths,
      now: environment.now,
      drafts: environment.drafts,
    },
    OUTPUT_FILE_COLLECTORS,
  );
  const pictures = await inspectPictures(pictureUses(articles, settings, bodies), environment, makerOf('inspections'));
  const recordings = await inspectMedia(mediaUses(articles, bodies), environment, makerOf('media'));
  const published = publishedFiles(publicFiles.files, recordings.media.keys(), environment);
  const beside = found.flatMap((shelf) => shelf.maps);
  const maps = await readMaps(mapUses(articles, bodies), beside, environment);
  const faces = await readFaces(settings.site.brand.display, locales, environment);
  // A list, as arguments of a call lie on the stack, which holds some hundred thousand
  const problems = [
    ...faults,
    ...localeProblems(settings, locales),
    ...ratesProblems(settings.rates, environment.now),
    ...found.flatMap((shelf) => shelf.problems),
    ...catalogue.problems,
    ...publicFiles.problems,
    ...pointerProblems(publicFiles.files, 'public'),
    ...(await locatedFiles(published, cachePaths(environment.cacheDir).positions, makerOf('positions'))),
    ...contradictions,
    ...pictures.problems,
    ...recordings.problems,
    ...maps.problems,
    ...faces.problems,
    ...bodyProblems(articles, bodies),
    ...pictureWidthProblems(articles, pictures.images, bodies),
    ...rightsProblems(articles, { library, bodies }, { now: environment.now, timeZone: settings.site.timeZone }),
    ...linkProblems({ articles, settings, locales, library, bodies }),
    ...providersProblems(settings),
    ...cardProblems(settings, locales, library),
    ...likesProblems(settings, articles, library),
    ...hostsProblems(settings, library),
    ...newsletterProblems(articles, settings, bodies),
    ...translationProblems(articles, library, bodies, settings.site.timeZone),
    ...readTranslations(articles, library, bodies, cachePaths(environment.cacheDir).translations),
    ...wordsProblems(settings, articles, library.homes),
  ];

  const newsroom = {
    settings,
    locales,
    articles,
    images: pictures.images,
    media: recordings.media,
    maps: maps.maps,
    publicFiles: paths,
    library,
    bodies,
    faces,
  };
  return { newsroom, problems: locateProblems(problems, environment) };
}

function bodyProblems(articles: CachedArticle[], bodies: BodyCache): Problem[] {
  const problemsOf = ({ path, body }: CachedArticle) =>
    ((bodies.read(body.key) as Body | undefined)?.problems ?? []).map((problem) => ({
      ...problem,
      file: `content/${path}`,
    }));
  return articles.filter(({ body }) => body.hasProblems).flatMap(problemsOf);
}
