import { describe, expect, it } from 'vitest';
import { createPageModel } from '../../../../src/core/pages/page-models.ts';
import type { RouteOf } from '../../../../src/core/routes/route-kinds.ts';
import { type ContextOptions, makeContext, makeImage } from '../../../support/core/make-context.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';

const ana = {
  name: 'Ana Reyes',
  role: 'Editor',
  bio: 'She writes </script> of ships.',
  picture: 'ana.jpg',
  links: [
    { network: 'mastodon', url: 'https://b.example/@ana' },
    { label: 'Letters', url: 'mailto:ana@b.example' },
  ],
};
const images = { 'content/authors/ana.jpg': makeImage('a1') };

/** What the page at a path says to machines. */
function linked(path: string, options: ContextOptions = {}) {
  const entries = [makeEntry('self/en', { authors: ['ana'] })];
  const context = makeContext(entries, { authors: new Map([['ana', ana]]), images, ...options });
  const page = context.library.routeAt(path) as RouteOf<'listing' | 'archive' | 'home'>;
  const { jsonLd } = createPageModel(page, context).head;
  expect(jsonLd).toHaveLength(1);
  return JSON.parse(jsonLd[0] as string);
}

describe('the linked data of lists', () => {
  it('leads to a category', () => {
    expect(linked('/en/news/')).toEqual({
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Blog', item: 'https://a.example/en/' },
        { '@type': 'ListItem', position: 2, name: 'News' },
      ],
    });
  });

  it('leads to a month by its year and the archive', () => {
    const names = linked('/en/archive/2026/01/').itemListElement.map(({ name }: { name: string }) => name);
    expect(names).toEqual(['Blog', 'Archive', '2026', 'January 2026']);
  });
});

describe('the linked data of a home', () => {
  const site = (settings: ContextOptions['site']) => linked('/en/', { site: { ...settings } });

  it('tells of search where there is one', () => {
    expect(JSON.stringify(site({}))).toContain('SearchAction');
    expect(JSON.stringify(site({ search: false }))).not.toMatch(/search/i);
  });
});

describe('the linked data of an author', () => {
  const profile = (author: object = ana) =>
    linked('/en/authors/ana/', { authors: new Map([['ana', { ...ana, ...author }]]) })['@graph'][0];

  it('is a profile of a person with what their page tells', () => {
    expect(profile()).toEqual({
      '@type': 'ProfilePage',
      mainEntity: {
        '@type': 'Person',
        name: 'Ana Reyes',
        url: 'https://a.example/en/authors/ana/',
        description: 'She writes </script> of ships.',
        jobTitle: 'Editor',
        image: 'https://a.example/_images/a1-400.0.1600.1600-144.jpeg',
        sameAs: ['https://b.example/@ana'],
      },
    });
  });

  it('is an organisation, which has no job, where the file says so', () => {
    const { mainEntity } = profile({ type: 'organization' });
    expect(mainEntity['@type']).toBe('Organization');
    expect(mainEntity).not.toHaveProperty('jobTitle');
  });
});

describe('the linked data of the newsroom’s home', () => {
  it('names the site, its search, and whose it is', () => {
    const navigation = { community: [{ network: 'mastodon', url: 'https://b.example/@orrery' }] };
    const site = { policies: { ethics: 'https://b.example/ethics', ownership: 'https://b.example/owners' } };
    expect(linked('/en/', { navigation, site })).toEqual({
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      url: 'https://a.example/en/',
      name: 'Orrery Blog',
      description: 'News from the workshop.',
      inLanguage: 'en',
      publisher: {
        '@type': 'NewsMediaOrganization',
        name: 'Orrery',
        url: 'https://a.example/',
        sameAs: ['https://b.example/@orrery'],
        ethicsPolicy: 'https://b.example/ethics',
        ownershipFundingInfo: 'https://b.example/owners',
      },
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: 'https://a.example/en/search/?q={query}' },
        'query-input': 'required name=query',
      },
    });
  });
});
