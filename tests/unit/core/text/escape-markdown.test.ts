import { describe, expect, it } from 'vitest';
import { escapeMarkdown, markdownAddress } from '../../../../src/core/text/escape-markdown.ts';
import { failuresOf, named } from '../../../support/cases/failures.ts';
import { HOSTILE_TEXTS } from '../../../support/cases/hostile-texts.ts';
import { parseHtml } from '../../../support/html/html.ts';
import { render } from '../../../support/markdown/render-markdown.ts';

const HOSTILE = [
  ...HOSTILE_TEXTS,
  '- a',
  '+ a',
  '> a',
  '# a',
  '## a ##',
  '=====',
  '---',
  '***',
  '~~a~~',
  '~a~',
  '12) a',
  '_a_',
  'a_b_c',
  '![a](b.jpg)',
  '[^1]: a',
  '    a',
  '| a |',
  'a\\',
  '&copy;',
  'C#',
  'a #',
  'a < b',
  '<',
];

/** What a reader sees of Markdown, and the elements in which it stands. */
function seen(markdown: string) {
  const { elements } = parseHtml(`<!doctype html><body>${render(markdown).html}`);
  const [, , , outer, ...others] = elements;
  return { text: outer?.text, outer: outer?.name, others: others.map(({ name }) => name) };
}

describe('a text in Markdown', () => {
  it('reads as it was written in a paragraph', async () => {
    const failures = await failuresOf(named(HOSTILE), (text) => {
      expect(seen(escapeMarkdown(text))).toEqual({ text: text.trim(), outer: 'p', others: [] });
    });
    expect(failures).toEqual([]);
  });

  it('reads as it was written in a heading', async () => {
    const failures = await failuresOf(named(HOSTILE), (text) => {
      expect(seen(`## ${escapeMarkdown(text)}`)).toEqual({ text: text.trim(), outer: 'h2', others: [] });
    });
    expect(failures).toEqual([]);
  });

  it('reads as it was written where an address stands bare', () => {
    for (const text of [
      'http://a.example<script>',
      'www.a.example/`<b>`',
      'a http://a.example/&lt;b>',
      'ftp://a.example\\',
    ]) {
      expect(seen(escapeMarkdown(text)).text).toBe(text);
      expect(seen(escapeMarkdown(text)).others).not.toContain('script');
    }
  });

  it('has a character reference where a tag could begin, and no other sign changed', () => {
    expect(escapeMarkdown('10 < 20, a <b>c</b> <!-- d <?e <')).toBe('10 < 20, a &lt;b>c&lt;/b> &lt;!-- d &lt;?e &lt;');
    expect(escapeMarkdown('http://a.example/b?c=d')).toBe('http://a.example/b?c=d');
  });

  it('is one line, whatever breaks it had', () => {
    expect(escapeMarkdown(' a\n\n# b\r\n- c ')).toBe('a # b - c');
    expect(escapeMarkdown('a\u00a0b\u202f!')).toBe('a\u00a0b\u202f!');
  });
});

describe('an address in Markdown', () => {
  it('stands in brackets of its own where it has brackets', () => {
    expect(markdownAddress('https://a.example/b')).toBe('https://a.example/b');
    expect(markdownAddress('https://a.example/b_(c)')).toBe('<https://a.example/b_(c)>');
  });

  it('holds no sign of HTML or code', () => {
    expect(markdownAddress('https://a.example/?a&b&lt;<b>"`')).toBe('https://a.example/?a&b&amp;lt;%3Cb%3E%22%60');
  });
});
