/**
 * Cloudflare Web Analytics, by the snippet that an editor adds. What it is and its hosts:
 * https://developers.cloudflare.com/web-analytics/faq/. It keeps nothing in the browser:
 * https://developers.cloudflare.com/web-analytics/about/.
 */
import type { ReadyService } from './ready-service.ts';

export const CLOUDFLARE_WEB_ANALYTICS: ReadyService = {
  name: 'Cloudflare Web Analytics',
  vendor: { provider: 'Cloudflare, Inc.', privacy: 'https://www.cloudflare.com/privacypolicy/' },
  id: {
    form: /^[0-9a-f]{32}$/,
    hint: 'Write the token in your snippet, 32 digits and letters from a to f, in quotes. Cloudflare shows the snippet under “Manage site”.',
  },
  settings: ({ id }) => ({
    purpose: 'serviceMeasures',
    hosts: { script: ['https://static.cloudflareinsights.com'], connect: ['https://cloudflareinsights.com'] },
    scripts: [
      {
        src: 'https://static.cloudflareinsights.com/beacon.min.js',
        attributes: { 'data-cf-beacon': JSON.stringify({ token: id }) },
      },
    ],
  }),
};
