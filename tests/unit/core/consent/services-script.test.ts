import { describe, expect, it } from 'vitest';
import { type ServiceFacts, servicesScript } from '../../../../src/core/consent/services-script.ts';
import { consentSchema } from '../../../../src/core/schemas/consent.ts';
import { makeService, type ServiceSettings } from '../../../support/core/make-service.ts';

const CODE = '/**\n * A comment.\n */\nexport function begin(facts) {\n  // why\n  return facts;\n}\n';

function factsOf(services: Record<string, ServiceSettings>): ServiceFacts {
  const categories = Object.values(services).flatMap(({ category }) => (category === 'necessary' ? [] : [category]));
  const named = Object.fromEntries(categories.map((id) => [id, { name: id, text: id }]));
  const script = servicesScript(consentSchema.parse({ categories: named, services }), CODE);
  return JSON.parse(/^begin\((.*)\);$/m.exec(script)?.[1] ?? '');
}

describe('the script of services', () => {
  it('is its code without comments, begun with the services', () => {
    expect(servicesScript(consentSchema.parse({}), CODE)).toBe(
      'export function begin(facts) {\n  return facts;\n}\n\nbegin({"services":[]});\n',
    );
  });

  it('knows the scripts of each service with their attributes, and that the necessary wait for nothing', () => {
    const src = 'https://js.tally.example/a.js';
    const scripts = [{ src, attributes: { 'data-site': 'a' } }];
    const { services } = factsOf({ one: makeService({ scripts }), two: makeService({ category: 'audience' }) });
    expect(services).toEqual([
      { id: 'one', scripts: [{ 'data-site': 'a', src }], kept: [] },
      { id: 'two', category: 'audience', scripts: [], kept: [] },
    ]);
  });

  it('asks a host for a script with a digest in the way in which a browser can check it', () => {
    const integrity = `sha384-${'a'.repeat(64)}`;
    const attributesOf = (attributes: Record<string, string>) =>
      factsOf({ one: makeService({ scripts: [{ src: 'https://js.tally.example/a.js', attributes }] }) }).services[0]
        ?.scripts[0];
    expect(attributesOf({ integrity })).toMatchObject({ integrity, crossorigin: 'anonymous' });
    expect(attributesOf({ integrity, crossorigin: 'use-credentials' })).toMatchObject({
      crossorigin: 'use-credentials',
    });
    for (const digest of ['sha384-a', `md5-${'a'.repeat(22)}==`, `${integrity} sha1-a`])
      expect(() => attributesOf({ integrity: digest })).toThrow(/digest/);
  });

  it.each([
    ['_ga', ['_ga'], ['_ga_X', 'x_ga']],
    ['_ga_*', ['_ga_', '_ga_X1'], ['_ga', 'x_ga_X']],
    ['a.b(*)', ['a.b()', 'a.b(c)'], ['aXb()']],
  ])('knows by %s which names are meant', (name, meant, others) => {
    const cookies = [{ name, purpose: 'Counts.', lifetime: 'session' }];
    const [service] = factsOf({ one: makeService({ cookies }) }).services;
    const [place, pattern] = service?.kept[0] ?? [];
    const isMeant = (one: string) => new RegExp(pattern ?? '', 'u').test(one);
    expect(place).toBe('cookie');
    expect(meant.filter((one) => !isMeant(one))).toEqual([]);
    expect(others.filter(isMeant)).toEqual([]);
  });

  it('knows for each signal of Consent Mode the categories that grant it, where a service reads one', () => {
    expect(factsOf({ one: makeService() }).signals).toBeUndefined();
    const one = makeService({ category: 'audience', consentMode: ['analytics_storage'] });
    expect(factsOf({ one }).signals).toMatchObject({ analytics_storage: ['audience'], ad_storage: [] });
  });
});
