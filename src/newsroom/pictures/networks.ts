/** Finds icons for the networks that pages name: share targets, and networks where readers find the brand. */

import type { ImageFacts } from '../../core/pictures/picture.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { resolveReference } from '../../core/urls/content-path.ts';
import { findIcon, type NetworkIcon } from '../../images/svg/network-icons.ts';
import { type Environment, toRealPath } from '../files/environment.ts';
import type { Settings } from '../settings/read-settings.ts';
import type { Drawings } from './known-drawings.ts';

const FILE = 'site/navigation.yaml';

/**
 * Returns the icons by network, and a problem for each network that has none. A file that is missing or broken gets no
 * problem here, as `inspectPictures` has reported it.
 */
export async function brandNetworks(
  { site, navigation }: Settings,
  images: ReadonlyMap<string, ImageFacts>,
  environment: Environment,
  drawings: Drawings,
): Promise<{ networks: Map<string, NetworkIcon>; problems: Problem[] }> {
  const networks = new Map<string, NetworkIcon>();
  const problems: Problem[] = [];
  for (const target of site.share) {
    const found = target === 'copy' || target === 'device' ? undefined : await findIcon(target, drawings.clean);
    if (found) networks.set(target, found);
  }
  for (const [index, { network, icon }] of navigation.community.entries()) {
    const path = icon === undefined ? undefined : resolveReference(icon, FILE);
    const facts = path === undefined ? undefined : images.get(path);
    if (icon !== undefined && (path === undefined || !facts)) continue;
    if (facts && (facts.format !== 'svg' || facts.embeds)) {
      problems.push(notADrawing(icon as string, index, facts));
      continue;
    }
    const found = await findIcon(network, drawings.clean, path && toRealPath(path, environment));
    if (found) networks.set(network, found);
    else if (icon === undefined) problems.push(unknownNetwork(network, index));
  }
  return { networks, problems };
}

function unknownNetwork(network: string, index: number): Problem {
  return {
    check: 'missing-image',
    file: `content/${FILE}`,
    field: `community[${index}].network`,
    message: `There is no icon for the network “${network}”.`,
    hint: 'Write the network’s name in lower case without spaces, such as mastodon, or put an SVG file beside navigation.yaml and name it in “icon:”.',
  };
}

function notADrawing(icon: string, index: number, { embeds }: ImageFacts): Problem {
  return {
    check: 'broken-image',
    file: `content/${FILE}`,
    field: `community[${index}].icon`,
    message: embeds ? `The icon “${icon}” has a photograph in it.` : `The icon “${icon}” is no SVG drawing.`,
    hint: 'Icons of networks take the colour of the text around them, which only shapes in an SVG file can.',
  };
}
