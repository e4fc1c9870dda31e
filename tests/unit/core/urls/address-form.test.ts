import { expect, it } from 'vitest';
import { fillForm, formTokens, matchForm } from '../../../../src/core/urls/address-form.ts';

const match = (form: string, address: string) => matchForm(form, new URL(address));

it('a form takes what stands in the places of its tokens, decoded', () => {
  expect(match('https://a.example/{kind}/{id}?v={part}', 'https://www.a.example/b%20c/x-1/?w=2&v=3#d')).toEqual({
    kind: 'b c',
    id: 'x-1',
    part: '3',
  });
});

it('a token takes one part of an address, {number} digits alone, and none a step up', () => {
  expect(match('https://a.example/{chart}', 'https://a.example/b/c')).toBeUndefined();
  expect(match('https://a.example/{number}', 'https://a.example/12b')).toBeUndefined();
  expect(match('https://a.example/?v={chart}', 'https://a.example/?v=..')).toBeUndefined();
  expect(match('https://a.example/{chart}', 'https://b.example/c')).toBeUndefined();
});

it('signs that mean something to a pattern stand for themselves', () => {
  expect(match('https://a.example/b.c/{id}', 'https://a.example/bxc/1')).toBeUndefined();
  expect(match('https://a.example/(b)/{id}', 'https://a.example/(b)/1')).toEqual({ id: '1' });
});

it('values are encoded where they are filled in, and tokens without a value stay', () => {
  expect(fillForm('https://a.example/{id}?t={theme}', { id: 'a/b&c:d' })).toBe(
    'https://a.example/a%2Fb%26c:d?t={theme}',
  );
  expect(formTokens('https://a.example/{id}?t={theme}')).toEqual(['id', 'theme']);
});
