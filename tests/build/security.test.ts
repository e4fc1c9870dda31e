/** What a browser is allowed to do on a built page. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { speculationRules } from '../../src/core/security/speculation-rules.ts';
import { failuresOf, named } from '../support/cases/failures.ts';
import type { Html, HtmlElement } from '../support/html/html.ts';
import { findCode, inlineScripts, linkedData, linkedScripts } from '../support/html/page-faults.ts';
import { readDemo } from '../support/sites/built-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const site = readDemo();
const pages = named(site.pages, ({ path }) => path);

const SERVICE_HOSTS = [
  'script-src https://cdn.plebiscite.example',
  'script-src https://stats.orrery.example',
  'img-src https://cdn.plebiscite.example',
  'img-src https://stats.orrery.example',
  'connect-src https://stats.orrery.example',
];

/** What single pages may ask besides, for what a reader can load there. */
const PAGE_HOSTS: Record<string, string[]> = {
  [DEMO_PAGES.embeds]: ['frame-src https://charts.orrery.example', 'connect-src https://social.orrery.example'],
  [DEMO_PAGES.map]: ['frame-src https://www.openstreetmap.org', 'form-action https://letters.orrery.example'],
};

describe('on every page', () => {
  test('the policy stands first after the character set', async () => {
    const failures = await failuresOf(pages, ({ tree }) => {
      const [charset, meta] = tree.elements.filter(({ parent }) => parent?.name === 'head');
      expect([charset?.name, meta?.name]).toEqual(['meta', 'meta']);
      expect(charset?.attributes.get('charset')).toBe('utf-8');
      expect(meta?.attributes.get('http-equiv')?.toLowerCase()).toBe('content-security-policy');
    });
    expect(failures).toEqual([]);
  });

  test('the policy allows nothing by default, nothing inline and nothing evaluated', async () => {
    const failures = await failuresOf(pages, ({ tree, path }) => {
      const policy = policyOf(tree);
      expect(policy.get('default-src')).toEqual(["'none'"]);
      expect(policy.get('base-uri')).toEqual(["'none'"]);
      const foreign = [...policy].flatMap(([name, sources]) =>
        sources.filter((source) => /unsafe|\*|^data:|^https?:/.test(source)).map((source) => `${name} ${source}`),
      );
      // What only leads on asks nobody; all others may ask the hosts of consent.yaml, each for what it is named for
      const allowed = inlineScripts(tree).length > 0 ? [...SERVICE_HOSTS, ...(PAGE_HOSTS[path] ?? [])] : [];
      expect(foreign.sort()).toEqual(allowed.sort());
    });
    expect(failures).toEqual([]);
  });

  test('the policy names the hash of each inline style and script, and no other', async () => {
    const failures = await failuresOf(pages, ({ tree }) => {
      const policy = policyOf(tree);
      expect(hashesOf(policy.get('style-src'))).toEqual(hash(tree.all('style')));
      const inline = inlineScripts(tree);
      // A script of such pages adds what may be fetched ahead
      const added = inline.length > 0 ? [{ text: speculationRules('/') }] : [];
      expect(hashesOf(policy.get('script-src'))).toEqual(hash([...inline, ...added]));
    });
    expect(failures).toEqual([]);
  });

  test('no element carries a style, a handler or an address that is code', () => {
    expect(site.pages.flatMap(({ path, tree }) => findCode(tree).map((code) => `${path}: ${code}`))).toEqual([]);
  });

  test('scripts and styles come from the site itself', () => {
    const foreign = site.pages.flatMap(({ path, tree }) =>
      tree
        .all('script', 'link', 'img', 'source', 'iframe', 'object', 'embed', 'use')
        .filter(({ name, attributes }) => name !== 'link' || isLoaded(attributes.get('rel')))
        .flatMap(({ attributes }) => attributes.get('src') ?? attributes.get('href') ?? attributes.get('srcset') ?? [])
        .filter((address) => !/^(\/(?!\/)|#)/.test(address))
        .map((address) => `${path}: ${address}`),
    );
    expect(foreign).toEqual([]);
  });

  test('the linked data can be read, and says what it is about', async () => {
    const failures = await failuresOf(pages, ({ tree }) => {
      const scripts = linkedScripts(tree);
      expect(scripts.length).toBeLessThanOrEqual(1);
      for (const script of scripts) expect(script['@context']).toBe('https://schema.org');
      for (const thing of linkedData(tree)) expect(thing['@type']).toEqual(expect.any(String));
    });
    expect(failures).toEqual([]);
  });
});

test('articles carry linked data', () => {
  const isArticle = ({ attributes }: HtmlElement) => attributes.get('property') === 'article:published_time';
  const articles = site.pages.filter(({ tree }) => tree.all('meta').some(isArticle));
  const without = articles.filter(({ tree }) => !linkedData(tree).some(({ headline }) => headline !== undefined));
  expect(articles.length).toBeGreaterThan(10);
  expect(without.map(({ path }) => path)).toEqual([]);
});

test('the host is told what a page can’t say itself', () => {
  expect(site.read('/_headers').toString()).toMatchInlineSnapshot(`
    "/*
      Content-Security-Policy: frame-ancestors 'none'; object-src 'none'; base-uri 'none'
      X-Content-Type-Options: nosniff
      X-Frame-Options: DENY
      Referrer-Policy: strict-origin-when-cross-origin
      Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
      Cross-Origin-Opener-Policy: same-origin
      Strict-Transport-Security: max-age=31536000

    /_astro/*
      Cache-Control: public, max-age=31536000, immutable

    /_images/*
      Cache-Control: public, max-age=31536000, immutable
      Content-Security-Policy: default-src 'none'; sandbox

    /_search/*
      Content-Security-Policy: default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self'

    /_search/:language/filter/*
      Cache-Control: public, max-age=31536000, immutable

    /_search/:language/fragment/*
      Cache-Control: public, max-age=31536000, immutable

    /_search/:language/index/*
      Cache-Control: public, max-age=31536000, immutable

    /*/index.md
      Content-Type: text/markdown; charset=utf-8
      X-Robots-Tag: noindex

    /*/feed.xml
      Content-Type: application/xml; charset=utf-8
      Content-Security-Policy: default-src 'none'; style-src 'self'

    /*/atom.xml
      Content-Type: application/xml; charset=utf-8
      Content-Security-Policy: default-src 'none'; style-src 'self'

    /*/feed.json
      Content-Type: application/feed+json
      Content-Security-Policy: default-src 'none'; style-src 'self'
    "
  `);
});

test('the host is told where old addresses lead', () => {
  expect(site.read('/_redirects').toString()).toMatch(/^\/ \/en\/ 302$/m);
});

/** The sources of each directive, in the first policy of a page. */
function policyOf(tree: Html): Map<string, string[]> {
  const meta = tree.all('meta').find(({ attributes }) => attributes.has('http-equiv'));
  return new Map(
    (meta?.attributes.get('content') ?? '').split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

function hash(elements: Pick<HtmlElement, 'text'>[]): string[] {
  return [
    ...new Set(elements.map(({ text }) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)),
  ].sort();
}

function hashesOf(sources: string[] = []): string[] {
  return sources.filter((source) => source.startsWith("'sha")).sort();
}

function isLoaded(rel = ''): boolean {
  return /stylesheet|preload|icon|manifest/.test(rel);
}
