/** Where articles can be shared: one row for each target, from which labels, icons and the setting follow. */

/** Networks by the address of their share page; `copy` and `device` are offered by script alone. */
export const NETWORKS = {
  x: { name: 'X', address: 'https://x.com/intent/post?url={url}&text={title}' },
  facebook: { name: 'Facebook', address: 'https://www.facebook.com/sharer/sharer.php?u={url}' },
  linkedin: { name: 'LinkedIn', address: 'https://www.linkedin.com/sharing/share-offsite/?url={url}' },
  telegram: { name: 'Telegram', address: 'https://t.me/share/url?url={url}&text={title}' },
  reddit: { name: 'Reddit', address: 'https://www.reddit.com/submit?url={url}&title={title}' },
  whatsapp: { name: 'WhatsApp', address: 'https://wa.me/?text={title}%20{url}' },
  email: { name: undefined, address: 'mailto:?subject={title}&body={url}' },
} as const;

export type Network = keyof typeof NETWORKS;

export const SHARE_TARGETS = [...(Object.keys(NETWORKS) as Network[]), 'copy', 'device'] as const;

export type ShareTarget = (typeof SHARE_TARGETS)[number];
