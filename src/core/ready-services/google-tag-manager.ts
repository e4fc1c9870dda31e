/**
 * Google Tag Manager, which keeps nothing by itself: what its tags reach and keep, only the newsroom knows. What its
 * container does and its hosts: https://developers.google.com/tag-platform/security/guides/csp.
 */
import { GOOGLE } from './google-analytics.ts';
import type { ReadyService } from './ready-service.ts';

export const GOOGLE_TAG_MANAGER: ReadyService = {
  name: 'Google Tag Manager',
  vendor: GOOGLE,
  id: {
    form: /^GTM-[A-Z0-9]{4,}$/,
    hint: 'Write the ID of the container, which begins with GTM-, such as GTM-AB12CD3. Tag Manager shows it above the workspace.',
  },
  settings: ({ id }) => ({
    purpose: 'serviceLoads',
    hosts: {
      script: ['https://www.googletagmanager.com'],
      image: ['https://www.googletagmanager.com'],
      connect: ['https://www.googletagmanager.com', 'https://www.google.com'],
    },
    scripts: [{ src: `https://www.googletagmanager.com/gtm.js?id=${id}` }],
    consentMode: ['analytics_storage'],
  }),
  start: () => [['push', 'dataLayer', { 'gtm.start': '{milliseconds}', event: 'gtm.js' }]],
};
