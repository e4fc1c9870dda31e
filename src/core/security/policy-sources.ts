/** Gathers the hosts that the policy of a page allows: those of the newsroom, and those of its services. */
import type { Consent } from '../schemas/consent.ts';
import type { PolicySources } from '../schemas/policy-sources.ts';
import type { Site } from '../site/site.ts';
import { compareText } from '../text/compare-text.ts';

/** The directive of each kind of host (CSP Level 3, 6.1). */
const DIRECTIVES = {
  script: 'script-src',
  style: 'style-src',
  image: 'img-src',
  font: 'font-src',
  connect: 'connect-src',
  frame: 'frame-src',
  media: 'media-src',
} as const satisfies Record<keyof PolicySources, string>;

/** Returns the hosts of each directive, sorted, each once. Directives without a host are absent. */
export function policySources(site: Pick<Site, 'security'>, consent: Consent): Record<string, string[]> {
  const all: PolicySources[] = [site.security.sources, ...Object.values(consent.services).map(({ hosts }) => hosts)];
  return Object.fromEntries(
    Object.entries(DIRECTIVES).flatMap(([kind, directive]) => {
      const hosts = new Set(all.flatMap((sources) => sources[kind as keyof PolicySources] ?? []));
      return hosts.size > 0 ? [[directive, [...hosts].sort(compareText)]] : [];
    }),
  );
}
