import { describe, expect, it } from 'vitest';
import { compareSites } from '../../../../src/releases/sites/compare-sites.ts';
import { describeDifference, newProblems } from '../../../../src/releases/sites/describe-difference.ts';
import { comparePages } from '../../../../src/releases/sites/page-parts.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';

const page = ({ title = 'A', style = 'a', header = 'Menu', body = '<p>Text</p>', attribute = '' }) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head><body><header${attribute}>${header}</header><main id="content">${body}</main><footer>End</footer></body></html>`;

const index = (...stories: [string, string][]) =>
  JSON.stringify({
    url: 'https://a.example/base/en/articles.json',
    home: 'https://a.example/base/en/',
    articles: stories.map(([url, story]) => ({ url: `https://a.example/base${url}`, story, language: 'en' })),
  });

describe('two pages', () => {
  const parts = (a: Parameters<typeof page>[0], b: Parameters<typeof page>[0]) =>
    comparePages(page(a), page(b)).map(({ part, isText }) => `${part} ${isText ? 'text' : 'markup'}`);

  it('are compared by their parts, words apart from markup', () => {
    expect(parts({}, {})).toEqual([]);
    expect(parts({}, { title: 'B' })).toEqual(['title and description text']);
    expect(parts({}, { style: 'b' })).toEqual(['styles markup']);
    expect(parts({}, { attribute: ' class="x"' })).toEqual(['header markup']);
    expect(parts({}, { body: '<p class="x">Text</p>' })).toEqual(['body markup']);
    expect(parts({}, { body: '<p>Other</p>', header: 'Menus' })).toEqual(['header text', 'body text']);
  });

  it('are shown by the first words that differ', () => {
    const body = (word: string) => `<p>All that came before is as it was, ${word} and so is the rest.</p>`;
    expect(comparePages(page({ body: body('teaser') }), page({ body: body('standfirst') }))[0]?.example).toEqual([
      'teaser',
      'standfirst',
    ]);
    const longer = page({ body: body('x'.repeat(200)) });
    for (const text of comparePages(page({ body: body('y'.repeat(200)) }), longer)[0]?.example ?? [])
      expect(text.length).toBeLessThan(70);
  });

  it('without a head or a main part are compared, too', () => {
    expect(comparePages('<p>a', '<p>b').map(({ part }) => part)).toEqual(['header']);
  });
});

describe('two builds', () => {
  const compare = (before: Record<string, string>, after: Record<string, string>, codemods: string[] = []) =>
    compareSites(makeFolder(before), makeFolder(after), codemods);

  it('that are the same are so byte for byte', () => {
    const site = { 'en/index.html': page({}), 'feed.xml': 'a' };
    expect(describeDifference(compare(site, site))).toBe('All 1 pages are as they were, byte for byte.');
  });

  it('are told apart by kinds of pages, and a codemod’s words from the generator’s', () => {
    const site = (mark: string, quay: string) => ({
      'en/index.html': page({ attribute: mark, body: `<p>${quay}</p>` }),
      'en/articles.json': index(['/en/quay/', '2026/quay'], ['/en/boat/', '2026/boat']),
      'en/quay/index.html': page({ attribute: mark, body: `<p>${quay}</p>` }),
      'en/boat/index.html': page({ attribute: mark }),
      'en/tags/index.html': page({}),
      'en/feed.xml': quay,
    });
    const after = { ...site(' class="x"', '11 hours'), 'new/index.html': page({}), 'same.txt': '' };
    const before = { ...site('', 'Eleven hours'), 'old/index.html': page({}), 'same.txt': '' };
    const text = describeDifference(compare(before, after, ['content/articles/2026/quay/en.md']));
    expect(text.split('\n')).toEqual([
      '3 of 5 pages differ from before:',
      '  all 2 articles, 1 front page: header (markup, by the generator)',
      '  1 front page: body (text, by a codemod or the generator)',
      '  1 article: body (text, by a codemod)',
      'For example:',
      '  en/index.html, body: Eleven → 11',
      expect.stringMatching(/^ {2}en\/boat\/index\.html, header: .*<header>Menu.* → .*<header class="x">Menu/),
      'New pages: new/index.html',
      'Pages that are gone: old/index.html',
      'Other files that differ: feeds 1',
    ]);
  });

  it('show control characters as what they are', () => {
    const text = describeDifference(
      compare({ 'a.html': page({ body: 'a' }) }, { 'a.html': page({ body: '\u001b[2Jb' }) }),
    );
    expect(text).toContain('\\u{1b}[2Jb');
  });
});

it('a problem that the first check had, too, is not new, wherever it stands now', () => {
  const problem = { level: 'error', check: 'dead-link', file: 'content/a.md', line: 3, message: 'No.' };
  expect(
    newProblems(
      [problem],
      [
        { ...problem, line: 9 },
        { ...problem, message: 'Other.' },
      ],
    ),
  ).toEqual([{ ...problem, message: 'Other.' }]);
});
