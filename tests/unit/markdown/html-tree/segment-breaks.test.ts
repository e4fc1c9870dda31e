import { describe, expect, it } from 'vitest';
import { htmlOf } from '../../../support/markdown/render-markdown.ts';

describe('the end of a line', () => {
  it.each([
    ['ja', 'これは一つの文を\n二行に分けたものです。', '<p>これは一つの文を二行に分けたものです。</p>'],
    ['ja', '**太い**\n字', '<p><strong>太い</strong>字</p>'],
    ['en', 'They wrote 一行\n二行 in it.', '<p>They wrote 一行二行 in it.</p>'],
    ['zh-Hans', '他说\n“安全第一。”\n然后走了……\n完', '<p>他说“安全第一。”然后走了……完</p>'],
    ['zh-Hant', '文字，\n\u{20000}字', '<p>文字，\u{20000}字</p>'],
  ])('prints nothing inside Chinese and Japanese (%s)', (locale, markdown, html) => {
    expect(htmlOf(markdown, { locale })).toBe(html);
  });

  it.each([
    ['ko', '한국어는\n띄어쓰기를 한다.'],
    ['ja', 'これは\nMarkdownです'],
    ['zh-Hans', '他说 hello\n“安全第一。”'],
    ['en', '日本 “Japan”\n🎉🎉\n🎉'],
    ['en', '中文\n“quoted”'],
  ])('prints a space elsewhere (%s: %s)', (locale, markdown) => {
    expect(htmlOf(markdown, { locale })).toBe(`<p>${markdown}</p>`);
  });

  it('stays in code, behind a hard break and between blocks', () => {
    expect(htmlOf('```\n一\n二\n```', { locale: 'ja' })).toContain('一\n二');
    expect(htmlOf('一\\\n二', { locale: 'ja' })).toBe('<p>一<br>\n二</p>');
    expect(htmlOf('- 一\n- 二', { locale: 'ja' })).toContain('</li>\n<li>');
  });
});
