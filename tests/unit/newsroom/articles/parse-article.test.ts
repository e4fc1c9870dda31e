import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../../src/newsroom/articles/parse-article.ts';

const TOP = 'title: T\ndescription: D.\n';
const parse = (text: string) => parseArticle(text, 'content/articles/a/en.md', 'article');
const problemsOf = (keys: string) =>
  parse(`---\n${TOP}${keys}\n---\n\nText.\n`).problems.map(({ line, message, hint }) => `${line}: ${message} ${hint}`);

describe('a list that is written as one text', () => {
  it.each([
    ['tags: security, hong kong', '[security, hong kong]'],
    ['tags: security; boats', '[security, boats]'],
    [
      'tags: security boats weather',
      '[security, boats, weather]. Is it one, put it in brackets: [security boats weather]',
    ],
    ['tags: 日本、中国', '[日本, 中国]'],
    ['tags: • a', '[a]'],
    ['tags:\n  • a\n  • b', '[a, b]'],
    ['tags: [a，b]', 'Write a, b in its place.'],
    ['tags: ["#a"]', 'Write a in its place.'],
    ['tags:\n  - a, b', '- a and - b'],
    ['authors: ana, bo', '[ana, bo]'],
    ['related: 2026/a, 2026/b', '[2026/a, 2026/b]'],
    ['aliases: /a/, /b/', '[/a/, /b/]'],
    ['takeaways: |\n  - One.\n  - Two.', 'indented below it, “- One.”, “- Two.”'],
    ['takeaways: >\n  1. One.\n  2. Two.', 'begins with “- ”: - One.'],
    ['takeaways: • One\n  • Two', 'indented below it, “- One”, “- Two”'],
    ['takeaways: [“One, then”, “Two”]', 'straight quotation marks'],
    ['tags:\n  -\u00a0a\n  -\u00a0b', 'U+00A0'],
    ['takeaways:\n  -\u3000One', 'U+3000'],
  ])('is an error that shows the list: %j', (keys, words) => {
    expect(problemsOf(keys)).toEqual([expect.stringContaining(words)]);
  });

  it('is two errors where two items have curly quotation marks', () => {
    expect(problemsOf('tags: [“a”, “b”]')).toHaveLength(2);
  });

  it.each([
    'tags: open-data',
    'tags: [open data]',
    'tags: ["Paris, Texas", C++]',
    'tags:\n  - 東京・大阪',
    'authors: ana',
    'takeaways: One, two; three.',
    'takeaways:\n  - “We did it”, she said.\n  - -5 °C in March.',
    'takeaways: [“Open” means open, It is so]',
    'aliases: /2024,5/old',
    'standfirst: One, two • three',
  ])('is not seen where there is none: %j', (keys) => {
    expect(problemsOf(keys)).toEqual([]);
  });
});

describe('an empty value', () => {
  it.each([
    'kicker: ""',
    'updated: " "',
    'label: null',
    'tags: []',
    'tags: [""]',
    'cover: {src: "", alt: ""}',
    'slug:',
    'related: ~',
    'promotion: ""',
    'canonical: ""',
  ])('of a key that may be left out is as if left out: %s', (keys) => {
    const { frontMatter, problems } = parse(`---\n${TOP}${keys}\n---\n`);
    expect([frontMatter, problems]).toEqual([{ title: 'T', description: 'D.' }, []]);
  });

  it.each(['draft: ""', 'expires: ""', 'unlisted: ~', 'cover: {src: a.jpg, alt: ""}', 'tags: ["", a]'])(
    'that would publish a story, or that is needed, is an error: %s',
    (keys) => {
      expect(problemsOf(keys)).toEqual([expect.stringContaining('is left empty')]);
    },
  );
});

describe('front matter', () => {
  const second = (text: string) => parse(`---\n${TOP}---\n\n${text}`).problems;
  it.each(['---\ntitle: U\ndate: 2026-01-02\n---\n\nText.', '---\nlayout: post\ntags:\n  - a\n---\n'])(
    'that stands in the file twice is an error at the second: %j',
    (text) => {
      expect(second(text)).toMatchObject([
        { check: 'invalid-yaml', line: 6, message: expect.stringContaining('twice') },
      ]);
    },
  );

  it.each([
    '---\n\nText.\n\n---\n',
    '---\nNote: the ferry is late.\n---\n',
    'Text.\n\n---\ntitle: U\n---\n',
    '```yaml\n---\ntitle: U\n---\n```',
  ])('is not seen where a rule, or an example, stands: %j', (text) => {
    expect(second(text)).toEqual([]);
  });

  it.each([
    ['<!-- a note -->\n---\ntitle: T\n---\n', 'text above the front matter'],
    ['# Heading\n\n---\ntitle: T\n---\n', 'text above the front matter'],
    ['\u200b---\ntitle: T\n---\n', 'U+200B'],
    ['—\ntitle: T\n—\n', 'three plain hyphens'],
    ['Text.\n', 'has no front matter'],
  ])('that is not at the top is named: %j', (text, words) => {
    expect(parse(text).problems).toMatchObject([{ message: expect.stringContaining(words) }]);
  });
});

it.each([
  ['title：T', 'full-width (U+FF1A)'],
  ['kicker:\u00a0T', 'Behind the colon stands a no-break space (U+00A0)'],
  ['cover:\n\u00a0 src: a.jpg', 'holds a no-break space (U+00A0)'],
])('a sign that looks like one of YAML is named: %j', (keys, words) => {
  expect(problemsOf(keys)).toEqual([expect.stringContaining(words)]);
});

it('ids, tags and addresses lose characters without width, and keep joiners', () => {
  const keys = 'category: re\u200bports\ntags: [secu\u00adrity, "می\u200cخواهم"]\ncanonical: https://a.example/\u200bb';
  expect(parse(`---\n${TOP}${keys}\n---\n`).frontMatter).toMatchObject({
    category: 'reports',
    tags: ['security', 'می\u200cخواهم'],
    canonical: 'https://a.example/b',
  });
});

it.each(['tags: a', 'kicker: a', 'aliases: /a'])('a line of 400,000 signs is read at once: %s', (keys) => {
  expect(problemsOf(`${keys}${' '.repeat(400_000)}b`).length).toBeLessThan(2);
});
