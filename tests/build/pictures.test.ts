/** Pictures lead to their largest file; what other programs take over has them without that link. */
import { expect, test } from 'vitest';
import { readDemo } from '../support/sites/built-site.ts';

const site = readDemo();
const LINKED = /<a title="([^"]+)" href="(\/_images\/[^"]+)"><picture>(.*?)<\/picture><\/a>/gs;

test('every picture of a story with a place of its own links to its largest file, which says what the link does', () => {
  const links = site.pages.flatMap(({ path, html }) =>
    [...html.matchAll(LINKED)].map(([, title, href = '', picture = '']) => ({ path, href, title, picture })),
  );
  expect(links.length).toBeGreaterThan(50);
  const missing = links.filter(({ href, picture }) => !site.files.has(href) || !picture.includes(href));
  expect(missing).toEqual([]);
  const smaller = links.filter(({ href, picture }) => {
    const widths = [...picture.matchAll(/ (\d+)w/g)].map(([, width]) => Number(width));
    const own = /-(\d+)\.\w+$/.exec(href)?.[1];
    return own !== undefined && Number(own) < Math.max(...widths);
  });
  expect(smaller).toEqual([]);
  expect(links.find(({ path }) => path.startsWith('/en/'))?.title).toBe('Enlarge picture');
  expect(links.find(({ path }) => path.startsWith('/ar/'))?.title).toBe('تكبير الصورة');
  const covers = site.pages.filter(({ html }) => html.includes('<figure class="cover'));
  expect(
    covers.filter(({ html }) => !/<figure class="cover[^"]*"><a title="[^"]+" href="\/_images\//.test(html)),
  ).toEqual([]);
});

test('no list of stories, feed or Markdown has such a link', () => {
  expect(site.page('/en/').html).not.toMatch(LINKED);
  const texts = [...site.files].filter((file) => /\.(xml|json|md)$/.test(file));
  const linked = texts.filter((file) =>
    /<a [^>]*href="[^"]*\/_images\/|\]\([^)]*\/_images\/[^)]*\)\]\(|href=\\"[^"]*\/_images\/[^"]*\.(avif|webp|jpeg|png|gif|svg)/.test(
      site.read(file).toString(),
    ),
  );
  expect(texts.length).toBeGreaterThan(50);
  expect(linked).toEqual([]);
});

test('each language has the words that the dialog prints', () => {
  const languages = new Set(
    site.pages.flatMap(({ tree }) => tree.all('html').map((root) => root.attributes.get('lang'))),
  );
  const missing = [...languages].filter((tag) => !site.files.has(`/_words/${tag}.json`));
  expect(missing).toEqual([]);
});
