/**
 * GoatCounter, at goatcounter.com or on a host of the newsroom's. What its snippet is and its hosts:
 * https://www.goatcounter.com/help/start, https://www.goatcounter.com/help/csp. It keeps nothing in the browser:
 * https://www.goatcounter.com/help/privacy. A version of its script never changes, and has a digest:
 * https://www.goatcounter.com/help/countjs-versions.
 */
import type { ReadyService } from './ready-service.ts';

const SCRIPT = {
  src: 'https://gc.zgo.at/count.v5.js',
  attributes: { integrity: 'sha384-atnOLvQb9t+jTSipvd75X2yginT4PjVbqDdlJAmxMm+wYElFmeR6EmLP5bYeoRVQ' },
};

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
    // Of a newsroom's own only its newest script is sure to be there
    const { src, attributes } = address ? { src: `${address}count.js`, attributes: {} } : SCRIPT;
    return {
      purpose: 'serviceCounts',
      hosts: { script: [new URL(src).origin], connect: [new URL(counter).origin] },
      scripts: [{ src, attributes: { ...attributes, 'data-goatcounter': `${counter}count` } }],
    };
  },
};
