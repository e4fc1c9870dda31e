import { expect, it } from 'vitest';
import { isEmptyText } from '../../../../src/core/articles/empty-text.ts';

const isEmpty = (html: string, embeds: string[] = []) => isEmptyText({ html, embeds });

it('a body is empty that has no word, no picture and nothing else that is seen', () => {
  for (const html of [
    '',
    '\n',
    '<p></p>',
    '<p>\u200b\u00a0</p>',
    '<p>&nbsp;</p>',
    '<div> </div>',
    '<p>\u2800\u3164</p>',
  ])
    expect(isEmpty(html), html).toBe(true);
});

it('a picture, an embed, a rule, code or one sign is something', () => {
  for (const html of [
    '\0image:0\0',
    '<hr>',
    '<pre><code>x</code></pre>',
    '<p>.</p>',
    '<p>🎉</p>',
    '<p><img src="a"></p>',
  ])
    expect(isEmpty(html), html).toBe(false);
  expect(isEmpty('', ['https://a.example/'])).toBe(false);
});
