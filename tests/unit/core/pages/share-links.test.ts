import { describe, expect, it } from 'vitest';
import { shareLinks } from '../../../../src/core/pages/share-links.ts';
import { SHARE_TARGETS } from '../../../../src/core/site/share-targets.ts';
import { en } from '../../../../src/locales/en.ts';

const page = { url: 'https://a.example/ar/قمر/?a=1&b=2', title: 'Q&A: “100%” + #1', locale: 'ar' };

describe('the share bar', () => {
  it('has links in the newsroom’s order, without those that need a script', () => {
    const links = shareLinks(['email', 'copy', 'x', 'device'], page, en);
    expect(links.map(({ target }) => target)).toEqual(['email', 'x']);
    expect(links.map(({ label }) => label)).toEqual(['Share by e-mail', 'Share on X']);
    expect(shareLinks([], page, en)).toEqual([]);
  });

  it('carries address and title whole to every network', () => {
    for (const { href } of shareLinks(SHARE_TARGETS, page, en)) {
      const said = decodeURIComponent(href);
      expect(said).toContain(page.url);
      expect(href).not.toMatch(/\{|[^!-~]/);
    }
    const [x] = shareLinks(['x'], page, en);
    expect(new URL(x?.href ?? '').searchParams.get('text')).toBe(page.title);
    expect(new URL(x?.href ?? '').searchParams.get('url')).toBe(page.url);
  });
});
