import { describe, expect, it } from 'vitest';
import { type BareRoute, createRedirectPage } from '../../../../src/core/pages/redirect-page.ts';
import { makeContext } from '../../../support/core/make-context.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';

const entries = [
  makeEntry('a/en', { title: '</title><script>alert("1")</script>', slug: 'a&b', aliases: ['/old/', "/it's/"] }),
  makeEntry('a/ar', { title: 'قمر', aliases: ['/قديم'] }),
];
const context = makeContext(entries, { site: { url: 'https://a.example/news/', name: 'Ink & Co' } });
const html = (path: string) => createRedirectPage(context.library.routeAt(path) as BareRoute, context);

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

describe('the page of a line in redirects.yaml', () => {
  const lines = makeContext(entries, {
    redirects: {
      moved: { '/a/': '/ar/news/a/', '/part/': '/ar/news/a/#جزء', '/ar/b/': 'https://b.example/?x="&y' },
      gone: ['/ar/c.html'],
    },
  });
  const line = (path: string) => createRedirectPage(lines.library.routeAt(path) as BareRoute, lines);

  it('leads to the page, and names it where it is a story', () => {
    expect(line('/a/')).toContain('<link rel="canonical" href="https://a.example/ar/news/a/">');
    expect(line('/a/')).toContain('<title>قمر</title>');
  });

  it('leads to a place in the page, whose canonical address has none', () => {
    expect(line('/part/')).toContain('url=/ar/news/a/#%D8%AC%D8%B2%D8%A1"');
    expect(line('/part/')).toContain('<link rel="canonical" href="https://a.example/ar/news/a/">');
  });

  it('leads to another site, in the language of the old address', () => {
    expect(line('/ar/b/')).toContain('content="0; url=https://b.example/?x=&quot;&amp;y"');
    expect(line('/ar/b/')).toContain('<html lang="ar" dir="rtl">');
  });

  it('says that a file is gone, and leads nowhere', () => {
    expect(line('/ar/c.html')).toContain('<h1>This story is no longer available</h1>');
    expect(line('/ar/c.html')).toContain('<meta name="robots" content="noindex">');
    expect(line('/ar/c.html')).not.toMatch(/refresh|canonical|href/);
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
