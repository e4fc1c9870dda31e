import { describe, expect, it } from 'vitest';
import {
  escapeInline,
  inlineToHtml,
  inlineToMarkdown,
  inlineToText,
} from '../../../../src/core/text/inline-markdown.ts';

describe('inline Markdown of front matter', () => {
  it('has emphasis, importance and code', () => {
    for (const [text, html] of [
      ['It is `ready` and **good**.', 'It is <code>ready</code> and <strong>good</strong>.'],
      ['**Fact:** it works.', '<strong>Fact:</strong> it works.'],
      ['*Photo:* Mira', '<em>Photo:</em> Mira'],
      ['_Photo:_ Mira', '<em>Photo:</em> Mira'],
      ['**A *late* boat**', '<strong>A <em>late</em> boat</strong>'],
      ['*A **late** boat*', '<em>A <strong>late</strong> boat</em>'],
      ['***Both***', '<em><strong>Both</strong></em>'],
      ['__A__ boat', '<strong>A</strong> boat'],
      ['重要*な*点と**「重要」**な点', '重要<em>な</em>点と<strong>「重要」</strong>な点'],
      ['``a`b``', '<code>a`b</code>'],
      ['_snake_case too_', '<em>snake_case too</em>'],
    ] as const)
      expect(inlineToHtml(text), text).toBe(html);
  });

  it('leaves as they are written signs that are no marks', () => {
    for (const text of [
      '2 * 3 * 4',
      'snake_case_name',
      'M*A*S*H',
      'a ** b ** c',
      'It costs 5*',
      '**open',
      'rock ‘n’ roll',
      'C:\\new',
      '* one * two',
      'f(_x, _y)',
      '5 °C',
    ]) {
      expect(inlineToText(text), text).toBe(text);
      expect(inlineToHtml(text), text).toBe(text);
    }
    expect(inlineToText('\\*late\\* `\\*`')).toBe('*late* \\*');
  });

  it('escapes HTML and entities, inside marks too', () => {
    expect(inlineToHtml('<b>&amp; **<script>** `<i>`')).toBe(
      '&lt;b&gt;&amp;amp; <strong>&lt;script&gt;</strong> <code>&lt;i&gt;</code>',
    );
  });

  it('is plain where marks can’t be', () => {
    expect(inlineToText('**Fact:** *it* `works`')).toBe('Fact: it works');
  });

  it('stays Markdown in the alternate, without marks inside their kind', () => {
    expect(inlineToMarkdown('# It is **good** [now] `a*b`')).toBe('\\# It is **good** \\[now\\] `a*b`');
    expect(inlineToMarkdown('It is **good**.', 'strong')).toBe('It is good.');
    expect(inlineToMarkdown('*Photo:* Mira', 'em')).toBe('Photo: Mira');
    expect(inlineToMarkdown('1. One', 'strong')).toBe('1\\. One');
  });

  it('begins no HTML in the alternate, whatever mark or address stands beside it', () => {
    expect(inlineToMarkdown('<**script**> a < b', 'strong')).toBe('&lt;script> a < b');
    expect(inlineToMarkdown('http://a.example/**`<b>`** `<i>`')).toBe(
      'http://a.example/**<wbr><code>&lt;b></code>** <code>&lt;i></code>',
    );
    expect(inlineToMarkdown('http://a.example/**`b`** c `<i>`')).toBe(
      'http://a.example/**<wbr>`b`** c <code>&lt;i></code>',
    );
    expect(inlineToMarkdown('*The* `<i>` and `[a](b)`, 5 €')).toBe('*The* `<i>` and `[a](b)`, 5 €');
  });

  it('is none in a text that was escaped', () => {
    for (const text of ['**Ana** & `co`', 'snake_case_', 'C:\\new', '*_*'])
      expect(inlineToText(escapeInline(text))).toBe(text);
  });

  it('takes no time in a text of 200,000 marks', () => {
    for (const sign of ['*', '**a ', '_a', '`', '\\', '*a']) expect(inlineToHtml(sign.repeat(200_000))).toBeTruthy();
    for (const text of ['`a`', 'www.`a`', '*a* ']) expect(inlineToMarkdown(text.repeat(50_000))).toBeTruthy();
  }, 20_000);
});
