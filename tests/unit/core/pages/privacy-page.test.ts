import { expect, it } from 'vitest';
import { createPrivacyPage } from '../../../../src/core/pages/privacy-page.ts';
import { ratesSchema } from '../../../../src/core/schemas/rates.ts';
import { type ContextOptions, makeContext } from '../../../support/core/make-context.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { makeService } from '../../../support/core/make-service.ts';

const pageOf = (options: ContextOptions = {}) =>
  createPrivacyPage(
    { kind: 'privacy', path: '/en/privacy-choices/', locale: 'en' },
    makeContext([makeEntry('a/en')], options),
  );

it('lists what Broadsheet itself keeps, and has nothing to choose, where there is no service', () => {
  const { categories, terms, head } = pageOf();
  expect(terms).toBeUndefined();
  expect(head.robots).toBe('noindex');
  expect(categories.map(({ id }) => id)).toEqual(['necessary']);
  expect(categories[0]?.services.flatMap(({ items }) => items.map(({ name }) => name))).toEqual([
    'theme',
    'languageOffered',
  ]);
});

it('lists the reader’s currency where the newsroom has rates', () => {
  const rates = ratesSchema.parse({
    base: 'EUR',
    date: '2026-01-30',
    source: 'the bank',
    rates: { USD: 1.1 },
  });
  const [own] =
    createPrivacyPage(
      { kind: 'privacy', path: '/en/privacy-choices/', locale: 'en' },
      { ...makeContext([makeEntry('a/en')]), rates },
    ).categories[0]?.services ?? [];
  expect(own?.items.find(({ name }) => name === 'currency')?.purpose).toBe('Remembers the currency that you chose.');
});

it('tells of each service who it is, why, on which ground, and what it keeps for how long', () => {
  const cookies = [
    { name: '_tally', purpose: 'Tells visits apart.', lifetime: '13 months' },
    { name: 'tally', purpose: 'Counts pages.', lifetime: 'session', place: 'session' as const },
  ];
  const services = { tally: makeService({ category: 'audience', ground: 'legitimate-interest', cookies }) };
  const consent = { categories: { audience: { name: 'Audience', text: 'We count.' } }, services };
  const { categories, terms } = pageOf({ consent, phrases: { en: { 'Counts readers.': 'Counts you.' } } });
  expect(JSON.parse(terms ?? '')).toEqual({ tally: expect.stringMatching(/^[0-9a-f]{8}$/) });
  expect(categories[0]?.services[0]?.items.map(({ name }) => name)).toContain('privacyChoices');
  expect(categories[1]?.services).toEqual([
    {
      name: 'Tally',
      provider: 'Tally Works',
      purpose: 'Counts you.',
      privacy: 'https://tally.example/privacy',
      ground: 'legitimate-interest',
      items: [
        { name: '_tally', purpose: 'Tells visits apart.', lifetime: '13 months' },
        { name: 'tally', purpose: 'Counts pages.', lifetime: 'until the browser is closed' },
      ],
    },
  ]);
});

it('puts a service that can’t be refused among what is necessary, with nothing to choose', () => {
  const { categories, terms } = pageOf({ consent: { services: { guard: makeService({ name: 'Guard' }) } } });
  expect(terms).toBeUndefined();
  expect(categories[0]?.services.map(({ name, ground }) => [name, ground])).toEqual([
    ['Orrery', 'necessary'],
    ['Guard', 'necessary'],
  ]);
});

it('names those whose content readers may load, each host once, and that the choice is kept', () => {
  const embeds = ['https://vimeo.com/2', 'https://youtu.be/a1', 'https://vimeo.com/1', 'https://a.example/'];
  const comments = { mastodon: { server: 'https://s.example', privacy: 'https://s.example/privacy' } };
  const context = makeContext([makeEntry('a/en', {}, { embeds })], { consent: { comments } });
  const page = createPrivacyPage({ kind: 'privacy', path: '/en/privacy-choices/', locale: 'en' }, context);
  expect(page.embeds.map(({ provider, host }) => [provider, host])).toEqual([
    ['Vimeo', 'player.vimeo.com'],
    ['YouTube', 'www.youtube-nocookie.com'],
    ['s.example', 's.example'],
  ]);
  expect(page.terms).toBeUndefined();
  expect(page.categories[0]?.services[0]?.items.map(({ name }) => name)).toContain('privacyChoices');
});
