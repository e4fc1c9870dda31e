import { describe, expect, it } from 'vitest';
import { createDocument } from '../../../../src/core/pages/create-document.ts';
import { type ContextOptions, makeContext } from '../../../support/core/make-context.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';

const entries = [makeEntry('award/en'), makeEntry('award/ar'), makeEntry('draft/en', { draft: true })];
const head = { title: '', alternates: [], feeds: [], properties: [], names: [], jsonLd: [] };

/** What stands around the page at an address. */
function chrome(options: ContextOptions, url = 'https://a.example/ar/قمر/?a=1&b=2', locale = 'ar') {
  const page = { locale, url, head, title: 'A & B', slug: 'award', category: 'news' };
  return createDocument(page, makeContext(entries, options)).chrome;
}

describe('a link in the menus', () => {
  it('is filled for the language and the page at hand', () => {
    const { account } = chrome({
      navigation: {
        account: [
          { label: 'Log in', url: 'https://login.example/{locale}/?back={url}&c={category}&s={slug}&t={title}' },
          { label: 'Sign up', url: '/join?back={url:base64}', primary: true },
        ],
      },
    });
    const back = encodeURIComponent('https://a.example/ar/قمر/?a=1&b=2');
    expect(account[0]).toEqual({
      label: 'Log in',
      href: `https://login.example/ar/?back=${back}&c=news&s=award&t=A%20%26%20B`,
      primary: false,
    });
    const carried = decodeURIComponent(account[1]?.href.split('back=')[1] ?? '');
    expect(Buffer.from(carried, 'base64').toString()).toBe('https://a.example/ar/قمر/?a=1&b=2');
    expect(account[1]?.primary).toBe(true);
  });

  it('is filled wherever it stands', () => {
    const url = 'https://b.example/?from={url}';
    const made = chrome(
      {
        site: { home: url },
        navigation: {
          menu: [{ label: 'M', url, groups: [{ title: 'G', links: [{ label: 'L', description: 'D', url }] }] }],
          account: [{ label: 'A', url }],
          footer: [{ title: 'F', links: [{ label: 'L', url }] }],
          community: [{ network: 'mastodon', url }],
        },
      },
      'https://a.example/',
    );
    const hrefs = JSON.stringify(made).match(/https:\/\/b\.example[^"]*/g) ?? [];
    expect(hrefs).toHaveLength(6);
    expect(new Set(hrefs)).toEqual(new Set(['https://b.example/?from=https%3A%2F%2Fa.example%2F']));
  });

  it('follows the base below which the newsroom is published', () => {
    const links = ['/{locale}/', '/{locale}/#latest', '/{locale}/?from={url}', '/report.pdf', '/news/{locale}/'];
    const { footer, brand } = chrome({
      site: { url: 'https://a.example/news/', home: '/' },
      publicFiles: ['/report.pdf'],
      navigation: { footer: [{ title: 'F', links: links.map((url) => ({ label: url, url })) }] },
    });
    expect(footer[0]?.links.map(({ href }) => href?.replace(/=.*/, ''))).toEqual([
      '/news/ar/',
      '/news/ar/#latest',
      '/news/ar/?from',
      '/news/report.pdf',
      '/news/ar/',
    ]);
    expect(brand.href).toBe('/news/en/');
  });

  it('leads to a page of its language by its path, which need not be its tag', () => {
    const site = { locales: [{ tag: 'en' }, { tag: 'ar', path: 'arabic' }] };
    const menu = [{ label: 'Award', url: '/{locale}/news/award/' }];
    expect(chrome({ site, navigation: { menu } }).menu[0]?.href).toBe('/arabic/news/award/');
    expect(chrome({ site, navigation: { menu } }, 'https://a.example/', 'en').menu[0]?.href).toBe('/en/news/award/');
  });

  it('within the newsroom becomes the address that the page has', () => {
    const menu = [
      { label: 'Award', url: '/en/news/award' },
      { label: 'Report', url: '/report.pdf' },
    ];
    const made = chrome({ navigation: { menu }, publicFiles: ['/report.pdf'] });
    expect(made.menu.map(({ href }) => href)).toEqual(['/en/news/award/', '/report.pdf']);
  });

  it('leads to the page of the language that an edition inherits from, where that alone has it', () => {
    const site = { locales: [{ tag: 'en' }, { tag: 'en-AU', inherits: 'en' }, { tag: 'ar' }] };
    const menu = [{ label: 'Award', url: '/{locale}/news/award/' }];
    const hrefOf = (tag: string) => chrome({ site, navigation: { menu } }, 'https://a.example/', tag).menu[0]?.href;
    expect([hrefOf('en'), hrefOf('en-AU')]).toEqual(['/en/news/award/', '/en/news/award/']);
  });

  it('that leads nowhere is plain text in menu and footer, and is left out elsewhere', () => {
    const url = '/en/news/draft/';
    const made = chrome({
      navigation: {
        menu: [
          { label: 'Draft', url },
          {
            label: 'Panel',
            groups: [
              {
                links: [
                  { label: 'Draft', url },
                  { label: 'Home', url: '/en/' },
                ],
              },
            ],
          },
        ],
        account: [{ label: 'Draft', url }],
        footer: [{ title: 'F', links: [{ label: 'Draft', url }, { label: 'Later' }] }],
        community: [{ network: 'mastodon', url }],
      },
    });
    expect(made.menu).toEqual([
      { label: 'Draft' },
      { label: 'Panel', groups: [{ links: [{ label: 'Home', href: '/en/' }] }] },
    ]);
    expect(made.footer).toEqual([{ title: 'F', links: [{ label: 'Draft' }, { label: 'Later' }] }]);
    expect([made.account, made.community]).toEqual([[], []]);
  });
});

describe('the words around a page', () => {
  const navigation = {
    menu: [
      { label: 'Products', groups: [{ title: 'All', links: [{ label: 'App', description: 'Fast', url: '/ar/' }] }] },
    ],
    footer: [{ title: 'About', links: [{ label: 'Careers' }] }],
    community: [
      { network: 'mastodon', url: 'https://m.example/' },
      { network: 'square', name: 'Our square', url: 'https://s.example/' },
    ],
  };
  const words = { Products: 'منتجات', All: 'كل', App: 'تطبيق', Fast: 'سريع', About: 'عنا', Careers: 'وظائف' };
  const phrases = { ar: { ...words, 'Our square': 'ساحتنا', Blog: 'مدونة', '© {year} Orrery': '© أوريري {year}' } };

  it('are in the page’s language', () => {
    const made = chrome({ navigation, phrases });
    expect(made.menu).toEqual([
      { label: 'منتجات', groups: [{ title: 'كل', links: [{ label: 'تطبيق', href: '/ar/', description: 'سريع' }] }] },
    ]);
    expect(made.footer).toEqual([{ title: 'عنا', links: [{ label: 'وظائف' }] }]);
    expect(made.home).toEqual({ label: 'مدونة', href: '/ar/' });
    expect(made.copyright).toBe('© أوريري 2026');
  });

  it('name a network by its own name, unless the newsroom has another', () => {
    expect(chrome({ navigation, phrases }).community.map(({ label, icon }) => [label, icon])).toEqual([
      ['Mastodon', 'mastodon'],
      ['ساحتنا', 'square'],
    ]);
  });
});

describe('the brand', () => {
  it('leads to the company’s own home, else to the newsroom’s in the page’s language', () => {
    expect(chrome({}).brand.href).toBe('/ar/');
    expect(chrome({ site: { url: 'https://a.example/news/' } }).brand.href).toBe('/news/ar/');
    expect(chrome({ site: { home: 'https://orrery.example/{locale}/' } }).brand.href).toBe(
      'https://orrery.example/ar/',
    );
  });
});

describe('a word with two meanings', () => {
  it('is told apart by its context, wherever it stands', () => {
    const url = 'https://b.example/';
    const live = { label: 'Live', url };
    const context = 'broadcasts';
    const made = chrome({
      phrases: { ar: { Live: 'VIVE', 'Live (broadcasts)': 'ON AIR' } },
      navigation: {
        menu: [live, { ...live, context, groups: [{ title: 'Live', context, links: [live, { ...live, context }] }] }],
        account: [{ ...live, context }],
        footer: [{ title: 'Live', context, links: [live, { ...live, context }] }],
        community: [{ network: 'mastodon', name: 'Live', context, url }],
      },
    });
    expect(made.menu).toMatchObject([
      { label: 'VIVE' },
      { label: 'ON AIR', groups: [{ title: 'ON AIR', links: [{ label: 'VIVE' }, { label: 'ON AIR' }] }] },
    ]);
    expect(made.account).toMatchObject([{ label: 'ON AIR' }]);
    expect(made.footer).toMatchObject([{ title: 'ON AIR', links: [{ label: 'VIVE' }, { label: 'ON AIR' }] }]);
    expect(made.community).toMatchObject([{ label: 'ON AIR' }]);
  });
});

describe('the link to search', () => {
  const searchHref = (site: ContextOptions['site']) => chrome({ site: { ...site } }).searchHref;

  it('leads to the search of the language, where the newsroom has one', () => {
    expect(searchHref({})).toBe('/ar/search/');
    expect(searchHref({ search: false })).toBeUndefined();
  });
});

describe('the app', () => {
  const url = 'https://app.example/{locale}';

  it('has its code, its links and its words in the language of the page', () => {
    const links = [{ label: 'Store', url: 'https://store.example/{locale}?from={url:base64}' }];
    const { app } = chrome({
      navigation: { app: { url, links, more: '/{locale}/news/award/' } },
      phrases: { ar: { Store: 'متجر' } },
    });
    expect(app).toEqual({
      href: 'https://app.example/ar',
      code: '/_images/app.svg',
      links: [{ label: 'متجر', href: expect.stringMatching(/^https:\/\/store\.example\/ar\?from=aHR0c/) }],
      moreHref: '/ar/news/award/',
    });
  });

  it('needs no links beside its code', () => {
    const { app } = chrome({ navigation: { app: { url } } });
    expect(app).toEqual({ href: 'https://app.example/ar', code: '/_images/app.svg', links: [] });
  });

  it('has no link that leads nowhere', () => {
    const draft = '/en/news/draft/';
    const { app } = chrome({ navigation: { app: { url, links: [{ label: 'Store', url: draft }], more: draft } } });
    expect(app).toEqual({ href: 'https://app.example/ar', code: '/_images/app.svg', links: [] });
  });

  it('is absent where none is configured', () => {
    expect(chrome({})).not.toHaveProperty('app');
  });
});
