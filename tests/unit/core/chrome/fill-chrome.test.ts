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
