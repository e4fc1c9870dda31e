/** Turns the brand's files into what pages show: an inlined logo, icons, the sprite of networks. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chrome, Logo } from '../core/chrome.ts';
import type { Library } from '../core/library.ts';
import { imageHref } from '../core/page-context.ts';
import type { ImageFacts } from '../core/picture.ts';
import type { Problem } from '../core/problem.ts';
import { toInlineSvg } from '../images/inline-svg.ts';
import { createSprite, findIcon, type NetworkIcon } from '../images/network-icons.ts';
import { sanitizeSvg } from '../images/svg.ts';
import type { Environment } from './environment.ts';
import type { Settings } from './settings.ts';

export interface BrandAssets {
  logo?: Logo;
  icons: Chrome['icons'];
  iconSprite: string;
  networkNames: Map<string, string>;
  /** Files to write below `/_images/`. */
  files: Map<string, Buffer | string>;
}

const TYPES: Readonly<Record<string, string>> = { svg: 'image/svg+xml', png: 'image/png' };

/** Assets of the brand; what is missing has been reported by the pictures' inspection. */
export function createBrandAssets(
  settings: Settings,
  library: Library,
  images: ReadonlyMap<string, ImageFacts>,
  environment: Environment,
): { assets: BrandAssets; problems: Problem[] } {
  const files = new Map<string, Buffer | string>();
  const problems: Problem[] = [];
  const add = (data: Buffer | string, name: string, ending: string) => {
    const file = `${name}-${createHash('sha256').update(data).digest('hex').slice(0, 16)}.${ending}`;
    files.set(file, data);
    return imageHref(library, file);
  };
  const fileIn = (name: string) => join(environment.contentDir, 'site', name);
  const factsOf = (name: string) => images.get(`content/site/${name}`);

  const { logo, icon, touchIcon } = settings.site.brand;
  const icons = [icon, touchIcon].flatMap((name, index) => {
    const facts = name === undefined ? undefined : factsOf(name);
    if (name === undefined || !facts) return [];
    const data = facts.format === 'svg' ? svgOf(fileIn(name)) : readFileSync(fileIn(name));
    const type = TYPES[facts.format] ?? `image/${facts.format}`;
    const href = add(data, 'icon', facts.format);
    return [
      {
        rel: index === 0 ? 'icon' : 'apple-touch-icon',
        href,
        type,
        ...(facts.format !== 'svg' && { sizes: `${facts.width}x${facts.height}` }),
      },
    ];
  });

  const wanted = new Map<string, NetworkIcon>();
  for (const target of settings.site.share) {
    const found = target === 'copy' || target === 'device' ? undefined : findIcon(target);
    if (found) wanted.set(target, found);
  }
  for (const [index, { network, icon: file }] of settings.navigation.community.entries()) {
    const found = findIcon(network, file === undefined ? undefined : fileIn(file));
    if (found) wanted.set(network, found);
    else if (file === undefined) problems.push(unknownNetwork(network, index));
  }
  const networkNames = new Map([...wanted].map(([id, { name }]) => [id, name]));
  const assets: BrandAssets = { icons, iconSprite: add(createSprite(wanted), 'networks', 'svg'), networkNames, files };
  const facts = logo === undefined ? undefined : factsOf(logo);
  if (logo !== undefined && facts) {
    const data = facts.format === 'svg' ? svgOf(fileIn(logo)) : readFileSync(fileIn(logo));
    const svg = typeof data === 'string' ? toInlineSvg(data, 'logo__') : undefined;
    const { width, height } = facts;
    assets.logo = svg === undefined ? { src: add(data, 'logo', facts.format), width, height } : { svg };
  }
  return { assets, problems };
}

function svgOf(file: string): string {
  const result = sanitizeSvg(readFileSync(file, 'utf8'));
  return 'svg' in result ? result.svg : '';
}

function unknownNetwork(network: string, index: number): Problem {
  return {
    check: 'missing-image',
    file: 'content/site/navigation.yaml',
    field: `community[${index}].network`,
    message: `There is no icon for the network “${network}”.`,
    hint: 'Write the network’s name in lower case without spaces, such as mastodon, or put an SVG file beside navigation.yaml and name it in “icon:”.',
  };
}
