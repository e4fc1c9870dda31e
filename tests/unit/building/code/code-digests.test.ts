import { expect, it } from 'vitest';
import { type Chunk, codeDigests } from '../../../../src/building/code/code-digests.ts';
import type { Manifest } from '../../../../src/building/code/site-code.ts';

const ROOT = '/srv/news';
const ARTICLE = 'src/routes/article.astro';
const HOME = 'src/routes/home.astro';
const ENTRY = 'prerender-entry.AAAAAAAA.mjs';

interface Change {
  root?: string;
  chunks?: Record<string, Partial<Chunk>>;
  styles?: string[];
  modules?: Record<string, string>;
  site?: string;
}

/** Two pages that share a chunk; the article has a script for readers. */
function digests({ root = ROOT, chunks = {}, styles = [], modules = {}, site = 'https://a.example' }: Change = {}) {
  const make = (name: string, code: string, more: Partial<Chunk> = {}): [string, Chunk] => [
    name,
    { code, imports: [], dynamicImports: [], moduleIds: [], ...more, ...chunks[name] },
  ];
  const script = `${root}/src/components/Menu.astro?script`;
  const all = new Map([
    make(ENTRY, 'const pages = ["article_AAAAAAAA.mjs", "home_AAAAAAAA.mjs"]', {
      dynamicImports: ['chunks/article_AAAAAAAA.mjs', 'chunks/home_AAAAAAAA.mjs'],
    }),
    make('chunks/article_AAAAAAAA.mjs', `import "./shared_AAAAAAAA.mjs"; render("${script}")`, {
      imports: ['chunks/shared_AAAAAAAA.mjs'],
      moduleIds: [`${root}/${ARTICLE}`],
    }),
    make('chunks/home_AAAAAAAA.mjs', 'render()', {
      dynamicImports: ['chunks/shared_AAAAAAAA.mjs'],
      moduleIds: [`${root}/${HOME}?astro`],
    }),
    make('chunks/shared_AAAAAAAA.mjs', 'shared'),
    make('chunks/lonely_AAAAAAAA.mjs', 'lonely'),
    make('_virtual_astro_middleware_AAAAAAAA.mjs', 'policy'),
  ]);
  const manifest: Manifest = {
    site,
    key: Math.random(),
    routes: [ARTICLE, HOME].map((component) => ({
      routeData: { route: '/', component },
      styles: component === ARTICLE ? styles : [],
      scripts: [],
      links: [],
    })),
    entryModules: { [script]: '_astro/a.js', ...modules },
    inlinedScripts: new Map(),
  };
  return codeDigests(all, ENTRY, manifest, root);
}

/** Which of the two pages a change has printed anew. */
const touched = (change: Change) => {
  const [before, after] = [digests(), digests(change)];
  return [ARTICLE, HOME].filter((component) => before[component] !== after[component]);
};

it('a change of code touches the pages that reach it', () => {
  expect(touched({})).toEqual([]);
  expect(touched({ chunks: { 'chunks/article_AAAAAAAA.mjs': { code: 'other' } } })).toEqual([ARTICLE]);
  expect(touched({ chunks: { 'chunks/shared_AAAAAAAA.mjs': { code: 'other' } } })).toEqual([ARTICLE, HOME]);
  expect(touched({ chunks: { 'chunks/lonely_AAAAAAAA.mjs': { code: 'other' } } })).toEqual([]);
  expect(touched({ chunks: { '_virtual_astro_middleware_AAAAAAAA.mjs': { code: 'other' } } })).toEqual([ARTICLE, HOME]);
});

it('a change of styles, of a reader’s script and of the address touches the pages that print it', () => {
  expect(touched({ styles: ['p {}'] })).toEqual([ARTICLE]);
  expect(touched({ modules: { [`${ROOT}/src/components/Menu.astro?script`]: '_astro/b.js' } })).toEqual([ARTICLE]);
  expect(touched({ modules: { '/elsewhere': '_astro/c.js' } })).toEqual([]);
  expect(touched({ site: 'https://b.example' })).toEqual([ARTICLE, HOME]);
});

it('neither the place of the project nor the name of a chunk touches a page', () => {
  expect(touched({ root: '/home/desk' })).toEqual([]);
  const code = 'const pages = ["article_BBBBBBBB.mjs", "home_CCCCCCCC.mjs"]';
  expect(touched({ chunks: { [ENTRY]: { code } } })).toEqual([]);
});
