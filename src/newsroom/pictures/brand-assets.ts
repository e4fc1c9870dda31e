/** Turns the brand's files into what pages show: an inlined logo, icons, a sprite of network icons, codes to scan. */

import { readFileSync } from 'node:fs';
import type { Chrome, Logo } from '../../core/chrome/chrome.ts';
import type { DisplayFace } from '../../core/chrome/display-face.ts';
import type { LanguageOffer } from '../../core/i18n/language-offers.ts';
import { type Locale, segmentOf } from '../../core/i18n/locale.ts';
import type { Library } from '../../core/library/library.ts';
import { brandVariant, type ImageFacts, type Variant } from '../../core/pictures/picture.ts';
import { imageHref } from '../../core/presentation/page-pictures.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { fillCodeAddress } from '../../core/schemas/code-address.ts';
import { resolveBrandPicture } from '../../core/urls/content-path.ts';
import { cachePaths } from '../../disk/cache-dir.ts';
import { shortDigestOf } from '../../disk/digest.ts';
import { makerOf } from '../../disk/makers.ts';
import type { CutFace } from '../../images/faces/cut-face.ts';
import { pictureProcesses } from '../../images/processes/picture-pool.ts';
import { createSprite } from '../../images/svg/network-icons.ts';
import { drawQrCode } from '../../images/svg/qr-code.ts';
import { type Environment, toRealPath } from '../files/environment.ts';
import type { Settings } from '../settings/read-settings.ts';
import { openDrawings } from './known-drawings.ts';
import { brandNetworks } from './networks.ts';

export interface BrandAssets {
  logo?: Logo;
  icons: Chrome['icons'];
  iconSprite: string;
  /** The address of the JSON file with the offers of other languages, where there is more than one language. */
  offersHref?: string;
  networkNames: Map<string, string>;
  /** The addresses of the drawings of QR codes, by the addresses that they hold. */
  codes: Map<string, string>;
  /** The files to write below `/_images/`: their text by their name. */
  files: Map<string, string | Buffer>;
  /** The faces of headings, by the tags of the languages that have one. */
  displayFaces: Map<string, DisplayFace>;
  /** The variants to make below `/_images/`, by the virtual path of their source. */
  pictures: Map<string, Variant>;
}

interface Source {
  path: string;
  facts: ImageFacts;
}

interface BrandSources {
  settings: Settings;
  locales: Locale[];
  library: Library;
  /** The facts of each picture that was found, by its virtual path. */
  images: ReadonlyMap<string, ImageFacts>;
  environment: Environment;
  /** What readers are offered in each language, by its tag. */
  offers: Record<string, LanguageOffer>;
  /** The faces of headings that were cut. */
  faces?: readonly CutFace[];
}

/**
 * Creates the brand's assets. The problems are those of network icons; a logo or icon that is missing or broken is left
 * out, as `inspectPictures` has reported it.
 */
export async function createBrandAssets({
  settings,
  locales,
  library,
  images,
  environment,
  offers,
  faces = [],
}: BrandSources): Promise<{
  assets: BrandAssets;
  problems: Problem[];
}> {
  const files = new Map<string, string | Buffer>();
  const pictures = new Map<string, Variant>();
  const add = (data: string | Buffer, name: string, ending = 'svg') => {
    const file = `${name}-${shortDigestOf(data)}.${ending}`;
    files.set(file, data);
    return imageHref(library, file);
  };
  const find = (reference: string | undefined): Source[] => {
    const path = resolveBrandPicture(reference);
    const facts = path === undefined ? undefined : images.get(path);
    return path === undefined || !facts ? [] : [{ path, facts }];
  };
  const cache = cachePaths(environment.cacheDir);
  const drawings = openDrawings(cache.drawings, makerOf('drawings'), pictureProcesses(cache.images).prepare);
  const svgOf = async ({ path }: Source) =>
    (await drawings.clean(readFileSync(toRealPath(path, environment), 'utf8'))) ?? '';
  const publish = async (source: Source, name: string) => {
    const { width, height } = source.facts;
    const variant = brandVariant(source.facts);
    if (!variant) return { href: add(await svgOf(source), name), format: 'svg', width, height };
    pictures.set(source.path, variant);
    return { ...variant, href: imageHref(library, variant.name) };
  };

  const { logo, icon, touchIcon } = settings.site.brand;
  const icons: Chrome['icons'] = [];
  for (const [rel, reference] of Object.entries({ icon, 'apple-touch-icon': touchIcon })) {
    for (const source of find(reference)) {
      const { href, format, width, height } = await publish(source, 'icon');
      if (format === 'svg') icons.push({ rel, href, type: 'image/svg+xml' });
      else icons.push({ rel, href, type: `image/${format}`, sizes: `${width}x${height}` });
    }
  }
  const { networks, problems } = await brandNetworks(settings, images, environment, drawings);
  const networkNames = new Map([...networks].map(([id, { name }]) => [id, name]));
  const iconSprite = add(createSprite(networks), 'networks');
  const { app } = settings.navigation;
  const addresses = app ? locales.map((locale) => fillCodeAddress(app.url, segmentOf(locale))) : [];
  const codes = new Map(addresses.map((address) => [address, add(drawQrCode(address), 'app')]));
  const displayFaces = new Map(
    faces.flatMap((face) => {
      const published = toDisplayFace(face, add(face.data, `display-${face.script.toLowerCase()}`, 'woff2'));
      return face.tags.map((tag) => [tag, published] as const);
    }),
  );
  const assets: BrandAssets = { icons, iconSprite, networkNames, codes, displayFaces, files, pictures };
  if (Object.keys(offers).length > 1) assets.offersHref = add(JSON.stringify(offers), 'languages', 'json');
  for (const source of find(logo)) {
    const svg = source.facts.format === 'svg' ? drawings.inline(await svgOf(source), 'logo__') : undefined;
    if (svg === undefined) {
      const { href: src, width, height } = await publish(source, 'logo');
      assets.logo = { src, width, height };
    } else assets.logo = { svg };
  }
  drawings.save();
  return { assets, problems };
}

/** Scripts whose letters common faces have too, as wide beside each other as Latin ones. */
const COMMON_SCRIPTS = ['Latn', 'Grek', 'Cyrl'];

function toDisplayFace({ script, measures }: CutFace, href: string): DisplayFace {
  const { width, ...heights } = measures;
  return { href, ...heights, ...(width !== undefined && COMMON_SCRIPTS.includes(script) && { width }) };
}
