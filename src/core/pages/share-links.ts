/** Where an article can be shared, as plain links; nothing of these networks loads with the page. */

import { fill } from '../i18n/dictionary.ts';
import type { InterfaceWords } from '../i18n/interface-words.ts';
import type { Network, ShareTarget } from '../site/share-targets.ts';
import { NETWORKS } from '../site/share-targets.ts';
import { fillAddress } from '../urls/url-template.ts';
import type { ShareLink } from './article-page.ts';

/** The targets that are plain links, in the newsroom's order. */
export function shareLinks(
  targets: readonly ShareTarget[],
  page: { url: string; title: string; locale: string },
  words: InterfaceWords,
): ShareLink[] {
  return targets
    .filter((target): target is Network => Object.hasOwn(NETWORKS, target))
    .map((target) => ({
      target,
      label:
        NETWORKS[target].name === undefined
          ? words.shareByEmail
          : fill(words.shareOn, { target: NETWORKS[target].name }),
      href: fillAddress(NETWORKS[target].address, page),
      icon: target,
    }));
}
