/** Bodies that no editor means, which must cost neither the build nor much time. */
import { afterAll, describe, expect, it } from 'vitest';
import { createBodyPool } from '../../../src/markdown/pool.ts';
import { makeBodySource, render, reportOf } from '../../support/markdown/render-markdown.ts';

const MANY = 100_000;

describe('a body that nests too deeply', () => {
  // In a worker, whose stack is the one that counts
  const pool = createBodyPool({ size: 1 });
  afterAll(() => pool.close());

  it.each([
    ['quotes', '>'.repeat(MANY)],
    ['lists in one line', `${'- '.repeat(MANY)}a`],
    ['lists by indent', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n')],
    ['brackets', '['.repeat(MANY)],
    ['images', `${'!['.repeat(MANY)}a${'](b)'.repeat(MANY)}`],
    ['stars', `${'*'.repeat(MANY)}a${'*'.repeat(MANY)}`],
    ['boxes', ':::note\n'.repeat(5000)],
    ['elements', '<div>'.repeat(MANY)],
    ['elements in lines', 'a <span>\n'.repeat(20_000)],
  ])(
    'of %s is one clear problem',
    async (_what, markdown) => {
      const { html, problems } = await pool.render(makeBodySource(markdown));
      expect(html).toBe('');
      expect(problems.map(({ check }) => check)).toEqual(['too-complex']);
    },
    20_000,
  );

  it('is named by its line', () => {
    expect(reportOf(`Words\n\n${'>'.repeat(MANY)}`)).toMatchInlineSnapshot(`
      [
        "3:1 too-complex
      Quotes or lists stand in each other here, more than 100 deep.
      Take away the signs that repeat at the beginning of this line, such as “>” or “-”.",
      ]
    `);
  });

  it('is not one with long rules, code or many links', () => {
    expect(
      render(`${'- '.repeat(500)}\n\n${'*'.repeat(5000)}\n\n\`\`\`\n${'['.repeat(5000)}\n\`\`\``).problems,
    ).toEqual([]);
    expect(render('[a](b) '.repeat(3000)).links).toHaveLength(3000);
  });
});

describe('a long body is printed', () => {
  it.each([
    ['open stars', '*a '.repeat(20_000)],
    ['unknown boxes', '::: x\n'.repeat(5000)],
    ['open passages', ':abbr[a]{'.repeat(5000)],
    ['quoted attributes', ":abbr[a]{a='".repeat(5000)],
    ['backticks', Array.from({ length: 300 }, (_, length) => '`'.repeat(length)).join(' a ')],
    ['ampersands', '&'.repeat(MANY)],
    ['colons', ':'.repeat(MANY)],
    ['tildes', '~'.repeat(MANY)],
    ['open comments', '<!--'.repeat(MANY)],
    ['pipes', `|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}`],
    ['addresses', 'https://a.example/'.repeat(5000)],
    ['one word', 'a'.repeat(1_000_000)],
    ['headings alike', '## a\n'.repeat(3000)],
    ['NULs', '\0'.repeat(MANY)],
  ])(
    'with %s',
    (_what, markdown) => {
      const { problems } = render(markdown);
      expect(problems.filter(({ check }) => check === 'unreadable-file' || check === 'too-complex')).toEqual([]);
    },
    15_000,
  );
});

describe('a body of one sign', () => {
  it.each([
    ['comments', '<!--'.repeat(MANY / 5)],
    ['scripts', '<script>'.repeat(MANY / 5)],
    ['scripts in a block', `<div>${'<script>'.repeat(MANY / 5)}`],
    ['open tags', `<div>${'<a "'.repeat(MANY / 5)}`],
    ['attributes', `<div>\n<a ${'a="" '.repeat(MANY / 5)}>`],
    ['stars', '*a '.repeat(MANY / 5)],
    ['brackets', `${'[a](b) '.repeat(MANY / 50)}`],
  ])('of %s is plain in seconds', (_what, markdown) => {
    expect(typeof render(markdown).markdown).toBe('string');
  });
});
