import { describe, expect, it } from 'vitest';
import { address, addressTemplate, id, list, text } from '../../../../src/core/schemas/values.ts';

const hintsOf = (result: { error?: { issues: { message: string }[] } | undefined }) =>
  result.error?.issues.map(({ message }) => message) ?? [];

describe('a text', () => {
  it('is trimmed, and not empty', () => {
    expect(text('Write it.').parse('  A line\n')).toBe('A line');
    expect(hintsOf(text('Write it.').safeParse(' \n '))).toEqual(['Write it.']);
    expect(hintsOf(text('Write it.').safeParse(5))).toEqual(['Write it.']);
  });

  it('holds only what UTF-8 can hold', () => {
    expect(text('').parse('a\ud83d \ude00b 😀')).toBe('a\ufffd \ufffdb 😀');
  });
});

describe('an id', () => {
  it('is the same however its accents are composed', () => {
    expect(id('a category').parse('cafe\u0301')).toBe(id('a category').parse('caf\u00e9'));
  });
});

describe('an address', () => {
  it.each(['https://a.example/x', '/en/', '../b/en.md', 'mailto:a@b.example'])('may be %s', (value) =>
    expect(address().parse(` ${value} `)).toBe(value),
  );

  it.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'https://a.example/a b',
    'https://[',
    'http://a:b:c/',
    '//',
    '',
  ])('can’t be %j', (value) => expect(address().safeParse(value).success).toBe(false));

  it('may hold tokens that are known', () => {
    expect(addressTemplate().parse('https://x.example/{locale}?u={url:base64}')).toContain('{url:base64}');
    expect(hintsOf(addressTemplate().safeParse('https://x.example/{lang}'))[0]).toContain('{locale}');
  });

  it.each(['{slug}:alert(1)', '{locale}:alert(1)', 'java{slug}:x', '{url}', '{url:base64}'])(
    'takes its scheme from no token: %s',
    (value) => expect(hintsOf(addressTemplate().safeParse(value))[0]).toContain('begin with a token'),
  );

  it.each(['mailto:{slug}@a.example', '/{locale}/', '?from={url}', '#{slug}', '//{locale}.example/'])(
    'may hold tokens behind its scheme: %s',
    (value) => expect(addressTemplate().safeParse(value).success).toBe(true),
  );
});

describe('a list', () => {
  it('may be written as its only item', () => {
    expect(list(text(''), '').parse('sea')).toEqual(['sea']);
    expect(list(text(''), '').parse(['sea', 'prize'])).toEqual(['sea', 'prize']);
    expect(list(text(''), '').optional().parse(undefined)).toBeUndefined();
  });
});
