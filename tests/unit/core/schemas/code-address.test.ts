import { expect, it } from 'vitest';
import { codeAddress, fillCodeAddress } from '../../../../src/core/schemas/code-address.ts';

const hintOf = (value: string) => codeAddress.safeParse(value).error?.issues[0]?.message;

it.each([
  'https://a.example',
  'HTTPS://a.example/app',
  'https://{locale}.a.example/{locale}',
  'https://متجر.example/تطبيق',
])('%s can stand in a code', (address) => {
  expect(hintOf(address)).toBeUndefined();
});

it.each([
  ['http://a.example', 'https://'],
  ['/en/app/', 'https://'],
  ['mailto:app@a.example', 'https://'],
  ['https://a.example/{slug}', '{locale}'],
  ['https://a.example/{lang}', '{locale}'],
])('%s can’t', (address, remedy) => {
  expect(hintOf(address)).toContain(remedy);
});

it('an address is measured as it stands in the code, in its longest language', () => {
  const begin = 'https://a.example/';
  expect(hintOf(begin + 'x'.repeat(182))).toBeUndefined();
  expect(hintOf(begin + 'x'.repeat(183))).toContain('201 characters');
  expect(hintOf(begin + 'ا'.repeat(31))).toContain('204 characters');
  expect(hintOf(`${begin}{locale}/${'x'.repeat(172)}`)).toContain('201 characters');
});

it('a code holds ASCII alone', () => {
  expect(fillCodeAddress('https://متجر.example/{locale}/تطبيق', 'عربي')).toMatch(
    /^https:\/\/xn--[\w-]+\.example\/[\w%/]+$/,
  );
});
