/** Tells where a host and the place that a site is published to don’t belong together. */
import type { TargetName } from './target-name.ts';

/**
 * Returns what is odd about a place for a site that was built for a host, in a sentence; `undefined` where they fit.
 *
 * @param host The value of `host:` in `site.yaml`.
 */
export function contradictionOf({ kind }: TargetName, host: string | undefined): string | undefined {
  if (kind === 's3' && host !== 's3-cloudfront')
    return host === undefined
      ? 'Without “host: s3-cloudfront” in site.yaml, CloudFront is told of no headers and no redirects.'
      : `“host: ${host}” in site.yaml does not fit S3: write s3-cloudfront, so that CloudFront is told of headers and redirects.`;
  if (kind === 'pages' && host !== undefined && host !== 'github-pages')
    return `“host: ${host}” in site.yaml does not fit a branch of GitHub Pages: write github-pages. GitLab Pages reads _redirects: leave “host:” out there.`;
  if (kind === 'rsync' && host !== undefined && !['nginx', 'caddy', 'apache'].includes(host))
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
