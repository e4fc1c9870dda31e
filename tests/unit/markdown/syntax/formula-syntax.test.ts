import { expect, it } from 'vitest';
import { growthOf } from '../../../support/cases/cpu-time.ts';
import { render, renderFormulas } from '../../../support/markdown/render-markdown.ts';

/** The formulas that a text is read to hold, display formulas in brackets. */
async function formulasIn(markdown: string): Promise<string[]> {
  const { html } = await renderFormulas(markdown);
  return [...html.matchAll(/<(code|pre) data-drawn="\d+">(?:<code>)?(.*?)<\/code>/gs)].map(([, name, tex = '']) =>
    name === 'pre' ? `[${tex}]` : tex,
  );
}

it.each([
  ['a $x$ b', ['x']],
  ['$x$, $y$-axis and ($z$)', ['x', 'y', 'z']],
  ['设$x$为', ['x']],
  ['$x^\\$y$', ['x^\\$y']],
  ['$a\n= b$', ['a\n= b']],
  ['*a $b*c$ d*', ['b*c']],
  ['$a_b * c_d ![e](f)$', ['a_b * c_d ![e](f)']],
  ['$`x`$', ['x']],
  ['| a |\n|-|\n| $x$ |\n| $a\\|b$ |', ['x', 'a|b']],
  ['## The $x$ law', ['x']],
  ['$$x$$', ['[x]']],
  ['$$\nx\n= y\n- z\n+ w\n$$', ['[x\n= y\n- z\n+ w]']],
  ['Text\n$$\nx\n$$\nmore', ['[x]']],
  ['   $$\n   x\n   $$  \n', ['[x]']],
  ['> $$\n> x\n> $$', ['[x]']],
  ['- $$\n  x\n  $$\n- $y$', ['[x]', 'y']],
  ['```math\nx\n```', ['[x]']],
])('a formula stands between dollars: %j', async (markdown, formulas) => {
  expect(await formulasIn(markdown)).toEqual(formulas);
});

it.each([
  '$5 and $10',
  'US$5–US$10, A$7 ($5.50)',
  '$5,$6',
  'cost $5-$10',
  '\\$x\\$ and \\$x$',
  '$ x$ and $x $',
  '$x$5',
  '`$x$` and\n\n    $x$\n',
  '```\n$x$\n```',
  'from $$ to $$$',
  '$$ $$',
  '$$\n\n$$',
  '$$\nx\n\ny\n$$',
  '$$$x$$$',
  '$$\nx',
  '> $$\nx\n$$',
  '$x$$y$',
])('a price stays a price: %j', async (markdown) => {
  const { html } = await renderFormulas(markdown);
  expect(html).toBe(render(markdown).html);
});

it('a text of a thousand dollars is read in time that grows with its length', async () => {
  expect(await growthOf((times) => renderFormulas('$a b\n$$ '.repeat(times)), 500)).toBeLessThan(24);
});
