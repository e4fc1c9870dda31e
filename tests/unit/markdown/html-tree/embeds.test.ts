import { describe, expect, it } from 'vitest';
import { htmlOf, render } from '../../../support/markdown/render-markdown.ts';

const embedsOf = (markdown: string) => render(markdown).embeds;

describe('a link elsewhere that stands alone', () => {
  it.each([
    ['[A film](https://a.example/b)', ['https://a.example/b']],
    ['https://a.example/b', ['https://a.example/b']],
    ['<https://a.example/b>', ['https://a.example/b']],
    ['[A *film*][1]\n\n[1]: https://a.example/b', ['https://a.example/b']],
    ['https://a.example/b\n\nWords.\n\nhttps://a.example/c', ['https://a.example/b', 'https://a.example/c']],
  ])('%j is marked', (markdown, embeds) => {
    expect(embedsOf(markdown)).toEqual(embeds);
  });

  it('is marked by its number, and stays a link', () => {
    expect(htmlOf('https://a.example/b\n\n[C](https://a.example/c)')).toBe(
      [
        '<p data-embed="0"><a href="https://a.example/b" class="external" rel="external noopener">https://a.example/b</a></p>',
        '<p data-embed="1"><a href="https://a.example/c" class="external" rel="external noopener">C</a></p>',
      ].join('\n'),
    );
  });
});

it.each([
  'See https://a.example/b',
  '[A film](https://a.example/b).',
  'https://a.example/b\nhttps://a.example/c',
  '- https://a.example/b\n\n- https://a.example/c',
  '> https://a.example/b',
  ':::note\nhttps://a.example/b\n:::',
  '[Mail](mailto:a@a.example)',
  '[About us](/en/about/)',
  '[![A](a.png)](https://a.example/b)',
  '![A](https://a.example/b.png)',
  '`https://a.example/b`',
  'Words.[^1]\n\n[^1]: https://a.example/b',
  '<p id="film"><a href="https://a.example/b">A film</a></p>',
])('%j holds no such link', (markdown) => {
  expect(embedsOf(markdown)).toEqual([]);
});

it('no editor can write the mark', () => {
  expect(htmlOf('<p data-embed="0"><a href="/en/">x</a></p>')).not.toContain('data-embed');
  expect(htmlOf('`<p data-embed="0">x</p>`')).not.toContain('<p data-embed');
});
