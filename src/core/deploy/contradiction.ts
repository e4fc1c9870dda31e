/** Tells where a host and the place that a site is published to don’t belong together. */
import type { TargetName } from './target-name.ts';

/** Servers that look for a site in the folder that its address names. */
const SERVERS: readonly string[] = ['nginx', 'caddy', 'apache'];

/**
 * Returns what is odd about a place for a site, in sentences.
 *
 * @param site The value of `host:` in `site.yaml`, and the path of the site’s address.
 */
export function contradictionsOf(
  name: TargetName,
  { host, base }: { host: string | undefined; base: string },
): string[] {
  const odd = [hostFault(name, host), pathFault(name, host, base)];
  return odd.filter((sentence) => sentence !== undefined);
}

function pathFault(name: TargetName, host: string | undefined, base: string): string | undefined {
  const place =
    name.kind === 'folder'
      ? name.path
      : name.kind === 'rsync'
        ? name.address
        : name.kind === 's3'
          ? name.prefix
          : undefined;
  const folder = base.slice(1, -1);
  const isByPath = name.kind === 's3' || (host !== undefined && SERVERS.includes(host));
  if (folder === '' || place === undefined || !isByPath) return undefined;
  const isThere = `/${place.replaceAll('\\', '/').replace(/\/+$/, '')}`.endsWith(`/${folder}`);
  return isThere
    ? undefined
    : `The site is published below ${base}, so the folder that readers’ addresses lead to should end in /${folder}.`;
}

function hostFault({ kind }: TargetName, host: string | undefined): string | undefined {
  if (kind === 's3' && host !== 's3-cloudfront')
    return host === undefined
      ? 'Without “host: s3-cloudfront” in site.yaml, CloudFront is told of no headers and no redirects.'
      : `“host: ${host}” in site.yaml does not fit S3: write s3-cloudfront, so that CloudFront is told of headers and redirects.`;
  if (kind === 'pages' && host !== undefined && host !== 'github-pages')
    return `“host: ${host}” in site.yaml does not fit a branch of GitHub Pages: write github-pages. GitLab Pages reads _redirects: leave “host:” out there.`;
  if (kind === 'rsync' && host !== undefined && !SERVERS.includes(host))
    return `“host: ${host}” in site.yaml does not fit a server that rsync writes to: name the one that runs there, such as nginx, caddy or apache.`;
  return undefined;
}

/** Hosts that read their settings at the top of what is uploaded, also where the site lies below a path. */
const READ_AT_TOP: Readonly<Record<string, string>> = { vercel: 'vercel.json', firebase: 'firebase.json' };

/** Returns the path below a target at which a file of a site lies. All other hosts take the folder of the site itself. */
export function placeAtTarget(path: string, base: string, host: string | undefined): string {
  const top = READ_AT_TOP[host ?? ''];
  return top === undefined || path === top ? path : base.slice(1) + path;
}
