import { expect, it } from 'vitest';
import { fillChrome } from '../../../../src/core/chrome/fill-chrome.ts';
import { makeContext } from '../../../support/core/make-context.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';

it('a link that a token makes unsafe is left out, or stays as plain text', () => {
  const link = { label: 'L', href: '{slug}:alert(1)' };
  const chrome = makeContext([makeEntry('a/en')]).chromeOf('en');
  const filled = fillChrome(
    {
      ...chrome,
      brand: { ...chrome.brand, href: link.href },
      menu: [{ ...link, groups: [{ links: [link] }] }],
      account: [{ ...link, primary: true }],
      footer: [{ title: 'F', links: [link] }],
      community: [{ ...link, icon: 'x' }],
      app: { href: 'https://a.example/app', code: 'x.svg', links: [link], moreHref: link.href },
    },
    { locale: 'en', url: 'https://a.example/', slug: 'javascript' },
  );
  expect(filled).toMatchObject({
    brand: { href: chrome.home.href },
    menu: [{ label: 'L', groups: [{ links: [] }] }],
    account: [],
    footer: [{ title: 'F', links: [{ label: 'L' }] }],
    community: [],
    app: { links: [] },
  });
  expect(JSON.stringify(filled)).not.toContain('alert');
});

it('a part that is the same on all pages stays the same object, and so does a chrome without tokens', () => {
  const chrome = makeContext([makeEntry('a/en')]).chromeOf('en');
  const values = { locale: 'en', url: 'https://a.example/' };
  expect(fillChrome(chrome, values)).toBe(chrome);
  const account = [{ label: 'L', href: 'https://a.example/?from={url}', primary: true }];
  const filled = fillChrome({ ...chrome, account }, values);
  expect(filled.account[0]?.href).toBe('https://a.example/?from=https%3A%2F%2Fa.example%2F');
  expect(filled.menu).toBe(chrome.menu);
  expect(filled.footer).toBe(chrome.footer);
});
