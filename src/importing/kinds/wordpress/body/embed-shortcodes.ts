/** The shortcodes of what other sites show: an address, or an id at a provider. */
import { embedAddress } from '../../bodies/embed-addresses.ts';
import type { Body } from './body-source.ts';
import { embedOf, isCard } from './embeds.ts';
import type { ShortcodeKind } from './filled-shortcode.ts';

/** Returns a link alone in its paragraph, or `undefined` where the address is none. */
export function embed(address: string | undefined, offset: number, { say }: Body): string | undefined {
  if (address === undefined || !/^(?:https?:)?\/\/[^\s<>]+$/i.test(address)) return undefined;
  if (!isCard(address)) tellLink(address, offset, say);
  return embedOf(address.replace(/^\/\//, 'https://'));
}

/** Tells that something was shown which is a link now. */
export function tellLink(address: string, offset: number, say: Body['say']): void {
  const remedy = 'Name the provider in consent.yaml, under “embeds”, and the link becomes a card.';
  say('doubtful', offset, `What “${address}” shows stood in the page. It has become a link.`, remedy);
}

/** Reads a shortcode that names its video by an address or an id, with a key, without, or in its content. */
export function provider(name: string, key: string): ShortcodeKind {
  return ({ values, content, offset }, body) => {
    const written = values.get(key) ?? values.get('url') ?? values.get('src') ?? values.get('0') ?? content.trim();
    const src = /<iframe\s[^>]*\ssrc="([^"]+)"/i.exec(written)?.[1] ?? written;
    return embed(embedAddress(name, src.replace(/^\/\//, 'https://')) ?? src, offset, body);
  };
}
