import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { pathToField, schemaProblems } from '../../../../src/core/problems/schema-problem.ts';
import { frontMatterSchema } from '../../../../src/core/schemas/front-matter.ts';
import { navigationSchema } from '../../../../src/core/schemas/navigation.ts';
import { wordsSchema } from '../../../../src/core/schemas/words.ts';
import { siteSchema } from '../../../../src/core/site/site.ts';

const find = (schema: z.ZodType, value: unknown) => {
  const result = schema.safeParse(value);
  return result.success ? [] : schemaProblems(result.error, schema, value, 'the front matter');
};
const article = (value: Record<string, unknown>) => find(frontMatterSchema, { title: 'T', description: 'D', ...value });
const brief = (problems: ReturnType<typeof find>) =>
  problems.map(({ check, path, atKey }) => `${check} ${pathToField(path)}${atKey ? ' (key)' : ''}`);

describe('an unknown key', () => {
  it('is shown at the key, with the one that was probably meant', () => {
    const problems = article({ tilte: 'x', cover: { alt: 'A', captoin: 'C' } });
    expect(brief(problems).sort()).toEqual(['unknown-key cover.captoin (key)', 'unknown-key tilte (key)']);
    expect(problems.map(({ hint }) => hint).sort()).toEqual(['Did you mean “caption”?', 'Did you mean “title”?']);
  });

  it('is told fifty times at most, and then how many more there are', () => {
    const keys = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`key${index}`, 1]));
    const problems = article(keys);
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)).toMatchObject({
      path: ['key50'],
      message: 'From “key50” on, 2950 more are no keys of the front matter.',
    });
  });

  it('is found within lists, unions and defaults', () => {
    const menu = [{ label: 'A', groups: [{ links: [{ label: 'L', ulr: '/', url: '/' }] }] }];
    expect(brief(find(navigationSchema, { menu }))).toEqual(['unknown-key menu[0].groups[0].links[0].ulr (key)']);
    expect(article({ authors: [{ id: 'ana', rloe: 'x' }] })).toMatchObject([
      { check: 'unknown-key', path: ['authors', 0, 'rloe'], hint: 'Did you mean “role”?' },
    ]);
  });

  it('is not reported once more as the missing key that it stands for', () => {
    expect(brief(find(frontMatterSchema, { titel: 'T', description: 'D' }))).toEqual(['unknown-key titel (key)']);
    expect(brief(find(frontMatterSchema, { headline: 'T', description: 'D' })).sort()).toEqual([
      'missing-value title',
      'unknown-key headline (key)',
    ]);
  });

  it.each(['__proto__', 'constructor', 'toString'])('may be %s', (key) => {
    const value = Object.fromEntries([
      [key, 'x'],
      ['title', 'T'],
      ['description', 'D'],
    ]);
    for (const problem of find(frontMatterSchema, value)) expect(problem.check).toBe('unknown-key');
  });
});

describe('a value', () => {
  it('that is missing is said to be missing', () => {
    expect(find(frontMatterSchema, { title: 'T' })).toMatchObject([
      { check: 'missing-value', path: ['description'], message: '“description” is missing.' },
    ]);
    expect(brief(article({ related: [{ title: 'A guide' }] }))).toEqual(['missing-value related[0].url']);
  });

  it('of the wrong kind is one problem, and says what to write', () => {
    const problems = article({ date: '2023-02-29', slug: 'a/b', draft: 'yes', takeaways: [['x']], canonical: '/x' });
    expect(brief(problems).sort()).toEqual([
      'escaping-path slug',
      'invalid-value canonical',
      'invalid-value date',
      'invalid-value draft',
      'invalid-value takeaways[0]',
    ]);
    for (const { message, hint } of problems) {
      expect(message).toMatch(/^“[\w[\]]+” can’t be (“.+”|a list|a group of keys)\.$/);
      expect(hint).not.toMatch(/invalid|expected|undefined/i);
    }
  });

  it('that YAML reads as a number needs quotes', () => {
    expect(article({ title: 1984 })[0]?.hint).toContain('Put it in quotes: "1984".');
    expect(article({ kicker: true })[0]?.hint).toContain('"true"');
  });

  it('that is empty, long or a group is named shortly', () => {
    expect(article({ kicker: '  ' })[0]?.message).toBe('“kicker” is left empty.');
    expect(article({ kicker: { a: 1 } })[0]?.message).toBe('“kicker” can’t be a group of keys.');
    expect(article({ label: 'x'.repeat(500) })[0]?.message.length).toBeLessThan(100);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x'])('that is an unsafe address is named so: %s', (url) => {
    expect(brief(article({ related: [{ title: 'T', url }] }))).toEqual(['unsafe-address related[0].url']);
  });
});

describe('a choice of two shapes', () => {
  it('is explained by the shape that the editor began to write', () => {
    expect(brief(article({ authors: [{ role: 'Editor' }] }))).toEqual(['missing-value authors[0].id']);
    expect(article({ authors: [[]] })).toMatchObject([{ path: ['authors', 0], hint: expect.stringContaining('{id:') }]);
    expect(brief(find(wordsSchema, { phrases: { Stories: { one: 'x' } } }))).toEqual([
      'missing-value phrases.Stories.other',
    ]);
  });
});

describe('the site’s settings', () => {
  it('want a home page for each language', () => {
    const value = {
      name: 'N',
      section: 'S',
      description: 'D',
      url: 'https://blog.example.org/',
      locales: [{ tag: 'en' }, { tag: 'ar' }],
      permalinks: { home: '/' },
      brand: { accent: '#0b6b6f' },
    };
    expect(brief(find(siteSchema, value))).toEqual(['invalid-value permalinks.home']);
    expect(find(siteSchema, { ...value, locales: [{ tag: 'en' }] })).toEqual([]);
  });

  it('report each mistake once', () => {
    const value = {
      name: 'N',
      section: 'S',
      description: 'D',
      url: 'blog.example.org',
      timeZone: 'Mars/Olympus',
      locales: [{ tag: 'english language' }, { tag: 'ar', path: 'a/b' }],
      permalinks: { article: '/{sulg}/' },
      brand: { accent: 'teal' },
      checks: { 'same-url': 'warning', 'dead-link': 'off' },
    };
    expect(brief(find(siteSchema, value)).sort()).toEqual([
      'invalid-value brand.accent',
      'invalid-value checks.dead-link',
      'invalid-value checks.same-url (key)',
      'invalid-value locales[0].tag',
      'invalid-value locales[1].path',
      'invalid-value permalinks.article',
      'invalid-value timeZone',
      'invalid-value url',
    ]);
    expect(find(siteSchema, value).find(({ atKey }) => atKey)?.hint).toContain(
      'can be lowered: missing-file, dead-link',
    );
  });
});
