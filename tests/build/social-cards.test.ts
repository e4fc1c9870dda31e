/** Every article of the built demo has a picture for shared links that says its title. */
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { failuresOf, named } from '../support/cases/failures.ts';
import { type BuiltPage, readDemo } from '../support/sites/built-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const site = readDemo();

function property({ tree }: BuiltPage, name: string): string | undefined {
  return tree
    .all('meta')
    .find(({ attributes }) => attributes.get('property') === name)
    ?.attributes.get('content');
}

const articles = site.pages.filter((page) => property(page, 'og:type') === 'article');
const fileOf = (page: BuiltPage) => new URL(property(page, 'og:image') ?? '', 'https://nowhere.example').pathname;

describe('the picture for shared links', () => {
  test('of every article has 1200 × 630 pixels, as JPEG with a photograph and as PNG without one', async () => {
    const failures = await failuresOf(
      named(articles, ({ path }) => path),
      async (page) => {
        const address = /^https:\/\/blog\.orrery\.example\/_images\/card-[0-9a-f]{16}\.(jpeg|png)$/;
        const [, ending] = address.exec(property(page, 'og:image') ?? '') ?? [];
        expect(property(page, 'og:image:type')).toBe(`image/${ending}`);
        const [width, height] = [property(page, 'og:image:width'), property(page, 'og:image:height')].map(Number);
        expect([width, height]).toEqual([1200, 630]);
        expect(property(page, 'og:image:alt')).toBe(property(page, 'og:title'));
        const { format, width: real, height: realHeight, size } = await sharp(site.read(fileOf(page))).metadata();
        expect([format, real, realHeight]).toEqual([ending, width, height]);
        expect(size).toBeLessThan(300_000);
      },
    );
    expect(failures).toEqual([]);
  });

  test('is one per article and language, and nothing else lies beside them', () => {
    const named = articles.map(fileOf);
    expect(articles.length).toBeGreaterThan(40);
    expect(new Set(named).size).toBe(named.length);
    expect([...site.files].filter((file) => file.startsWith('/_images/card-')).sort()).toEqual(named.sort());
  });

  test('of a page that is no article is the brand’s', () => {
    for (const path of [DEMO_PAGES.home, DEMO_PAGES.standing])
      expect(property(site.page(path), 'og:image')).not.toContain('/card-');
  });
});
