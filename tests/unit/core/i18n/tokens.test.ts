import { expect, it } from 'vitest';
import { tokenFault } from '../../../../src/core/i18n/tokens.ts';

it('a translation holds the tokens of its phrase, and no others', () => {
  expect(tokenFault('{count} read us', 'Uns lesen {count}', 'de')).toBeUndefined();
  expect(tokenFault('{count} read us', 'Viele lesen uns', 'de')).toBe('has no place for {count}');
  expect(tokenFault('See why', 'Warum {count}', 'de')).toBe('has {count}, which nothing fills in');
  expect(tokenFault('{count} read us', { one: '{count} liest', other: '{counts}' }, 'de')).toBe(
    'has no place for {count} in its form “other”',
  );
});

it('a form that is for one number alone may say it in words', () => {
  const source = '{count} minutes';
  expect(tokenFault(source, { zero: 'x', one: 'دقيقة واحدة', two: 'دقيقتان', other: '{count}' }, 'ar')).toBeUndefined();
  expect(tokenFault(source, { one: 'une minute', other: '{count} minutes' }, 'fr')).toBeUndefined();
  expect(tokenFault(source, { one: 'минута', other: '{count}' }, 'ru')).toBe(
    'has no place for {count} in its form “one”',
  );
  expect(tokenFault(source, { few: 'x', other: '{count}' }, 'ar')).toContain('“few”');
});
