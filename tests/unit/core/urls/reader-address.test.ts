import { expect, it } from 'vitest';
import { isPrivateAddress, withoutTracking } from '../../../../src/core/urls/reader-address.ts';

it.each([
  'http://localhost:4321/en/',
  'https://192.168.1.20/a',
  'http://10.0.0.5',
  'http://172.20.0.1/',
  'http://127.0.0.1:8080',
  'http://[::1]/',
  'http://nas.local/photo.jpg',
  'http://intranet/page',
  'https://cms.newsroom.internal/x',
])('%s leads nowhere for a reader', (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

it.each([
  'https://local.example/',
  'https://172.example/',
  'https://www.example.org/localhost',
  'http://172.32.0.1/',
  'https://1.1.1.1/',
  'mailto:a@b.local',
  '/en/local/',
  'https://thelocal.se/',
])('%s is one of the web', (address) => {
  expect(isPrivateAddress(address)).toBe(false);
});

it.each([
  ['https://www.google.com/url?sa=t&q=https%3A%2F%2Fa.example%2Fb%3Fc%3D1', 'https://a.example/b?c=1'],
  ['https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2F&data=x', 'https://a.example/'],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2F%3Ffbclid%3D1', 'https://a.example/'],
  ['https://a.example/b?utm_source=x&id=7&utm_medium=y#part', 'https://a.example/b?id=7#part'],
  ['https://a.example/b?gclid=1', 'https://a.example/b'],
])('%s is printed without what follows readers', (address, clean) => {
  expect(withoutTracking(address)).toBe(clean);
});

it.each([
  'https://www.google.com/search?q=url',
  'https://a.example/?url=https://b.example/',
  'https://a.example/?id=1',
  '/en/?utm_source=x',
])('%s stays as it is', (address) => {
  expect(withoutTracking(address)).toBeUndefined();
});
