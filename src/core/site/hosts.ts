/** The hosts whose own form of headers and redirects is written. */
export const HOSTS = [
  'netlify',
  'cloudflare',
  'github-pages',
  's3-cloudfront',
  'nginx',
  'caddy',
  'vercel',
  'firebase',
  'apache',
] as const;

export type Host = (typeof HOSTS)[number];
