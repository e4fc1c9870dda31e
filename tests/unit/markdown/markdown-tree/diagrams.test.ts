import { expect, it } from 'vitest';
import { renderFormulas } from '../../../support/markdown/render-markdown.ts';

const SOURCE = 'flowchart LR\naccDescr: From "A" to <B>\nA --> B';
const block = (source: string) => `\`\`\`mermaid\n${source}\n\`\`\``;

it('a diagram stands in the body as code, and its drawing beside it', async () => {
  const { html, markdown, drawings, problems, words } = await renderFormulas(block(SOURCE));
  expect(html).toBe('<pre data-drawn="0"><code>flowchart LR\naccDescr: From "A" to &lt;B>\nA --> B\n</code></pre>');
  expect(markdown).toBe(`${block(SOURCE)}\n`);
  expect(drawings[0]).toMatch(
    /^<figure class="diagram"><div class="table-scroll" tabindex="0"><div role="img" aria-label="From &quot;A&quot; to &lt;B&gt;"><svg .*<\/svg><\/div><\/div><\/figure>$/,
  );
  expect(problems).toEqual([]);
  expect(words).toBe(0);
});

it('a title is printed above it', async () => {
  const { drawings } = await renderFormulas(block(`---\ntitle: A & B\n---\n${SOURCE}`));
  expect(drawings[0]).toContain('<figure class="diagram"><figcaption>A &amp; B</figcaption><div');
});

it('a diagram without a description is told of, and is called by its words', async () => {
  const { drawings, problems } = await renderFormulas(`Text\n\n${block('flowchart LR\nA[One<br>two] --> B')}`);
  expect(problems).toMatchObject([{ check: 'missing-alt', line: 3, hint: expect.stringContaining('accDescr:') }]);
  expect(drawings[0]).toContain('aria-label="One two, B"');
});

it('what can’t be drawn is told of at its line, and stays code', async () => {
  const { html, drawings, problems } = await renderFormulas(
    `> ${block('flowchart LR\nA --> B\nA[/x/]').replaceAll('\n', '\n> ')}`,
  );
  expect(html).toContain('<pre tabindex="0" data-language="mermaid"><code>flowchart LR');
  expect(drawings).toEqual([]);
  expect(problems).toMatchObject([
    { check: 'foreign-syntax', line: 4, message: '“A[/x/]” can’t be drawn here. The diagram is printed as its code.' },
  ]);
});
