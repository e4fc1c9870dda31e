/** The share buttons of an article that are plain links, so that the page loads nothing from any network. */

import { fill } from '../i18n/dictionary.ts';
import type { InterfaceWords } from '../i18n/interface-words.ts';
import type { Network, ShareTarget } from '../site/share-targets.ts';
import { NETWORKS } from '../site/share-targets.ts';
import { fillAddress } from '../urls/url-template.ts';
import type { ShareLink } from './article-page.ts';

/**
 * Returns the share links of a page, in the order of `targets`. Targets that need a script (`copy`, `device`) are left
 * out.
 */
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
