/**
 * Posts at any server of Mastodon, known by the form of their address, `https://social.example/@name/109501234567890123`
 * (https://docs.joinmastodon.org/methods/oembed/). A post that a server only shows for another one has a second `@` and
 * no frame.
 */
import { matchForm } from '../urls/address-form.ts';
import type { EmbedProvider } from './embed-provider.ts';

export const mastodon: EmbedProvider = {
  name: 'Mastodon',
  privacy: 'https://joinmastodon.org/privacy-policy',
  frameOf(address) {
    const { host } = address;
    const { name, number } = matchForm(`https://${host}/@{name}/{number}`, address) ?? {};
    if (number === undefined || !/^\w([\w.-]*\w)?$/.test(name ?? '')) return undefined;
    return {
      frame: `https://${host}/@${name}/${number}/embed`,
      size: { height: 420 },
      name: `Mastodon (${host})`,
      privacy: `https://${host}/privacy-policy`,
    };
  },
};
