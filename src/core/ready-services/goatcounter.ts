/**
 * GoatCounter, at goatcounter.com or on a host of the newsroom's. What its snippet is and its hosts:
 * https://www.goatcounter.com/help/start, https://www.goatcounter.com/help/csp. It keeps nothing in the browser:
 * https://www.goatcounter.com/help/privacy.
 */
import type { ReadyService } from './ready-service.ts';

export const GOATCOUNTER: ReadyService = {
  name: 'GoatCounter',
  vendor: { provider: 'GoatCounter', privacy: 'https://www.goatcounter.com/help/privacy' },
  id: {
    form: /^[a-z0-9][a-z0-9-]*$/,
    hint: 'Write the code that stands before .goatcounter.com in the address of your counter, such as orrery.',
    isVendors: true,
  },
  ownAddress: 'possible',
  settings: ({ id, address }) => {
    const counter = address ?? `https://${id}.goatcounter.com/`;
    const src = `${address ?? 'https://gc.zgo.at/'}count.js`;
    return {
      purpose: 'serviceCounts',
      hosts: { script: [new URL(src).origin], connect: [new URL(counter).origin] },
      scripts: [{ src, attributes: { 'data-goatcounter': `${counter}count` } }],
    };
  },
};
