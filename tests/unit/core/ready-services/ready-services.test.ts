import { describe, expect, it } from 'vitest';
import { type ServiceFacts, servicesScript } from '../../../../src/core/consent/services-script.ts';
import { storedByCategory } from '../../../../src/core/consent/stored-items.ts';
import { createDictionary } from '../../../../src/core/i18n/dictionary.ts';
import { READY_NAMES } from '../../../../src/core/ready-services/ready-services.ts';
import { consentSchema } from '../../../../src/core/schemas/consent.ts';
import { policySources } from '../../../../src/core/security/policy-sources.ts';
import { de } from '../../../../src/locales/de.ts';
import { makeSite } from '../../../support/core/make-site.ts';

const CATEGORY = { performance: { name: 'Counting', text: 'We count.' } };
const OWN = { provider: 'Orrery', privacy: 'https://orrery.example/privacy' };
const STATS = 'https://stats.orrery.example';

/** The few lines of each, as an editor writes them. */
const LINES: Record<string, object> = {
  'cloudflare-web-analytics': { id: '0123456789abcdef0123456789abcdef' },
  goatcounter: { id: 'orrery' },
  'google-analytics': { id: 'G-AB12CD34EF' },
  'google-tag-manager': { id: 'GTM-AB12CD3' },
  matomo: { id: 1, address: STATS, ...OWN },
  plausible: { id: 'pa-AbC_12-x' },
};

function read(lines: object) {
  const services = { it: { category: 'performance', ...lines } };
  const consent = consentSchema.parse({ categories: CATEGORY, services });
  const [facts] = (JSON.parse(/begin\((.*)\)/.exec(servicesScript(consent, ''))?.[1] ?? '') as ServiceFacts).services;
  return { service: consent.services['it'], facts, policy: policySources(makeSite(), consent), consent };
}

const ready = (name: string, more: object = {}) => read({ ready: name, ...LINES[name], ...more });

describe('a ready service', () => {
  it.each(READY_NAMES)('is whole with a few lines: %s', (name) => {
    const { service, facts } = ready(name);
    expect(service).toMatchObject({ ground: 'consent', provider: expect.any(String), privacy: expect.any(String) });
    expect(facts?.scripts).toHaveLength(1);
    expect(facts?.category).toBe('performance');
  });

  it('allows the hosts that its vendor documents, and starts as its snippet does', () => {
    expect(ready('google-analytics')).toMatchObject({
      policy: {
        'script-src': ['https://*.googletagmanager.com'],
        'img-src': ['https://*.google-analytics.com', 'https://*.googletagmanager.com'],
        'connect-src': [
          'https://*.analytics.google.com',
          'https://*.google-analytics.com',
          'https://*.googletagmanager.com',
          'https://www.google.com',
        ],
      },
      facts: {
        start: [
          ['gtag', 'js', '{date}'],
          ['gtag', 'config', 'G-AB12CD34EF'],
        ],
        scripts: [{ src: 'https://www.googletagmanager.com/gtag/js?id=G-AB12CD34EF' }],
      },
      service: { consentMode: ['analytics_storage'] },
    });
    expect(ready('google-tag-manager').facts).toMatchObject({
      start: [['push', 'dataLayer', { 'gtm.start': '{milliseconds}', event: 'gtm.js' }]],
      scripts: [{ src: 'https://www.googletagmanager.com/gtm.js?id=GTM-AB12CD3' }],
    });
    expect(ready('plausible')).toMatchObject({
      policy: { 'script-src': ['https://plausible.io'], 'connect-src': ['https://plausible.io'] },
      facts: { start: [['plausible', {}]], scripts: [{ src: 'https://plausible.io/js/pa-AbC_12-x.js' }] },
    });
    expect(ready('matomo')).toMatchObject({
      policy: { 'script-src': [STATS], 'img-src': [STATS], 'connect-src': [STATS] },
      facts: {
        start: [
          ['push', '_paq', ['setTrackerUrl', `${STATS}/matomo.php`]],
          ['push', '_paq', ['setSiteId', '1']],
          ['push', '_paq', ['trackPageView']],
          ['push', '_paq', ['enableLinkTracking']],
        ],
        scripts: [{ src: `${STATS}/matomo.js` }],
      },
    });
    expect(ready('cloudflare-web-analytics')).toMatchObject({
      policy: {
        'script-src': ['https://static.cloudflareinsights.com'],
        'connect-src': ['https://cloudflareinsights.com'],
      },
      facts: { scripts: [{ 'data-cf-beacon': '{"token":"0123456789abcdef0123456789abcdef"}' }] },
    });
    expect(ready('goatcounter')).toMatchObject({
      policy: { 'script-src': ['https://gc.zgo.at'], 'connect-src': ['https://orrery.goatcounter.com'] },
      facts: {
        scripts: [
          {
            'data-goatcounter': 'https://orrery.goatcounter.com/count',
            src: 'https://gc.zgo.at/count.v5.js',
            integrity: expect.stringMatching(/^sha384-.{64}$/),
            crossorigin: 'anonymous',
          },
        ],
      },
    });
  });

  it('runs at an address of the newsroom’s, below a folder too', () => {
    const { facts, policy } = read({ ready: 'goatcounter', address: 'https://orrery.example/stats', ...OWN });
    expect(policy).toEqual({ 'script-src': ['https://orrery.example'], 'connect-src': ['https://orrery.example'] });
    expect(facts?.scripts).toEqual([
      { 'data-goatcounter': 'https://orrery.example/stats/count', src: 'https://orrery.example/stats/count.js' },
    ]);
    const own = ready('plausible', { address: STATS, ...OWN });
    expect(own.facts?.start).toEqual([['plausible', { endpoint: `${STATS}/api/event` }]]);
    expect(own.service?.provider).toBe('Orrery');
  });

  it('gives way to what an editor writes, hosts kind by kind', () => {
    const { service } = ready('google-analytics', {
      name: 'Our statistics',
      purpose: 'Counts you.',
      hosts: { image: ['https://stats.example'] },
      cookies: [],
      consentMode: ['ad_storage'],
    });
    expect(service).toMatchObject({
      name: 'Our statistics',
      purpose: 'Counts you.',
      cookies: [],
      consentMode: ['ad_storage'],
      hosts: { script: ['https://*.googletagmanager.com'], image: ['https://stats.example'] },
    });
  });

  it('tells what it does and keeps in the words of the language', () => {
    const { consent } = ready('google-analytics');
    const site = { name: 'Orrery', consent, hasCurrencies: false, keepsChoices: true, hasLikes: false };
    const [, { services: [told] = [] } = { services: [] }] = storedByCategory(site, createDictionary('de', de, []));
    expect(told).toMatchObject({ name: 'Google Analytics', purpose: de.serviceRecognises });
    expect(told?.items).toEqual([
      { name: '_ga', purpose: de.cookieReader, lifetime: '2 Jahre' },
      { name: '_ga_*', purpose: de.cookieVisit, lifetime: '2 Jahre' },
    ]);
  });
});
