/** Where an article can be shared, as plain links; nothing of these networks loads with the page. */

import { fill } from '../i18n/dictionary.ts';
import type { InterfaceWords } from '../i18n/interface-words.ts';
import { fillAddress } from '../urls/url-template.ts';
import type { ShareLink } from './article-page.ts';

/** Networks by the address of their share page; `copy` and `device` are offered by script alone. */
const NETWORKS = {
  x: { name: 'X', address: 'https://x.com/intent/post?url={url}&text={title}' },
  facebook: { name: 'Facebook', address: 'https://www.facebook.com/sharer/sharer.php?u={url}' },
  linkedin: { name: 'LinkedIn', address: 'https://www.linkedin.com/sharing/share-offsite/?url={url}' },
  telegram: { name: 'Telegram', address: 'https://t.me/share/url?url={url}&text={title}' },
  reddit: { name: 'Reddit', address: 'https://www.reddit.com/submit?url={url}&title={title}' },
  whatsapp: { name: 'WhatsApp', address: 'https://wa.me/?text={title}%20{url}' },
  email: { name: undefined, address: 'mailto:?subject={title}&body={url}' },
} as const;

type Network = keyof typeof NETWORKS;

export const SHARE_TARGETS = [...(Object.keys(NETWORKS) as Network[]), 'copy', 'device'] as const;
export type ShareTarget = (typeof SHARE_TARGETS)[number];

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
