/** Every way out of a page stands in its HTML, for readers whose browser runs no script. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { LocaleSettings } from '../../src/core/i18n/hreflang.ts';
import { inheritanceOf } from '../../src/core/i18n/locale.ts';
import { readCode } from '../support/pictures/read-code.ts';
import { readDemo } from '../support/sites/built-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';
import { demoPath } from '../support/sites/demo-newsroom.ts';

const site = readDemo();
const settings = (name: string) => parse(readFileSync(join(demoPath('content/site'), name), 'utf8')) as unknown;
const navigation = settings('navigation.yaml');
const { locales } = settings('site.yaml') as { locales: LocaleSettings[] };
const configured = addressesIn(navigation);

const pages = site.pages
  .filter(({ tree }) => tree.all('header').length > 0)
  .map(({ path, tree }) => ({
    path,
    tree,
    links: new Set(tree.all('a').map(({ attributes }) => attributes.get('href'))),
    language: tree.all('html')[0]?.attributes.get('lang') ?? '',
  }));

describe('every page', () => {
  test('links to every configured address', () => {
    const missing = pages.flatMap(({ path, links, language }) =>
      configured
        .filter((address) => !address.includes('{url'))
        .filter((address) => {
          // Of the newsroom's own pages an edition has those of the language that it inherits from
          const tags = address.startsWith('/') ? inheritanceOf(language, locales) : [language];
          return !tags.some((tag) => links.has(address.replaceAll('{locale}', tag)));
        })
        .map((address) => `${path}: ${address}`),
    );
    expect(missing).toEqual([]);
    expect(pages.length).toBeGreaterThan(150);
  });

  test('carries its own address to the pages that lead back', () => {
    const missing = pages.flatMap(({ path, tree, links, language }) => {
      const canonical = tree.all('link').find(({ attributes }) => attributes.get('rel') === 'canonical');
      const url = canonical?.attributes.get('href');
      if (url === undefined) return [];
      const back = encodeURIComponent(Buffer.from(url).toString('base64'));
      return configured
        .filter((address) => address.includes('{url:base64}'))
        .map((address) => address.replaceAll('{url:base64}', back).replaceAll('{locale}', language))
        .filter((address) => !links.has(address))
        .map((address) => `${path}: ${address}`);
    });
    expect(missing).toEqual([]);
  });
});

test('the code of the app holds the address of the link around it, in the language of the page', async () => {
  const { home, arabic, award } = DEMO_PAGES;
  const held = await Promise.all(
    [home, award, arabic].map(async (path) => {
      const { tree } = site.page(path);
      const image = tree.all('img').find(({ attributes }) => attributes.get('src')?.includes('/app-'));
      return readCode(site.read(image?.attributes.get('src') as string));
    }),
  );
  expect(held).toEqual(['en', 'en', 'ar'].map((tag) => `https://www.orrery.example/${tag}/download/app`));
});

test('the demo configures a menu, accounts, an app, a footer and a community', () => {
  expect(configured.length).toBeGreaterThan(90);
});

function addressesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'url' && typeof inner === 'string' ? [inner] : addressesIn(inner),
  );
}
