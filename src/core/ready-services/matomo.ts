/**
 * Matomo on a host of the newsroom's. What its snippet does under a strict policy:
 * https://matomo.org/faq/general/faq_20904/. Cookies: https://matomo.org/faq/general/faq_146/.
 */
import type { ReadyService } from './ready-service.ts';

export const MATOMO: ReadyService = {
  name: 'Matomo',
  id: {
    form: /^[1-9]\d*$/,
    hint: 'Write the number of the site, such as 1. Matomo shows it under “Websites”.',
  },
  ownAddress: 'needed',
  settings: ({ address = '' }) => {
    const { origin } = new URL(address);
    return {
      purpose: 'serviceRecognises',
      // The tracker asks for a picture where a browser can’t send a beacon
      hosts: { script: [origin], image: [origin], connect: [origin] },
      scripts: [{ src: `${address}matomo.js` }],
      cookies: [
        { name: '_pk_id.*', purpose: 'cookieReader', lifetime: '13 months' },
        { name: '_pk_ses.*', purpose: 'cookieVisit', lifetime: '30 minutes' },
        { name: '_pk_ref.*', purpose: 'cookieOrigin', lifetime: '6 months' },
      ],
    };
  },
  start: ({ id, address }) => [
    ['push', '_paq', ['setTrackerUrl', `${address}matomo.php`]],
    ['push', '_paq', ['setSiteId', id]],
    ['push', '_paq', ['trackPageView']],
    ['push', '_paq', ['enableLinkTracking']],
  ],
};
