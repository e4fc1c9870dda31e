/** How much each host takes. */
import type { Host } from '../site/hosts.ts';
import { cloudfrontFunction } from './cloudfront-function.ts';
import type { HostRules } from './host-rules-of-site.ts';
import { writeRedirectRules } from './redirect-rules.ts';

interface Limit {
  /** What is too much, as in “2,500 lines in _redirects”. */
  found: string;
  /** What the host takes, and what becomes of the rest. */
  limit: string;
  remedy: string;
}

const FEWER = 'Take away aliases and lines of redirects.yaml that nobody asks for any more';
const PAGES_LEAD = 'beyond them, the pages at old addresses lead on';

/**
 * Returns which limits of a host its rules exceed.
 *
 * @see https://developers.cloudflare.com/pages/platform/limits/ 2,000 literal and 100 other redirects, 100 rules of
 * headers, 2,000 characters a header
 * @see https://vercel.com/docs/limits 2,048 routes a deployment; each redirect and each header counts
 * @see https://docs.netlify.com/manage/routing/redirects/overview/ other means are recommended from 10,000 redirects on
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html 10 KB a function, 75
 * behaviours, 10 custom headers a policy
 */
export function exceededByRules(host: Host, rules: HostRules): Limit[] {
  if (host === 'cloudflare') {
    const lines = writeRedirectRules(rules, host).trim().split('\n');
    const patterns = rules.ownLines.filter((line) => /^\S*(\*|\/:[a-z])/i.test(line)).length;
    const longest = Math.max(0, ...rules.headers.flatMap(({ headers }) => headers.map((one) => one.join(': ').length)));
    return [
      ...over(
        lines.length - patterns,
        2000,
        'redirects',
        `Cloudflare takes 2,000; ${PAGES_LEAD}.`,
        `${FEWER}, or write them as Bulk Redirects at Cloudflare.`,
      ),
      ...over(
        patterns,
        100,
        'redirects with * or :name',
        'Cloudflare takes 100, and leaves out the rest.',
        'Bring several together in one pattern in public/_redirects.',
      ),
      ...over(
        rules.headers.length,
        100,
        'rules of headers',
        'Cloudflare takes 100, and leaves out the rest.',
        'Bring several together in one pattern in public/_headers.',
      ),
      ...over(
        longest,
        2000,
        'characters in one header',
        'Cloudflare leaves out a header of more than 2,000.',
        'Shorten it in public/_headers.',
      ),
    ];
  }
  if (host === 'vercel')
    return over(
      rules.redirects.length + rules.queries.length + rules.headers.length,
      2048,
      'redirects and rules of headers',
      'Vercel takes 2,048, and refuses a deployment with more.',
      `${FEWER}, or write them as Bulk Redirects at Vercel.`,
    );
  if (host === 'netlify')
    return over(
      rules.redirects.length + rules.queries.length + rules.gone.length,
      10_000,
      'redirects',
      'Netlify may refuse a deployment with more than 10,000.',
      `${FEWER}, or write one with * in public/_redirects in place of many.`,
    );
  if (host === 's3-cloudfront') {
    const bytes = Buffer.byteLength(cloudfrontFunction(rules, true));
    const custom = rules.headers.flatMap(({ headers }) => headers.map(([name]) => name.toLowerCase()));
    return [
      ...over(
        bytes,
        10_240,
        'bytes in the function',
        'CloudFront refuses a function of more than 10 KB.',
        `${FEWER}: pages at old addresses lead on without the function.`,
      ),
      ...over(
        rules.headers.length,
        75,
        'rules of headers',
        'CloudFront takes 75 behaviours.',
        'Bring several together in one pattern in public/_headers.',
      ),
      ...over(
        new Set(custom).size - 7,
        10,
        'different headers',
        'CloudFront takes 10 besides those for security.',
        'Take some away in public/_headers.',
      ),
    ];
  }
  return [];
}

/** What a finished site is made of. */
export interface SiteFacts {
  files: number;
  bytes: number;
  largest: { path: string; bytes: number };
}

const MIB = 2 ** 20;

/**
 * Returns which limits of a host a finished site exceeds, as sentences.
 *
 * @see https://developers.cloudflare.com/pages/platform/limits/ 20,000 files (100,000 if paid for), 25 MiB each
 * @see https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits 1 GB a site
 * @see https://firebase.google.com/docs/hosting/reference/rest/v1beta1/sites.versions/populateFiles 2 GB a file
 */
export function exceededBySite(host: Host, { files, bytes, largest }: SiteFacts): string[] {
  const large = `${largest.path} has ${Math.ceil(largest.bytes / MIB).toLocaleString('en')} MiB`;
  if (host === 'cloudflare')
    return [
      ...(files > 20_000
        ? [`The site has ${files.toLocaleString('en')} files, and Cloudflare takes 20,000, or 100,000 if paid for.`]
        : []),
      ...(largest.bytes > 25 * MIB
        ? [`${large}, and Cloudflare takes files of 25 MiB: lay it elsewhere, such as R2.`]
        : []),
    ];
  if (host === 'github-pages' && bytes > 1e9)
    return [`The site has ${(bytes / 1e9).toFixed(1)} GB, and GitHub Pages takes 1 GB: lay recordings elsewhere.`];
  if (host === 'firebase' && largest.bytes >= 2e9)
    return [`${large}, and Firebase takes files below 2 GB: lay it elsewhere.`];
  return [];
}

function over(found: number, most: number, what: string, limit: string, remedy: string): Limit[] {
  return found > most ? [{ found: `${found.toLocaleString('en')} ${what}`, limit, remedy }] : [];
}
