import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { weighPages } from '../../../../src/newsroom/survey/weigh-pages.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { makeLibrary } from '../../../support/core/make-library.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';

const { library } = makeLibrary([makeEntry('boats/en')], { site: { url: 'https://a.example/news/' } });
const article = library.routes.find(({ kind }) => kind === 'article');
const page = `${article?.path}index.html`;
const shownPath = (path: string) => `content/${path}`;

describe('a page of the built site', () => {
  it('weighs what it loads, compressed where that is text, and modules with all that they import', async () => {
    const outDir = makeFolder({
      [page]: `<link rel="stylesheet" href="/news/a.css"><style>@font-face{src:url(/news/d.woff2)}</style>
<script type="module" src="/news/js/a.js"></script><img src="/news/p.png"><img src="https://b.example/x.png">${'words '.repeat(500)}`,
      'a.css': `@font-face{src:url(/news/e.woff2)}${'a{color:red}'.repeat(500)}`,
      'js/a.js': 'import"./b.js";',
      'js/b.js': 'import{c}from"../js/c.js";import"./a.js";',
      'js/c.js': `export const c=${JSON.stringify(randomBytes(3000).toString('base64'))};`,
      'd.woff2': randomBytes(1000),
      'e.woff2': randomBytes(500),
      'p.png': randomBytes(7000),
    });
    const [weight, ...others] = (await weighPages(outDir, library, shownPath)) ?? [];
    expect(others).toEqual([]);
    expect(weight).toMatchObject({
      kind: 'article',
      url: `https://a.example/news${article?.path}`,
      file: 'content/articles/boats/en.md',
      fonts: 1500,
      pictures: { phone: 7000, desk: 7000 },
    });
    expect(weight?.bytes).toBeGreaterThan(3000);
    expect(weight?.html).toBeLessThan(400);
    expect(weight?.gzip()).toBeLessThan(400);
    expect(weight?.styles).toBeLessThan(200);
    expect(weight?.scripts).toBeGreaterThan(3000);
  });

  it('is unknown where no page lies there', async () => {
    expect(await weighPages(makeFolder({ 'index.txt': '' }), library, shownPath)).toBeUndefined();
  });
});
