/** Markdown beside the punctuation of languages that write no spaces. */
import { describe, expect, it } from 'vitest';
import { htmlOf } from '../../support/markdown/render-markdown.ts';

const linksOf = (markdown: string) => htmlOf(markdown).replace(/ class="external" rel="external noopener"/g, '');
const link = (address: string) => `<a href="${encodeURI(address)}">${address}</a>`;

describe('emphasis beside punctuation without spaces', () => {
  it.each([
    ['公司说：**“安全第一。”**这句话。', '公司说：<strong>“安全第一。”</strong>这句话。'],
    ['*注意：*请看。', '<em>注意：</em>请看。'],
    [
      '**「重要」**な点と、**100円（税込）**です。',
      '<strong>「重要」</strong>な点と、<strong>100円（税込）</strong>です。',
    ],
    ['이 앱은 **(무료)**입니다.', '이 앱은 <strong>(무료)</strong>입니다.'],
    ['点~~「旧」~~新', '点<del>「旧」</del>新'],
  ])('is made: %s', (markdown, html) => expect(htmlOf(markdown)).toBe(`<p>${html}</p>`));
});

describe('a tilde', () => {
  it.each(['营业时间 9~12点、14~18点。', 'It takes 3~5 days and costs 10~20 euros.', 'H~2~O'])(
    'alone strikes nothing out: %s',
    (markdown) => expect(htmlOf(markdown)).toBe(`<p>${markdown}</p>`),
  );

  it('with a second strikes out', () => expect(htmlOf('~~a~~')).toBe('<p><del>a</del></p>'));
});

describe('a bare address', () => {
  it.each([
    ['詳しくはhttps://example.com/page。次の', 'https://example.com/page'],
    ['参见（https://example.com/docs）了解更多。', 'https://example.com/docs'],
    ['“https://example.com/a” is', 'https://example.com/a'],
    ['«https://example.com/a»', 'https://example.com/a'],
    ['https://example.com/a… and', 'https://example.com/a'],
    ['https://example.com/a—it', 'https://example.com/a'],
    ['https://example.com/a– it', 'https://example.com/a'],
    ['https://example.com/a’ it', 'https://example.com/a'],
    ['https://example.com。次', 'https://example.com'],
    ['https://example.com/a،', 'https://example.com/a'],
    ['https://example.com/a।', 'https://example.com/a'],
    ['[注：https://example.com/a。次]', 'https://example.com/a'],
  ])('ends before the sentence around it: %s', (markdown, address) => {
    const [before, after] = markdown.split(address);
    expect(linksOf(markdown)).toBe(`<p>${before}${link(address)}${after}</p>`);
  });

  it('leaves the Markdown behind it to the sentence', () => {
    expect(linksOf('https://example.com/a。**b**')).toBe(`<p>${link('https://example.com/a')}。<strong>b</strong></p>`);
  });

  it.each([
    'https://ja.example/wiki/東京_(曖昧)',
    'https://en.example/wiki/Cauchy–Schwarz',
    'https://en.example/wiki/Hilbert’s_problems',
    'https://ja.example/wiki/ジョン・スミス',
    'https://de.example/straße',
  ])('goes on where the address does: %s', (address) =>
    expect(linksOf(`a ${address}`)).toBe(`<p>a ${link(address)}</p>`),
  );

  it('and a written one are free of characters that nobody sees', () => {
    expect(linksOf('https://example.com/x\u200B too')).toBe(`<p>${link('https://example.com/x')}\u200B too</p>`);
    expect(linksOf('x [a](https://example.com/re\u00ADport\u200B)')).toBe(
      '<p>x <a href="https://example.com/report">a</a></p>',
    );
    expect(linksOf('[a][r]\n\n[r]: https://example.com/\uFEFFb')).toContain('href="https://example.com/b"');
    expect(linksOf('[a](https://fa.example/می\u200Cخواهم)')).toContain('%E2%80%8C');
  });
});
