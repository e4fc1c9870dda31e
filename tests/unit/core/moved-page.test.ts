import { describe, expect, it } from 'vitest';
import { createMovedPage } from '../../../src/core/moved-page.ts';
import type { Page } from '../../../src/core/page-index.ts';
import { makeContext } from '../../support/make-context.ts';
import { makeEntry } from '../../support/make-entry.ts';

type Leading = Extract<Page, { kind: 'moved' | 'root' }>;
const entries = [
  makeEntry('a/en', { title: '</title><script>alert("1")</script>', slug: 'a&b', aliases: ['/old/', "/it's/"] }),
  makeEntry('a/ar', { title: 'قمر', aliases: ['/قديم'] }),
];
const context = makeContext(entries, { site: { url: 'https://a.example/news/', name: 'Ink & Co' } });
const html = (path: string) => createMovedPage(context.library.pageAt(path) as Leading, context);

describe('the page at an old address', () => {
  it('leads on at once, by refresh and by link', () => {
    expect(html('/old/')).toContain('content="0; url=/news/en/news/a&amp;b/"');
    expect(html('/old/')).toContain('<a href="/news/en/news/a&amp;b/">');
  });

  it('names the new address as the one to index, and is not indexed itself', () => {
    expect(html('/old/')).toContain('<link rel="canonical" href="https://a.example/news/en/news/a&amp;b/">');
    expect(html('/old/')).toContain('<meta name="robots" content="noindex">');
  });

  it('prints no title as markup', () => {
    expect(html('/old/')).not.toContain('<script');
    expect(html('/old/')).toContain('<title>&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</title>');
  });

  it('is in the language of the article that moved', () => {
    expect(html('/قديم/')).toContain('<html lang="ar" dir="rtl">');
    expect(html('/قديم/')).toContain('url=/news/ar/news/a/');
  });
});

describe('the page at the root', () => {
  it('leads to the default language, may be indexed and bears the newsroom’s name', () => {
    expect(html('/')).toContain('url=/news/en/');
    expect(html('/')).toContain('<html lang="en" dir="ltr">');
    expect(html('/')).not.toContain('noindex');
    expect(html('/')).toContain('<title>Ink &amp; Co</title>');
  });
});
