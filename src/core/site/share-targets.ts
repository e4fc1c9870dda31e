/** The one table of the targets to which articles can be shared. */

/** The targets that are plain links: the name that readers see and the address of the share page. */
export const NETWORKS = {
  x: { name: 'X', address: 'https://x.com/intent/post?url={url}&text={title}' },
  facebook: { name: 'Facebook', address: 'https://www.facebook.com/sharer/sharer.php?u={url}' },
  linkedin: { name: 'LinkedIn', address: 'https://www.linkedin.com/sharing/share-offsite/?url={url}' },
  telegram: { name: 'Telegram', address: 'https://t.me/share/url?url={url}&text={title}' },
  reddit: { name: 'Reddit', address: 'https://www.reddit.com/submit?url={url}&title={title}' },
  whatsapp: { name: 'WhatsApp', address: 'https://wa.me/?text={title}%20{url}' },
  email: { name: undefined, address: 'mailto:?subject={title}&body={url}' },
} as const;

/** A target that is a plain link. */
export type Network = keyof typeof NETWORKS;

/** All targets. Two need a script: `copy` copies the link, `device` opens the share menu of the device. */
export const SHARE_TARGETS = [...(Object.keys(NETWORKS) as Network[]), 'copy', 'device'] as const;

/** A target to which articles can be shared. */
export type ShareTarget = (typeof SHARE_TARGETS)[number];
