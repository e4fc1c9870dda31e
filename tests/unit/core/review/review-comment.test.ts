import type { Element, Root, Text } from 'hast';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../src/core/review/change.ts';
import { harmlessText } from '../../../../src/core/review/harmless-text.ts';
import { COMMENT_MARK, type CommentLinks, reviewComment } from '../../../../src/core/review/review-comment.ts';
import { reviewPage } from '../../../../src/core/review/review-page.ts';
import { HOSTILE_TEXTS } from '../../../support/cases/hostile-texts.ts';

const RUN = 'https://github.example/tidewater/news/actions/runs/7';
const LINKS: CommentLinks = { run: RUN, commit: '0123456789abcdef0123456789abcdef01234567' };
const SITE = 'https://preview.example/pull-7/';

const change = (title: string, more: Partial<Change> = {}): Change => ({
  what: 'changed',
  title,
  locale: 'en',
  file: 'articles/boats/en.md',
  after: 'en/boats/',
  ...more,
});
const comment = (changes: Change[], links: Partial<CommentLinks> = {}, total = changes.length) =>
  reviewComment({ version: 1, changes, total }, { ...LINKS, ...links });

/** What GitHub would show of Markdown: its text, its links and its elements. */
function shownOf(markdown: string) {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw);
  const tree = processor.runSync(processor.parse(markdown)) as Root;
  const shown = { text: '', links: [] as string[], elements: new Set<string>() };
  visit(tree, (node) => {
    if (node.type === 'text') shown.text += (node as Text).value;
    if (node.type !== 'element') return;
    const { tagName, properties } = node as Element;
    shown.elements.add(tagName);
    for (const address of [properties['href'], properties['src']]) if (address) shown.links.push(String(address));
  });
  return shown;
}

const HARMLESS = ['a', 'br', 'h3', 'img', 'li', 'p', 'strong', 'sub', 'table', 'tbody', 'td', 'th', 'tr', 'ul'];

describe('the comment of a pull request', () => {
  it('names each article, and links its page where there is a preview', () => {
    expect(comment([change('Boats'), change('Gone', { what: 'removed', after: undefined as never })])).toBe(
      `${COMMENT_MARK}
### Readers see 2 articles otherwise


- <strong dir="auto">Boats</strong> <sub>changed · en · articles&#47;boats&#47;en&#46;md</sub>
- <strong dir="auto">Gone</strong> <sub>removed · en · articles&#47;boats&#47;en&#46;md</sub>

<sub>Built from 0123456789. <a href="${RUN}">The run</a>.</sub>`,
    );
    expect(shownOf(comment([change('Boats')], { site: SITE })).links).toEqual([SITE, `${SITE}en/boats/`, RUN]);
  });

  it('shows pages before and after where pictures can be seen, and links them elsewhere', () => {
    const pictured = change('Boats', { pictures: { before: '1-before.jpg', after: '1-after.jpg' } });
    const seen = shownOf(comment([pictured, change('Quay')], { site: SITE }));
    expect(seen.links).toContain(`${SITE}_review/1-before.jpg?0123456789`);
    expect(seen.links).toContain(`${SITE}_review/1-after.jpg?0123456789`);
    expect(seen.text).toContain('Quay');
    const pictures = `${RUN}/artifacts/3`;
    const linked = shownOf(comment([pictured], { pictures }));
    expect(linked.links).toEqual([pictures, RUN]);
  });

  it('warns of what a fork has made', () => {
    expect(comment([], { isForeign: true })).toContain(
      'It is a fork’s: what it shows is what its author made it show.',
    );
    expect(comment([])).not.toContain('fork');
  });

  it('says when no article has changed, so that a comment of an earlier commit is no more', () => {
    expect(comment([])).toContain('### Readers see no article otherwise');
  });

  it.each([
    ...HOSTILE_TEXTS,
    '@tidewater/editors and @mayor',
    'See #12, GH-12, tidewater/news#12 and https://evil.example, www.evil.example, mail@evil.example',
    '| a | b |\n| - | - |\n\n<!-- -->',
    '![x](https://evil.example/pixel.gif)',
    '<details open><summary>x</summary><table></table>',
    ':smile: ~~gone~~ ==marked== $x^2$ [^1]',
    '```js\n- [ ] task',
  ])('prints the title %j as it is, and makes nothing else of it', (title) => {
    for (const links of [{}, { site: SITE }]) {
      const shown = shownOf(comment([change(title), change(title, { pictures: { after: '1-after.jpg' } })], links));
      expect([...shown.elements].filter((name) => !HARMLESS.includes(name))).toEqual([]);
      expect(shown.links.filter((address) => !address.startsWith(SITE) && address !== RUN)).toEqual([]);
      const letters = (text: string) => text.normalize('NFC').replace(/[\s\p{C}]+/gu, '');
      expect(letters(shown.text)).toContain(letters(title));
    }
    // What GitHub looks for after Markdown is read
    expect(shownOf(harmlessText(title)).text).not.toMatch(/@\w|#\d|:\/\/|www\.|GH-\d|:smile:/i);
  });

  it('leaves letters of all scripts as they are, joiners included, and takes away what turns them around', () => {
    expect(harmlessText('قوارب في الميناء می‌رود')).toBe('قوارب في الميناء می‌رود');
    expect(harmlessText('a\u202Eb\u2066c\u0000d\u200be')).toBe('a b c d e');
  });

  it('holds what GitHub takes of a comment, with 10,000 articles of long titles', () => {
    const title = '@&<*'.repeat(300);
    const file = `articles/${'é&'.repeat(900)}/en.md`;
    const many = Array.from({ length: 500 }, (_, index) =>
      change(title, { file, after: `en/${'a'.repeat(3900)}/`, pictures: { after: `${index}-after.jpg` } }),
    );
    const text = comment(many, { site: SITE }, 10_000);
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/\n… and 99\d\d more\.\n/);
    expect(text).toContain(`<sub>Built from`);
    expect(shownOf(text).links.every((address) => address.startsWith(SITE) || address === RUN)).toBe(true);
  });
});

describe('the page of pictures', () => {
  it('needs nothing from elsewhere, and lets no title be more than text', () => {
    const changes = HOSTILE_TEXTS.map((title) => change(title, { pictures: { after: '1-after.jpg' } }));
    const page = reviewPage({ version: 1, changes, total: 20 }, (name) => `${name.length}AAA`);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|onerror=alert\(1\)>|src="(?!data:image\/jpeg;base64,)/);
    expect(page.match(/<article>/g)).toHaveLength(HOSTILE_TEXTS.length);
    expect(page).toContain('… and 7 more.');
  });
});
