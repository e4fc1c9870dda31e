/**
 * Google Analytics 4. What its tag does: https://developers.google.com/tag-platform/gtagjs. Hosts, without advertising
 * features: https://developers.google.com/tag-platform/security/guides/csp. Cookies:
 * https://support.google.com/analytics/answer/11397207. Signals:
 * https://developers.google.com/tag-platform/security/guides/consent.
 */
import type { ReadyService } from './ready-service.ts';

export const GOOGLE = {
  provider: 'Google Ireland Limited, Google LLC',
  privacy: 'https://policies.google.com/privacy',
};

export const GOOGLE_ANALYTICS: ReadyService = {
  name: 'Google Analytics',
  vendor: GOOGLE,
  id: {
    form: /^G-[A-Z0-9]{4,}$/,
    hint: 'Write the measurement ID, which begins with G-, such as G-AB12CD34EF. Analytics shows it under “Data streams”.',
  },
  settings: ({ id }) => ({
    purpose: 'serviceRecognises',
    hosts: {
      script: ['https://*.googletagmanager.com'],
      image: ['https://*.google-analytics.com', 'https://*.googletagmanager.com'],
      connect: [
        'https://*.google-analytics.com',
        'https://*.analytics.google.com',
        'https://*.googletagmanager.com',
        'https://www.google.com',
      ],
    },
    scripts: [{ src: `https://www.googletagmanager.com/gtag/js?id=${id}` }],
    consentMode: ['analytics_storage'],
    cookies: [
      { name: '_ga', purpose: 'cookieReader', lifetime: '2 years' },
      { name: '_ga_*', purpose: 'cookieVisit', lifetime: '2 years' },
    ],
  }),
  start: ({ id }) => [
    ['gtag', 'js', '{date}'],
    ['gtag', 'config', id],
  ],
};
