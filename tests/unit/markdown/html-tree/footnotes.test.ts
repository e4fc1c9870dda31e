import { expect, it } from 'vitest';
import { parseHtml } from '../../../support/markdown/compare-html.ts';
import { htmlOf, makeBodySource, problemsOf, render, reportOf } from '../../../support/markdown/render-markdown.ts';

it('a footnote is numbered and linked both ways', () => {
  expect(htmlOf('A[^xy] B.\n\n[^xy]: The *note*')).toBe(
    [
      '<p>A<sup><a href="#fn:1" id="fnref:1" role="doc-noteref">1</a></sup> B.</p>',
      '<section class="footnotes" role="doc-endnotes" aria-labelledby="footnotes"><h2 id="footnotes">Footnotes</h2>',
      '<ol>',
      '<li id="fn:1">',
      '<p>The <em>note</em> <a href="#fnref:1" role="doc-backlink" aria-label="Back to reference 1">↩\uFE0E</a></p>',
      '</li>',
      '</ol>',
      '</section>',
    ].join('\n'),
  );
});

it('footnotes are labelled in the words of the locale', () => {
  const { words } = makeBodySource('');
  const html = htmlOf('A[^1]\n\n[^1]: n', {
    words: { ...words, footnotes: 'Fußnoten', backToReference: 'Zurück zu {reference}' },
  });
  expect(html).toContain('<h2 id="footnotes">Fußnoten</h2>');
  expect(html).toContain('aria-label="Zurück zu 1"');
});

it('ids stay unique where names of footnotes look alike', () => {
  const { html, anchors } = render('A[^a] B[^a] C[^a-2] D[^A]\n\n[^a]: x\n[^a-2]: y');
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(anchors.toSorted()).toEqual(ids.toSorted());
  for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
});

it('a heading named like the footnotes gives way', () => {
  expect(render('## Footnotes\n\nA[^1]\n\n[^1]: n').headings).toEqual([
    { id: 'footnotes-2', text: 'Footnotes', depth: 2, line: 1 },
  ]);
});

it('footnotes work in headings, tables, boxes and footnotes', () => {
  const html = htmlOf('## H[^1]\n\n| a[^2] |\n| - |\n\n:::note\nx[^3]\n:::\n\n[^1]: a[^4]\n[^2]: b\n[^3]: c\n[^4]: d');
  for (const number of [1, 2, 3, 4]) expect(html).toContain(`<li id="fn:${number}">`);
});

it('footnotes stay below the text when an element is left open in it', () => {
  const { children } = parseHtml(htmlOf('A[^1] <details>\n\n<ul><li>B\n\n[^1]: n'));
  expect(children.at(-1)).toMatchObject({ tagName: 'section' });
});

it('a reference without a footnote and a footnote without a reference are reported', () => {
  expect(reportOf('Words\nand[^gone] more\n\n[^unused]: Nothing')).toMatchInlineSnapshot(`
    [
      "2:4 broken-footnote
    There is no footnote “gone”.
    Write the footnote at the end of the text: [^gone]: Its words.",
      "4:1 broken-footnote
    Nothing refers to the footnote “unused”, so readers never see it.
    Write [^unused] where the footnote belongs, or remove it.",
    ]
  `);
});

it('a second footnote of one name is reported', () => {
  const markdown = 'A[^a]\n\n[^a]: One\n\n[^A]: Two';
  expect(problemsOf(markdown)).toEqual(['5:1 broken-footnote']);
  expect(reportOf(markdown)[0]).toContain('There is a footnote “A” already');
});

it('a footnote with a space in its name is reported', () => {
  expect(problemsOf('A[^x y] B.\n\n[^x y]: note')).toEqual(['3:1 broken-footnote']);
});

it('an escaped reference and one in code are text', () => {
  expect(problemsOf('\\[^a] `[^b]`\n\n```\n[^c]\n```')).toEqual([]);
});
