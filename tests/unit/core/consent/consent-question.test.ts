import { expect, it } from 'vitest';
import { createConsentQuestion } from '../../../../src/core/consent/consent-question.ts';
import { createDictionary } from '../../../../src/core/i18n/dictionary.ts';
import { consentSchema } from '../../../../src/core/schemas/consent.ts';
import { wordsSchema } from '../../../../src/core/schemas/words.ts';
import { de } from '../../../../src/locales/de.ts';
import { makeService } from '../../../support/core/make-service.ts';

it('the question tells in the language what the services are for, and that consent can be withdrawn', () => {
  const consent = consentSchema.parse({
    categories: { audience: { name: 'Counting', text: 'We count.' }, extras: { name: 'Extras', text: 'More.' } },
    services: { one: makeService({ category: 'audience' }), two: makeService({ category: 'extras' }) },
  });
  const dictionary = createDictionary('de', de, [wordsSchema.parse({ phrases: { Counting: 'Zählung' } })]);
  const { text, categories } = createConsentQuestion(consent, { all: 'x', services: {} }, dictionary);
  expect(categories).toEqual(['audience', 'extras']);
  expect(text.split('\n')).toEqual([de.consentQuestion, expect.stringContaining('Zählung und Extras')]);
  expect(text).toContain(`„${de.cookiePreferences}“`);
  expect(text).not.toContain('{');
});
