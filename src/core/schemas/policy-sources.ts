/** The hosts from which pages may load, by what is loaded from them. */
import { z } from 'zod';
import { text } from './values.ts';

const HOST_HINT = 'Write a host with https:// and no path, such as https://stats.example.org or https://*.example.org.';

/** A host may stand for all of its subdomains; without encryption there is only a reader's own machine. */
const HOST = /^(https:\/\/(\*\.)?([\p{L}\p{N}-]+\.)*[\p{L}\p{N}-]+|http:\/\/(localhost|127\.0\.0\.1))(:\d{1,5})?$/u;

const hosts = z
  .array(
    text(HOST_HINT)
      .overwrite((host) => host.toLowerCase().replace(/\/$/, ''))
      .refine(isPolicyHost, { error: HOST_HINT })
      .overwrite(asciiHost),
    { error: 'Write a list of hosts, such as [https://stats.example.org].' },
  )
  .optional();

/** Returns whether a policy can name a host, such as `https://stats.example.org`. */
export function isPolicyHost(host: string): boolean {
  return HOST.test(host) && URL.canParse(host);
}

/**
 * Returns a host as a browser writes it: in ASCII, which is all that a policy may hold (CSP Level 3, 2.3.1), and without
 * a needless port. Anything but a host stays as it is.
 */
export function asciiHost(host: string): string {
  if (!isPolicyHost(host)) return host;
  const { protocol, host: written } = new URL(host);
  return `${protocol}//${written}`;
}

/** Hosts by what pages load from them; each kind is a directive of the pages' Content-Security-Policy. */
export const policySourcesSchema = z.strictObject({
  /** Hosts of scripts. */
  script: hosts,
  /** Hosts of style sheets. */
  style: hosts,
  /** Hosts of pictures, counting pixels included. */
  image: hosts,
  /** Hosts of fonts. */
  font: hosts,
  /** Hosts that scripts ask, or to which they report. */
  connect: hosts,
  /** Hosts whose pages stand in frames. */
  frame: hosts,
  /** Hosts of sound and video. */
  media: hosts,
});

/** The hosts of one service, or of the newsroom itself. */
export type PolicySources = z.output<typeof policySourcesSchema>;

/** Returns whether the host of a full address is among sources, or is a subdomain of one with an asterisk. */
export function isAmongSources(address: string, sources: readonly string[]): boolean {
  const { origin, protocol, host } = new URL(address);
  return sources.some((source) => {
    const [scheme = '', domain = ''] = source.split('//*');
    return domain === '' ? source === origin : scheme === protocol && host.endsWith(domain);
  });
}
