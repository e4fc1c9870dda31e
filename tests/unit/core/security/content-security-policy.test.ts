import { describe, expect, it } from 'vitest';
import { createPolicy, findInlineParts, joinStyles } from '../../../../src/core/security/content-security-policy.ts';

const page = (head: string, body = '') => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

const KNOWN = 'if (a<b) c()';
const partsOf = (html: string) => findInlineParts(html, [KNOWN]);

describe('what the generator has put inline into a page', () => {
  it('is the text of every style of the head and of every known script, byte for byte', () => {
    const html = page(
      `<style>a{}\n</style><style data-x="1"> b > c {} </style><script>${KNOWN}</script><script>other()</script>`,
    );
    expect(partsOf(html)).toEqual({ styles: ['a{}\n', ' b > c {} '], scripts: [KNOWN] });
  });

  it('has no scripts with an address and no linked data', () => {
    const html = page(
      `<script type="application/ld+json">${KNOWN}</script><script src="/a.js"></script><script>${KNOWN};</script>`,
    );
    expect(partsOf(html)).toEqual({ styles: [], scripts: [] });
  });

  it.each([
    '<meta name="description" content="How the <style> element works">',
    '<meta name="description" content="a <script>alert(1)</script> b">',
    `<meta name='description' content='She said "<style>'>`,
    '<meta content="a </head> b">',
    '<img alt="a > b <style>">',
    '<a title="1 <!-- 2" href="/">x</a>',
    '<!-- <style>old{}</style> <script>old()</script> </head> -->',
    "<p>It’s 5 o'clock</p><p title=\"it's <style>\">'</p>",
    '<p>a &lt;style> b</p>',
  ])('is not what an attribute or a comment speaks of: %s', (markup) => {
    expect(partsOf(page(`${markup}<style>a{}</style><script>${KNOWN}</script>`))).toEqual({
      styles: ['a{}'],
      scripts: [KNOWN],
    });
  });

  it('is nothing in the body, whatever stands there', () => {
    const drawing = `<svg viewBox="0 0 1 1"><style>.a{}</style><script>${KNOWN}</script></svg>`;
    expect(partsOf(page('', drawing))).toEqual({ styles: [], scripts: [] });
  });
});

describe('styles of the head', () => {
  it('become one where they follow each other, in their order', () => {
    expect(joinStyles(page('<style>a{}</style><style>b{}</style><style>c{}</style>'))).toBe(
      page('<style>a{}b{}c{}</style>'),
    );
  });

  it.each([
    '<style>a{}</style><link rel="icon" href="/a"><style>b{}</style>',
    '<style>a{}</style><style media="print">b{}</style>',
    '<meta name="description" content="<style>a{}</style><style>b{}</style>">',
    '<!-- <style>a{}</style><style>b{}</style> -->',
  ])('stay as they are otherwise: %s', (head) => {
    expect(joinStyles(page(head))).toBe(page(head));
    expect(joinStyles(page('', head))).toBe(page('', head));
  });
});

describe('the policy of a page', () => {
  const directives = (policy: string) => Object.fromEntries(policy.split(';').map((part) => part.split(/ (.*)/)));

  it('allows the page’s own files and its inline parts by their hashes, each once', () => {
    const policy = directives(createPolicy({ styles: ['sha256-A'], scripts: ['sha256-B', 'sha256-C', 'sha256-B'] }));
    expect(policy['default-src']).toBe("'none'");
    expect(policy['script-src']).toBe("'self' 'sha256-B' 'sha256-C'");
    expect(policy['style-src']).toContain("'sha256-A'");
  });

  it('allows nothing inline where there is nothing, and never everything', () => {
    const policy = createPolicy({ styles: [], scripts: [] });
    expect(directives(policy)['script-src']).toBe("'self'");
    expect(directives(policy)['style-src']).toBe("'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
  });
});
