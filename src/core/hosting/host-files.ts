/** The one table of hosts: which files each reads, and what it can't be told. */

import type { OwnRules } from '../host-rules/own-rules.ts';
import type { Library } from '../library/library.ts';
import { asContent, type OutputFileKind } from '../presentation/output-file-kind.ts';
import type { Host } from '../site/hosts.ts';
import { FIREBASE_FILE, HTACCESS, VERCEL_FILE } from '../urls/reserved-paths.ts';
import { htaccess } from './apache.ts';
import { caddyFiles } from './caddy.ts';
import { cloudfrontFiles } from './cloudfront.ts';
import { firebaseJson } from './firebase.ts';
import { createHostRules, type HostRules } from './host-rules-of-site.ts';
import { nginxFiles } from './nginx.ts';
import { vercelJson } from './vercel.ts';

interface HostKind {
  /** Files of the site itself that the host reads, by their paths. */
  published?(rules: HostRules): Record<string, string>;
  /** Files for those who set the host up, which nobody else is to read, by their names. */
  settings?(rules: HostRules, origin: string): Record<string, string>;
  /** What this host can't be told, in sentences. */
  lacks: readonly string[];
}

/** The one page of all languages, where a host knows no other. */
const ONE_MISSING = 'At addresses where nothing is, readers of all languages get the same page.';
const NO_GONE = 'Addresses that are gone have a page that says so, with the status 200.';

export const HOST_KINDS: Readonly<Record<Host, HostKind>> = {
  netlify: { lacks: [] },
  cloudflare: { lacks: [NO_GONE] },
  'github-pages': {
    lacks: [
      'GitHub Pages sends no headers of yours: pages may be shown in frames elsewhere, and lifetimes are its own.',
      'It follows no redirects: pages at old addresses lead on by themselves.',
      ONE_MISSING,
      NO_GONE,
    ],
  },
  's3-cloudfront': { settings: cloudfrontFiles, lacks: [ONE_MISSING] },
  nginx: { settings: nginxFiles, lacks: [] },
  caddy: { settings: caddyFiles, lacks: [] },
  vercel: { published: (rules) => ({ [VERCEL_FILE]: vercelJson(rules) }), lacks: [ONE_MISSING, NO_GONE] },
  firebase: { published: (rules) => ({ [FIREBASE_FILE]: firebaseJson(rules) }), lacks: [ONE_MISSING, NO_GONE] },
  apache: { published: (rules) => ({ [HTACCESS]: htaccess(rules) }), lacks: [] },
};

/** The entry of the files that one host alone reads in the site. */
export const hostFiles: OutputFileKind<Host> = {
  mediaType: (host) => (host === 'apache' ? 'text/plain; charset=utf-8' : 'application/json'),
  from: ({ library, locales, site }) =>
    publishedOf(library, site.host).map((path) => ({
      path,
      locale: locales[0]?.tag ?? '',
      item: site.host as Host,
    })),
  make:
    ({ library, ownRules }) =>
    ({ path, item }) =>
      asContent(HOST_KINDS[item].published?.(createHostRules(library, ownRules))[path] ?? ''),
};

function publishedOf(library: Library, host: Host | undefined): string[] {
  return host ? Object.keys(HOST_KINDS[host].published?.(createHostRules(library)) ?? {}) : [];
}

/** Returns the files for those who set the host up, by their names. */
export function hostSettings(library: Library, host: Host | undefined, own?: OwnRules): Record<string, string> {
  return (host && HOST_KINDS[host].settings?.(createHostRules(library, own), library.address.origin)) ?? {};
}
