/**
 * Plausible Analytics, with the script that each site has since October 2025. What its snippet does:
 * https://plausible.io/docs/plausible-script, https://plausible.io/docs/script-update-guide. It keeps nothing in the
 * browser: https://plausible.io/data-policy.
 */
import type { ReadyService } from './ready-service.ts';

export const PLAUSIBLE: ReadyService = {
  name: 'Plausible Analytics',
  vendor: { provider: 'Plausible Insights OÜ', privacy: 'https://plausible.io/data-policy' },
  id: {
    form: /^pa-[A-Za-z0-9_-]+$/,
    hint: 'Write the name of the script in your snippet without its ending, such as pa-AbC123dEf456. Plausible shows the snippet under “Site installation”.',
  },
  ownAddress: 'possible',
  settings: ({ id, address = 'https://plausible.io/' }) => {
    const { origin } = new URL(address);
    return {
      purpose: 'serviceCounts',
      hosts: { script: [origin], connect: [origin] },
      scripts: [{ src: `${address}js/${id}.js` }],
    };
  },
  // A script that another host serves still reports to Plausible, unless it is told otherwise
  start: ({ address }) => [['plausible', address ? { endpoint: `${address}api/event` } : {}]],
};
