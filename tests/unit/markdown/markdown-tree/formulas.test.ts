import { describe, expect, it } from 'vitest';
import { loadLibraries } from '../../../../src/markdown/load-libraries.ts';
import { renderBody } from '../../../../src/markdown/pipeline.ts';
import { createRandom } from '../../../support/cases/random.ts';
import { bodyFaults, PIECES } from '../../../support/markdown/body-faults.ts';
import { makeBodySource, problemsOf, render, renderFormulas } from '../../../support/markdown/render-markdown.ts';

const told = async (markdown: string) =>
  (await renderFormulas(markdown)).problems.map(({ line, column, check }) => `${line}:${column} ${check}`);

describe('a formula', () => {
  it('stands in the body as code, and its MathML beside it', async () => {
    const { html, drawings } = await renderFormulas('Each infects $R_0$ others.\n\n$$\nx^2\n$$');
    expect(html).toBe(
      '<p>Each infects <code data-drawn="0">R_0</code> others.</p>\n<pre data-drawn="1"><code>x^2</code></pre>',
    );
    expect(drawings).toEqual([
      '<math alttext="R_0"><msub><mi>R</mi><mn>0</mn></msub></math>',
      '<div class="table-scroll formula" tabindex="0">' +
        '<math display="block" alttext="x^2"><msup><mi>x</mi><mn>2</mn></msup></math></div>',
    ]);
  });

  it('that can’t be read is told of at its place, and stays code', async () => {
    const { html, drawings, problems } = await renderFormulas('A $\\fracc{1}{2}$ b\n\n> $$\n> a\n>   + \\foo\n> $$');
    expect(html).toContain('A <code>\\fracc{1}{2}</code> b');
    expect(html).toContain('<pre tabindex="0"><code>a\n  + \\foo</code></pre>');
    expect(drawings).toEqual([]);
    expect(problems.map(({ line, column, check }) => [line, column, check])).toEqual([
      [1, 4, 'broken-formula'],
      [5, 7, 'broken-formula'],
    ]);
  });

  it('is a word of its text, TeX in the outline, and no figure of it', async () => {
    const body = await renderFormulas('## Why $E=mc^2$ holds\n\nThe $\\frac{12}{34}$-axis.\n\n$$\n5\n$$');
    expect(body.headings).toMatchObject([{ id: 'why-emc2-holds', text: 'Why E=mc^2 holds' }]);
    expect(body.words).toBe(6);
    expect(body.blocks.map(({ kind, text, formulas }) => [kind, text, formulas])).toEqual([
      ['heading', 'Why  holds', ['E=mc^2']],
      ['paragraph', 'The -axis.', ['\\frac{12}{34}']],
      ['math', '', ['5']],
    ]);
  });

  it('changes the version of its text with each of its signs', async () => {
    const digests = async (markdown: string) => (await renderFormulas(markdown)).blocks.map(({ digest }) => digest);
    expect(await digests('$a+b$')).not.toEqual(await digests('$a-b$'));
    expect(await digests('$$\na+b\n$$')).not.toEqual(await digests('$$\na=b\n$$'));
  });

  it('is Markdown as it was written, and other dollars are none', async () => {
    const markdown = 'A $x_1$, \\$5,\\$x, $6.\n\n| a |\n| - |\n| $a\\|b$ |\n\n> $$\n> x\n> \\le y\n> $$\n';
    const body = await renderFormulas(markdown);
    expect(body.markdown).toBe('A $x_1$, \\$5,\\$x, \\$6.\n\n| a |\n| - |\n| $a\\|b$ |\n\n> $$\n> x\n> \\le y\n> $$\n');
    expect((await renderFormulas(body.markdown)).html).toBe(body.html);
    expect((await renderFormulas('From $5 to $6.')).markdown).toBe('From $5 to $6.\n');
  });

  it('has no place that raw HTML could forge', async () => {
    const { html } = await renderFormulas('<code data-drawn="0">x</code> <math><mi>y</mi></math> $z$');
    expect(html.match(/data-drawn/g)).toHaveLength(1);
    expect(html).not.toContain('<math');
  });

  it('among random pieces of Markdown and HTML is printed safely', async () => {
    const { between, pick } = createRandom(20_261_129);
    const pieces = [...PIECES, ...['$', '$', '$$', '\n$$\n', '\\', 'x^2', '$x$', '{', '}', '\\text{', '$$\nx\n$$\n']];
    const faults: string[] = [];
    for (let count = 0; count < 100; count++) {
      const source = makeBodySource(Array.from({ length: between(1, 18) }, () => pick(pieces)).join(''), {
        formulas: true,
      });
      const body = renderBody(source, await loadLibraries({ ...source, markdown: '$$' }));
      faults.push(...bodyFaults(source.markdown, body).map((fault) => `${JSON.stringify(source.markdown)} ${fault}`));
    }
    expect(faults).toEqual([]);
  }, 60_000);
});

describe('dollars', () => {
  it.each([
    ['It cost $5 million; the rest is in A$, they said.', '1:9 stray-formula'],
    ['[Now $5](https://a.example) or [A$ 6](https://a.example)', '1:6 stray-formula'],
    ['Not 5$, but 6$.', '1:6 stray-formula'],
    ['A $$x^2$$ b', '1:3 stray-formula'],
    ['A $ x^2 $ b', '1:3 stray-formula'],
    ['A $x^2$5 b', '1:3 stray-formula'],
    ['$$\nx^2\n\ny^2\n$$', '1:1 stray-formula'],
    [`$${'a + '.repeat(40)}b$`, '1:1 stray-formula'],
    ['| a | b |\n|-|-|\n| $\\|x\\|=|y|$ |', '3:3 broken-table'],
  ])('that are read otherwise than meant are told of: %j', async (markdown, problem) => {
    expect(await told(markdown)).toContain(problem);
  });

  it.each([
    'From $5 to $10, US$5 or A$7, and $x$ or $a_1 + b$',
    '| $5 | $6 |\n|-|-|\n|$7|$8|\n| 5$ | 6$ |',
    'Restaurants from $$ to $$$, $ and $',
    '5$ and 6$, S$5, R$9,50 or HK$8/kg, “$5”–“$6”, $5m–$6m, it was $5 (S$7), $PATH and $HOME',
    '$v = \\text{so many words}$ and $\\sqrt[3]{x}$',
    '`$ x^2 $`',
    '\\$ x^2 \\$',
  ])('that say what they say are not: %j', async (markdown) => expect(await told(markdown)).toEqual([]));

  it('around a formula are told of where formulas are off, with how they are switched on', () => {
    for (const markdown of ['A $x^2$ b', '$$\nx^2\n$$', '```math\nx\n```']) {
      expect(render(markdown).problems).toMatchObject([
        { check: 'foreign-syntax', hint: expect.stringContaining('formulas: true in site.yaml') },
      ]);
    }
    expect(problemsOf('It cost $5 million; the rest is in A$, they said.')).toEqual([]);
  });
});
