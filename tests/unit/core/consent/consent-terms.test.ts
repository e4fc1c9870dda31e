import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { consentTerms } from '../../../../src/core/consent/consent-terms.ts';
import { consentSchema } from '../../../../src/core/schemas/consent.ts';
import { makeService, type ServiceSettings } from '../../../support/core/make-service.ts';

type Settings = z.input<typeof consentSchema>;

const COOKIE = { name: '_tally', purpose: 'Tells visits apart.', lifetime: '13 months' };

function termsOf(service: Partial<ServiceSettings> = {}, settings: Settings = {}) {
  const services = { tally: makeService({ category: 'audience', cookies: [COOKIE], ...service }) };
  const categories = { audience: { name: 'Audience', text: 'We count.' } };
  return consentTerms(consentSchema.parse({ categories, services, ...settings }), (text) =>
    [...text]
      .reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffffff, 7)
      .toString(16)
      .padStart(8, '0'),
  );
}

describe('what a reader agrees to', () => {
  const before = termsOf();

  it.each<[string, Partial<ServiceSettings>]>([
    ['purpose', { purpose: 'Follows readers.' }],
    ['ground', { ground: 'legitimate-interest' }],
    ['provider', { provider: 'Another company' }],
    ['hosts', { hosts: { script: ['https://js.tally.example'], connect: ['https://in.tally.example'] } }],
    ['cookies', { cookies: [COOKIE, { ...COOKIE, name: '_tally_2' }] }],
    ['life of a cookie', { cookies: [{ ...COOKIE, lifetime: '14 months' }] }],
    ['place of a cookie', { cookies: [{ ...COOKIE, place: 'local' }] }],
  ])('changes with the %s of a service', (_, service) => {
    expect(termsOf(service)?.services['tally']).not.toBe(before?.services['tally']);
    expect(termsOf(service)?.all).not.toBe(before?.all);
  });

  it('does not change with the wording of a category, nor with punctuation or capitals', () => {
    const categories = { audience: { name: 'Readership', text: 'We count, and that is all.' } };
    expect(termsOf({ purpose: 'Counts  readers' }, { categories })).toEqual(before);
  });

  it('changes with a service that is added, and only there', () => {
    const tally = makeService({ category: 'audience', cookies: [COOKIE] });
    const after = termsOf({}, { services: { tally, other: makeService({ category: 'audience' }) } });
    expect(after?.all).not.toBe(before?.all);
    expect(after?.services['tally']).toBe(before?.services['tally']);
  });

  it('is nothing where all services are necessary', () => {
    expect(termsOf({ category: 'necessary' }, { categories: {} })).toBeUndefined();
  });
});
