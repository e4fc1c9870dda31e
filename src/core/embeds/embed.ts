/** Finds what an address embeds: a page of a provider, in a frame. */
import type { Consent, OwnProvider } from '../schemas/consent.ts';
import { fillForm } from '../urls/address-form.ts';
import { byForms, type EmbedProvider, type EmbedSize } from './embed-provider.ts';
import { PROVIDERS } from './providers.ts';

/** A page of another host that a reader may load into the page. */
export interface Embed {
  /** The provider as readers know it. */
  provider: string;
  /** The host of the frame, to which a reader agrees. */
  host: string;
  /** The full address of the provider's privacy policy. */
  privacy: string;
  /** The address of the frame, in which `{theme}`, and what `lookup` answers, are still to be filled in. */
  frame: string;
  size: EmbedSize;
  lookup?: string;
}

/** A host that stands in a policy as it is: letters, digits, hyphens and points, with a port where it has one. */
const HOST = /^https:\/\/(?:[a-z0-9-]+\.)+[a-z0-9-]+(?::\d+)?(?=[/?])/;

/**
 * Returns what an address embeds on a page of a language, or `undefined` where it is a link like any other. A newsroom's
 * own providers come first.
 */
export function findEmbed(href: string, own: Consent['embeds'], locale: string): Embed | undefined {
  if (!URL.canParse(href)) return undefined;
  const address = new URL(href);
  for (const provider of [...Object.values(own).map(toProvider), ...PROVIDERS]) {
    const found = provider.frameOf(address);
    const origin = found && HOST.exec(found.frame)?.[0];
    if (!found || origin === undefined) continue;
    const { frame, size, name = provider.name, privacy = provider.privacy, lookup } = found;
    return {
      provider: name,
      host: new URL(origin).host,
      privacy,
      frame: fillForm(frame, { locale }),
      size,
      ...(lookup && { lookup }),
    };
  }
  return undefined;
}

function toProvider({ name, privacy, address, frame, ratio, height }: OwnProvider): EmbedProvider {
  const size = ratio ?? { height: height as number };
  return { name, privacy, frameOf: byForms({ address, frame, size }) };
}

/** Returns the hosts that a page with such frames speaks with, by the directives of its policy. */
export function embedSources(embeds: readonly Embed[]): Record<string, string[]> {
  const lookups = embeds.flatMap(({ lookup }) => (lookup ? [new URL(lookup).origin] : []));
  return {
    ...(embeds.length > 0 && { 'frame-src': embeds.map(({ host }) => `https://${host}`) }),
    ...(lookups.length > 0 && { 'connect-src': lookups }),
  };
}
