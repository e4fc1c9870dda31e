import { describe, expect, it } from 'vitest';
import { isReservedId } from '../../../src/core/articles/page-ids.ts';
import { htmlOf, problemsOf, render, reportOf } from '../../support/markdown/render-markdown.ts';

const idsOf = (markdown: string) => render(markdown).headings.map(({ id }) => id);

describe('the id of a heading', () => {
  it.each([
    ['Digital security', 'digital-security'],
    ['الأمن الرقمي', 'الأمن-الرقمي'],
    ['数字安全', '数字安全'],
    ['हिन्दी में', 'हिन्दी-में'],
    ['Cafe\u0301', 'café'],
    ['می‌خواهم', 'میخواهم'],
    ['🚀 Launch ❤️', 'launch'],
    ['Q&A: what?', 'qa-what'],
    ['`code` and *more*', 'code-and-more'],
  ])('of “%s” is “%s”', (text, id) => {
    expect(idsOf(`## ${text}`)).toEqual([id]);
  });

  it('is a section where there are no letters', () => {
    expect(idsOf('## 🚀\n\n## ❤️\n\n## ???\n\n## Section')).toEqual(['section', 'section-2', 'section-3', 'section-4']);
  });

  it('is unique', () => {
    expect(idsOf('## A\n\n## A\n\n## A-1')).toEqual(['a', 'a-1', 'a-1-1']);
  });

  it('leaves to the page what the page uses', () => {
    expect(isReservedId('main-takeaways')).toBe(true);
    expect(idsOf('## Main takeaways\n\n## Content')).toEqual(['main-takeaways-2', 'content-2']);
    expect(problemsOf('## Main takeaways')).toEqual([]);
  });

  it('leaves to pictures and to privacy what addresses open', () => {
    expect(idsOf('## Picture 3\n\n## Privacy choices')).toEqual(['picture-3-2', 'privacy-choices-2']);
    expect(idsOf('## Picture\n\n## Picture 3a\n\n## A picture 3')).toEqual(['picture', 'picture-3a', 'a-picture-3']);
    expect(problemsOf('## Picture 3\n\n## Privacy choices')).toEqual([]);
    expect(reportOf('## The quay {#picture-3}\n\n<p id="privacy-choices">Yours</p>')).toMatchInlineSnapshot(`
      [
        "1:1 duplicate-id
      The page itself uses the id “picture-3” already, so links to it don't lead here.
      Write another id; until then “picture-3-2” leads here.",
        "3:1 duplicate-id
      The page itself uses the id “privacy-choices” already, so links to it don't lead here.
      Write another id; until then “privacy-choices-2” leads here.",
      ]
    `);
  });

  it('can be written behind it', () => {
    const { html, headings } = render('## The *plan* {#next_steps.2}\n\n### Два {#план} ###\n\nThree {#three}\n-----');
    expect(headings.map(({ id }) => id)).toEqual(['next_steps.2', 'план', 'three']);
    expect(html).toContain('<h2 id="next_steps.2">The <em>plan</em></h2>');
  });

  it('that is written wins over one that is made, wherever it stands', () => {
    expect(idsOf('## A\n\n## B {#a}')).toEqual(['a-2', 'a']);
  });

  it('that is written twice is reported', () => {
    expect(idsOf('## A {#x}\n\n## B {#x}')).toEqual(['x', 'x-2']);
    expect(reportOf('## A {#x}\n\n## B {#x}\n\n## C {#content}')).toMatchInlineSnapshot(`
      [
        "3:1 duplicate-id
      Something above has the id “x” already, so links to it don't lead here.
      Write another id; until then “x-2” leads here.",
        "5:1 duplicate-id
      The page itself uses the id “content” already, so links to it don't lead here.
      Write another id; until then “content-2” leads here.",
      ]
    `);
  });

  it('that can stand in no address is refused', () => {
    expect(idsOf('## A b {#a b!}')).toEqual(['a-b']);
    expect(reportOf('## A b {#a b!}')).toMatchInlineSnapshot(`
      [
        "1:1 invalid-value
      The id “a b!” of this heading can't stand in an address.
      An id may hold letters, digits, “-”, “_” and “.”, and no spaces, such as {#next-steps}.",
      ]
    `);
  });

  it('is text where it is escaped, in code or in the middle', () => {
    expect(htmlOf('## A \\{#b}')).toContain('>A {#b}</h2>');
    expect(htmlOf('## `{#b}`')).toContain('<code>{#b}</code>');
    expect(htmlOf('## A {#b} c')).toContain('>A {#b} c</h2>');
  });

  it('is among the anchors', () => {
    expect(render('## A\n\n<p id="b">x</p>').anchors.toSorted()).toEqual(['a', 'b']);
  });
});

describe('headings', () => {
  it('are collected as plain text with their printed depth', () => {
    expect(render('## A *b* `c` ![d](d.png)[^1]\n\n### [E](/e/)\n\n[^1]: n').headings).toEqual([
      { id: 'a-b-c', text: 'A b c d', depth: 2, line: 1 },
      { id: 'e', text: 'E', depth: 3, line: 3 },
    ]);
  });

  it('of the first level are printed as second', () => {
    expect(htmlOf('# A')).toBe('<h2 id="a">A</h2>');
    expect(reportOf('# A')).toMatchInlineSnapshot(`
      [
        "1:1 heading-one
      The title of the page is its only first-level heading, so this one is printed as a second-level heading.
      Write it with two number signs: ## Heading.",
      ]
    `);
  });

  it('that skip a level are reported', () => {
    expect(problemsOf('## A\n\n#### B\n\n#### C\n\n## D')).toEqual(['3:1 heading-level']);
    expect(reportOf('### A\n\n##### B')).toMatchInlineSnapshot(`
      [
        "1:1 heading-level
      The first heading is of level 3, and the title of the page is of level 1.
      Write it with 2 number signs: ## Heading.",
        "3:1 heading-level
      A heading of level 5 follows one of level 3, so a level is missing between them.
      Write it with 4 number signs: #### Heading.",
      ]
    `);
  });

  it('of raw HTML count like any other', () => {
    expect(render('<h2>A</h2>\n\n## A').headings.map(({ id }) => id)).toEqual(['a', 'a-1']);
    expect(problemsOf('<h1>A</h1>')).toEqual(['1:1 heading-one']);
  });
});

it('a heading that is nothing but an id keeps it as its words, with a warning', () => {
  expect(htmlOf('## {#a}')).toContain('>{#a}</h2>');
  expect(problemsOf('## {#a}')).toEqual(['1:1 empty-heading']);
  expect(problemsOf('## *A* {#a}')).toEqual([]);
});

it.each(['##', '## <!-- todo -->', '## &nbsp;', '## \u200B', '### ###', '## ![](a.jpg)'])(
  'a heading without a word is an error, and no part of the outline: %j',
  (markdown) => {
    expect(problemsOf(markdown)).toContain('1:1 empty-heading');
    expect(render(markdown).headings).toEqual([]);
  },
);

it.each(['## 1', '## ?', '## ![A card](a.jpg)', '## `x`', '## 🎉'])('a heading has a word in %j', (markdown) => {
  expect(problemsOf(markdown).filter((problem) => problem.endsWith('empty-heading'))).toEqual([]);
});
